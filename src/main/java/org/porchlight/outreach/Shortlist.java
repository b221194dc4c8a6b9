package org.porchlight.outreach;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.ShortlistEntry.Standing;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Phone;
import org.porchlight.roster.Student;
import org.porchlight.visits.Promise;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// Whom to reach next and why, household first. It lists and explains; people decide.
///
/// A family is listed when a child is missing 10 % or more and still misses days (three of the last
/// ten), when a child missed four of the last ten, or when someone asked for it.
///
/// Order: the rules of [OrderRule] as the district put them, one after the other, then the name.
/// Usually: recent days first, then the share of the year, then the time since the last real
/// contact. There is no score. Families that must not be visited, and those without a door, stand
/// at the end, each with its reason.
public final class Shortlist {
  /// Missed in the last ten school days by a child missing 10 % or more: three days.
  static final int STILL_MISSING_QUARTERS = 12;

  /// Missed in the last ten school days by any child: four days.
  static final int SUDDENLY_MISSING_QUARTERS = 16;

  /// More in the last ten than in the ten before by this much: four days.
  static final int STEEP_QUARTERS = 16;

  static final int DAYS_IN_A_ROW = 3;

  /// For so many calendar days a finished visit is recent.
  static final int DAYS_VISITED = 14;

  private static Comparator<Family> comparator(ShortlistOrder order) {
    Comparator<Family> comparator = comparing(Family::isHeld);
    for (OrderRule rule : order.rules()) {
      comparator = comparator.thenComparing(comparator(rule));
    }
    return comparator
        .thenComparing(family -> family.facts.household().familyName())
        .thenComparing(family -> family.facts.household().id());
  }

  private static Comparator<Family> comparator(OrderRule rule) {
    return switch (rule) {
      case RECENT_DAYS -> comparing(Family::lastTen).reversed();
      case SHARE_OF_YEAR -> (a, b) -> b.largestShare().compareShare(a.largestShare());
      case TIME_SINCE_CONTACT -> comparing(Family::lastContact);
      case ASKED_FOR -> comparing((Family family) -> family.facts.nominations().isEmpty());
      case OVERDUE_PROMISE -> comparing((Family family) -> family.facts.overdue().isEmpty());
      case DAYS_IN_A_ROW -> comparing(Family::inARow).reversed();
    };
  }

  private final List<ShortlistEntry> entries;
  private final List<ShortlistEntry> notNow;

  private Shortlist(List<ShortlistEntry> entries, List<ShortlistEntry> notNow) {
    this.entries = entries;
    this.notNow = notNow;
  }

  /// @param lastTenBegan the first of the last ten school days
  public static Shortlist of(List<FamilyFacts> families, LocalDate lastTenBegan, LocalDate today) {
    return of(families, lastTenBegan, today, ShortlistOrder.USUAL);
  }

  /// The same in a district's own order.
  public static Shortlist of(
      List<FamilyFacts> families, LocalDate lastTenBegan, LocalDate today, ShortlistOrder order) {
    List<ShortlistEntry> entries = new ArrayList<>();
    List<ShortlistEntry> notNow = new ArrayList<>();
    families.stream()
        .filter(Shortlist::isListed)
        .map(facts -> new Family(facts, lastTenBegan, today))
        .sorted(comparator(order))
        .forEach(family -> (family.isNotNow() ? notNow : entries).add(family.entry()));
    return new Shortlist(List.copyOf(entries), List.copyOf(notNow));
  }

  /// The families in order.
  public List<ShortlistEntry> entries() {
    return entries;
  }

  /// Families someone said "not now" about in the last two weeks.
  public List<ShortlistEntry> notNow() {
    return notNow;
  }

  private static boolean isListed(FamilyFacts facts) {
    return facts.children().stream().anyMatch(child -> isReason(child) || isAskedFor(facts, child));
  }

  private static boolean isAskedFor(FamilyFacts facts, ChildStanding child) {
    return facts.nominations().stream()
        .anyMatch(nomination -> nomination.studentId() == child.student().id());
  }

  private static boolean isReason(ChildStanding child) {
    return child.lastTen() >= SUDDENLY_MISSING_QUARTERS
        || (child.isMissingTenPercent() && child.lastTen() >= STILL_MISSING_QUARTERS);
  }

  /// One family while it is being placed.
  private static final class Family {
    private final FamilyFacts facts;
    private final LocalDate lastTenBegan;
    private final LocalDate today;
    private final Tries tries;
    private final List<ChildStanding> about;

    Family(FamilyFacts facts, LocalDate lastTenBegan, LocalDate today) {
      this.facts = facts;
      this.lastTenBegan = lastTenBegan;
      this.today = today;
      tries = Tries.of(facts.attempts(), today);
      about =
          facts.children().stream()
              .filter(this::isWhy)
              .sorted(
                  comparing(ChildStanding::lastTen)
                      .thenComparing(ChildStanding::compareShare)
                      .reversed())
              .toList();
    }

    ShortlistEntry entry() {
      List<ChildStanding> children =
          Stream.concat(
                  about.stream(), facts.children().stream().filter(child -> !about.contains(child)))
              .toList();
      return new ShortlistEntry(facts.household(), children, reasons(), tries, standing(), visit());
    }

    boolean isNotNow() {
      return facts.decision().filter(decision -> decision.isNotNow(today)).isPresent();
    }

    boolean isHeld() {
      return standing() == Standing.DO_NOT_VISIT || standing() == Standing.NO_DOOR;
    }

    int lastTen() {
      return most().lastTen();
    }

    ChildStanding most() {
      return about.getFirst();
    }

    /// In the usual order, where it speaks after the recent days, this is the child that missed
    /// most of these; a district that puts the share first means the largest there is.
    ChildStanding largestShare() {
      return about.stream().max(ChildStanding::compareShare).orElseThrow();
    }

    int inARow() {
      return about.stream()
          .mapToInt(child -> child.attendance().consecutiveMissed())
          .max()
          .orElse(0);
    }

    LocalDate lastContact() {
      return Optional.ofNullable(tries.lastContactOn()).orElse(LocalDate.MIN);
    }

    private boolean isWhy(ChildStanding child) {
      return isReason(child) || child.isMissingTenPercent() || isAskedFor(facts, child);
    }

    private Standing standing() {
      if (facts.household().isDoNotVisit()) {
        return Standing.DO_NOT_VISIT;
      }
      if (!facts.household().hasDoor()
          && facts.household().flag(FlagKind.MEET_ELSEWHERE).isEmpty()) {
        return Standing.NO_DOOR;
      }
      Visit visit = visit();
      if (visit == null) {
        return Standing.OPEN;
      }
      if (visit.writtenUp() != null) {
        return Standing.VISITED;
      }
      return visit.planId() == null ? Standing.WAITS_FOR_A_DAY : Standing.PLANNED;
    }

    /// The visit to come, or else the one that was finished lately.
    private @Nullable Visit visit() {
      return facts.visits().stream()
          .filter(visit -> visit.writtenUp() == null && !visit.cancelled())
          .findFirst()
          .or(() -> facts.visits().stream().filter(this::isRecent).findFirst())
          .orElse(null);
    }

    private boolean isRecent(Visit visit) {
      return visit.outcome().filter(VisitOutcome::completed).isPresent()
          && visit.date().filter(on -> on.plusDays(DAYS_VISITED).isAfter(today)).isPresent();
    }

    private List<Reason> reasons() {
      ChildStanding most = most();
      Student mostMissing = most.student();
      List<Reason> reasons = new ArrayList<>();
      reasons.add(new Reason.DaysMissed(about));
      List<ChildStanding> recently = about.stream().filter(child -> child.lastTen() > 0).toList();
      if (!recently.isEmpty()) {
        reasons.add(new Reason.LastTen(recently));
      }
      int inARow = most.attendance().consecutiveMissed();
      if (inARow >= DAYS_IN_A_ROW) {
        reasons.add(new Reason.InARow(mostMissing, inARow));
      }
      int before = most.attendance().tenBeforeMissedQuarterDays();
      if (most.lastTen() - before >= STEEP_QUARTERS) {
        reasons.add(new Reason.SteepChange(mostMissing, before, lastTenBegan.getMonth()));
      }
      if (most.onTrackLastYear() && most.isMissingTenPercent()) {
        reasons.add(new Reason.OnTrackLastYear(mostMissing));
      }
      facts.nominations().stream().limit(1).map(this::asked).forEach(reasons::add);
      numbersWrong().ifPresent(reasons::add);
      language().ifPresent(reasons::add);
      facts.overdue().stream().limit(1).map(Family::overdue).forEach(reasons::add);
      return reasons;
    }

    private Reason asked(Nomination nomination) {
      String child =
          facts.children().stream()
              .filter(one -> one.student().id() == nomination.studentId())
              .map(one -> one.student().firstName())
              .findFirst()
              .orElse(facts.household().familyLabel());
      return new Reason.Asked(child, nomination.askedBy(), nomination.askedOn());
    }

    private Optional<Reason> numbersWrong() {
      List<Phone> phones =
          facts.household().contacts().stream()
              .map(Guardian::phones)
              .flatMap(List::stream)
              .toList();
      return !phones.isEmpty() && phones.stream().allMatch(Phone::isWrong)
          ? Optional.of(new Reason.NumbersWrong(phones.size()))
          : Optional.empty();
    }

    private Optional<Reason> language() {
      return Optional.ofNullable(facts.household().language())
          .filter(language -> !language.equalsIgnoreCase("English"))
          .map(Reason.SpeaksLanguage::new);
    }

    private static Reason overdue(Promise promise) {
      return new Reason.OverduePromise(promise.what(), promise.madeOn());
    }
  }
}
