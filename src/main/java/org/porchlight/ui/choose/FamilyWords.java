package org.porchlight.ui.choose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.ChildStanding;
import org.porchlight.outreach.PartOfDay;
import org.porchlight.outreach.ShortlistDecision;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.outreach.ShortlistEntry.Standing;
import org.porchlight.outreach.Tries;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// How the two lists speak of a family: who it is, how it was tried, what comes next, what holds
/// it.
final class FamilyWords {
  private final LocalDate today;
  private final List<StaffMember> working;
  private final Map<Long, StaffMember> everybody;

  FamilyWords(LocalDate today, List<StaffMember> staff) {
    this.today = today;
    working = staff.stream().filter(StaffMember::active).toList();
    everybody = staff.stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
  }

  /// "Lucía 3rd, Tomás 6th".
  static String children(ShortlistEntry entry) {
    return entry.children().stream()
        .map(child ->
            Messages.text(
                "choose.child", child.student().firstName(), child.attendance().grade().ordinal()))
        .collect(Collectors.joining(", "));
  }

  static String tried(Tries tries) {
    if (tries.inTouch()) {
      LocalDate on = Objects.requireNonNull(tries.lastContactOn());
      return Messages.text("choose.tries.inTouch", Dates.dayOfMonth(on));
    }
    if (tries.count() >= Tries.BEFORE_A_VISIT && !tries.isVaried()) {
      return Messages.text("choose.tries.allAlike", tries.count());
    }
    return Messages.text(
        tries.isReady() ? "choose.tries.ready" : "choose.tries.notYet", tries.count());
  }

  /// "Not tried yet: text, letter. Not called in the evening."; "" for a family in touch.
  static String notTried(ShortlistEntry entry) {
    Tries tries = entry.tries();
    if (tries.inTouch()) {
      return "";
    }
    String channels =
        tries.notTried(entry.household()).stream()
            .map(channel -> Messages.of(channel).toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining(", "));
    String parts =
        Stream.of(PartOfDay.values())
            .filter(part -> !tries.partsOfDay().contains(part))
            .map(Messages::of)
            .collect(Collectors.joining(", "));
    List<String> sentences = new ArrayList<>();
    if (!channels.isEmpty()) {
      sentences.add(Messages.text("choose.why.channels", channels));
    }
    if (!tries.partsOfDay().isEmpty() && !parts.isEmpty()) {
      sentences.add(Messages.text("choose.why.parts", parts));
    }
    return String.join(" ", sentences);
  }

  /// One visit for children of several schools, so that both schools know; "" for one school.
  static String siblings(ShortlistEntry entry, Function<Long, String> school) {
    List<ChildStanding> children = entry.children();
    if (children.stream().map(child -> child.attendance().schoolId()).distinct().count() < 2) {
      return "";
    }
    return Messages.text(
        "choose.why.siblings",
        children.stream()
            .map(child ->
                Messages.text(
                    "choose.why.sibling",
                    child.student().firstName(),
                    school.apply(child.attendance().schoolId())))
            .collect(Collectors.joining(", ")));
  }

  /// What comes next for the family, where that is already settled.
  String next(Standing standing, Optional<LocalDate> visit) {
    return switch (standing) {
      case OPEN -> "";
      case WAITS_FOR_A_DAY -> Messages.text("choose.next.waits");
      case PLANNED -> visit.map(this::planned).orElse("");
      case VISITED -> visit.map(this::visited).orElse("");
      case DO_NOT_VISIT -> Messages.text("choose.next.callsFine");
      case NO_DOOR -> Messages.text("choose.next.address");
    };
  }

  private String planned(LocalDate day) {
    return day.isBefore(today)
        ? Messages.text("choose.next.debrief")
        : Messages.text("choose.next.planned", Dates.day(day));
  }

  private String visited(LocalDate day) {
    return day.equals(today.minusDays(1))
        ? Messages.text("choose.next.visitedYesterday")
        : Messages.text("choose.next.visited", Dates.dayOfMonth(day));
  }

  /// Why a family cannot be chosen: who set the flag, when it is looked at again, what is fine.
  String held(Household household) {
    Optional<HouseholdFlag> flag = household.flag(FlagKind.DO_NOT_VISIT);
    if (flag.isEmpty()) {
      return Messages.text("choose.held.noDoor");
    }
    List<String> sentences = new ArrayList<>();
    HouseholdFlag set = flag.get();
    sentences.add(
        Messages.text("choose.held.setBy", name(set.setBy()), Dates.dayOfMonth(set.setOn())));
    if (set.reviewOn() != null) {
      sentences.add(Messages.text("choose.held.review", Dates.dayOfMonth(set.reviewOn())));
    }
    if (set.stillFine() != null) {
      sentences.add(set.stillFine());
    }
    return String.join(" ", sentences);
  }

  private String name(@Nullable Long staffId) {
    return Optional.ofNullable(staffId)
        .map(everybody::get)
        .map(StaffMember::name)
        .orElseGet(() -> Messages.text("choose.held.someone"));
  }

  /// "Dec 7, Mr. Ruiz: not now. Grandmother is ill until Christmas."
  String decided(ShortlistDecision decision) {
    String what =
        Messages.text(
            "choose.decided",
            Dates.dayOfMonth(decision.decidedAt().toLocalDate()),
            name(decision.decidedBy()),
            Messages.of(decision.decision()));
    return decision.note() == null
        ? what
        : Messages.text("choose.decided.why", what, decision.note());
  }

  /// For each family that speaks another language: who of us does too.
  List<String> languageNotes(List<Household> households) {
    return households.stream()
        .filter(h -> h.language() != null && !h.language().equalsIgnoreCase("English"))
        .map(this::languageNote)
        .toList();
  }

  private String languageNote(Household household) {
    String spoken = Objects.requireNonNull(household.language());
    List<String> speakers =
        working.stream().filter(member -> member.speaks(spoken)).map(StaffMember::name).toList();
    return switch (speakers.size()) {
      case 0 -> Messages.text("choose.language.nobody", household.familyName(), spoken);
      case 1 ->
          Messages.text(
              "choose.language.single", household.familyName(), spoken, speakers.getFirst());
      default ->
          Messages.text(
              "choose.language.several",
              household.familyName(),
              spoken,
              String.join(", ", speakers));
    };
  }

  /// Where a chosen family lives, for the short list at the right.
  static String street(Household household, int children) {
    String many = children > 1 ? Messages.count("choose.children", children) : "";
    String street =
        household.isAddressConfidential()
            ? household.addressLine()
            : Optional.ofNullable(household.street()).orElse("");
    return many.isEmpty() ? street : Messages.text("choose.chosen.where", many, street);
  }
}
