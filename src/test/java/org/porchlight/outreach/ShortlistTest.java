package org.porchlight.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.outreach.Families.LAST_TEN_BEGAN;
import static org.porchlight.outreach.Families.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.Attendance;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.Phone;

/// Changing one fact changes exactly the reasons that speak of it, over families made by a seed.
class ShortlistTest {
  private static final int FAMILIES = 500;

  /// One fact changed: which reasons may then differ, and which must.
  private record Change(String name, Set<String> touches, UnaryOperator<FamilyFacts> made) {}

  private static final List<Change> CHANGES =
      List.of(
          new Change("asked for", Set.of("asked"), ShortlistTest::askedFor),
          new Change("another language", Set.of("speaks"), ShortlistTest::speakingKaren),
          new Change("numbers wrong", Set.of("numbers_wrong"), ShortlistTest::numbersWrong),
          new Change("a day more missed", Set.of("days_missed"), ShortlistTest::aDayMore),
          new Change("ten before", Set.of("ten_before"), ShortlistTest::calmBefore),
          new Change("last year", Set.of("on_track_last_year"), ShortlistTest::otherLastYear),
          new Change("in a row", Set.of("in_a_row"), ShortlistTest::fiveInARow));

  @Test
  void changingOneFactChangesExactlyTheReasonsThatSpeakOfIt() {
    SplittableRandom random = new SplittableRandom(11);
    Set<String> seen = new TreeSet<>();
    for (long id = 1; id <= FAMILIES; id++) {
      FamilyFacts family = Families.listed(random, id);
      for (Change change : CHANGES) {
        Set<String> before = reasonData(family);
        Set<String> after = reasonData(change.made().apply(family));
        Set<String> differing = new TreeSet<>(before);
        differing.removeAll(after);
        after.stream().filter(fact -> !before.contains(fact)).forEach(differing::add);
        Set<String> names =
            differing.stream().map(f -> f.split("[(=]", 2)[0]).collect(Collectors.toSet());
        assertTrue(
            change.touches().containsAll(names), change.name() + " also changed " + differing);
        seen.addAll(names);
      }
    }
    Set<String> all =
        CHANGES.stream().flatMap(c -> c.touches().stream()).collect(Collectors.toSet());
    assertEquals(all, seen, "every kind of reason came and went");
  }

  @Test
  void everyReasonIsSaidInWordsASentenceAndData() {
    SplittableRandom random = new SplittableRandom(12);
    for (long id = 1; id <= FAMILIES; id++) {
      FamilyFacts family = askedFor(numbersWrong(speakingKaren(Families.listed(random, id))));
      for (Reason reason : entry(family).orElseThrow().reasons()) {
        assertTrue(!reason.words().isBlank() && !reason.sentence().isBlank());
        assertTrue(!reason.facts().isEmpty(), reason.words());
      }
    }
  }

  @Test
  void theNumbersOfAReasonAreTheNumbersOfItsSentence() {
    FamilyFacts family =
        Families.facts(
            Families.household(1, "English"),
            List.of(Families.standing(Families.student(41187, 1, 1, "7"), 62, 22, 4, 3, true)));
    List<Reason> reasons = entry(family).orElseThrow().reasons();
    assertEquals(
        List.of(
            "days_missed(0041187)=15.5/70",
            "last_ten(0041187)=5.5",
            "in_a_row(0041187)=3",
            "ten_before(0041187)=1",
            "on_track_last_year(0041187)=yes"),
        reasons.stream().flatMap(r -> r.facts().stream()).map(Reason.Fact::toString).toList());
    assertTrue(reasons.getFirst().sentence().contains("15½ of 70 days"));
  }

  private static Set<String> reasonData(FamilyFacts family) {
    return entry(family)
        .map(found ->
            found.reasons().stream()
                .flatMap(reason -> reason.facts().stream())
                .map(Reason.Fact::toString)
                .collect(Collectors.toCollection(TreeSet::new)))
        .orElseThrow();
  }

  private static Optional<ShortlistEntry> entry(FamilyFacts family) {
    return Shortlist.of(List.of(family), LAST_TEN_BEGAN, TODAY).entries().stream().findFirst();
  }

  private static FamilyFacts askedFor(FamilyFacts family) {
    long child = family.children().getFirst().student().id();
    return new FamilyFacts(
        family.household(),
        family.children(),
        family.attempts(),
        family.visits(),
        family.overdue(),
        List.of(new Nomination(1, child, "Ms. Vo", LocalDate.of(2026, 12, 8))),
        family.decision());
  }

  private static FamilyFacts speakingKaren(FamilyFacts family) {
    Household h = family.household();
    return Families.facts(Families.household(h.id(), "Karen"), family.children());
  }

  private static FamilyFacts numbersWrong(FamilyFacts family) {
    Household h = family.household();
    Phone phone = new Phone(1, 1, "555-0100", "5550100", null, TODAY);
    Guardian aunt =
        new Guardian(
            1, h.id(), "Rosa", "Reyes", "Aunt", 1, true, null, null, false, null, List.of(phone));
    Household reached =
        new Household(
            h.id(),
            h.familyName(),
            h.street(),
            null,
            null,
            null,
            null,
            null,
            h.language(),
            null,
            List.of(aunt),
            List.of());
    return Families.facts(reached, family.children());
  }

  private static FamilyFacts aDayMore(FamilyFacts family) {
    return first(
        family,
        a ->
            with(
                a,
                a.missedQuarterDays() + 4,
                a.tenBeforeMissedQuarterDays(),
                a.consecutiveMissed()));
  }

  private static FamilyFacts calmBefore(FamilyFacts family) {
    return first(family, a -> with(a, a.missedQuarterDays(), 0, a.consecutiveMissed()));
  }

  private static FamilyFacts fiveInARow(FamilyFacts family) {
    return first(family, a -> with(a, a.missedQuarterDays(), a.tenBeforeMissedQuarterDays(), 5));
  }

  private static FamilyFacts otherLastYear(FamilyFacts family) {
    List<ChildStanding> children = new ArrayList<>(family.children());
    ChildStanding child = children.getFirst();
    children.set(
        0, new ChildStanding(child.student(), child.attendance(), !child.onTrackLastYear()));
    return Families.facts(family.household(), children);
  }

  private static FamilyFacts first(FamilyFacts family, UnaryOperator<Attendance> change) {
    List<ChildStanding> children = new ArrayList<>(family.children());
    ChildStanding child = children.getFirst();
    children.set(
        0,
        new ChildStanding(
            child.student(), change.apply(child.attendance()), child.onTrackLastYear()));
    return Families.facts(family.household(), children);
  }

  private static Attendance with(Attendance a, int missed, int tenBefore, int inARow) {
    return Families.standing(
            Families.student(a.studentId(), 1, a.schoolId(), a.grade().code()),
            missed,
            a.lastTenMissedQuarterDays(),
            tenBefore,
            inARow,
            false)
        .attendance();
  }
}
