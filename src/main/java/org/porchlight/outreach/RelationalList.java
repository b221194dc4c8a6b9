package org.porchlight.outreach;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.porchlight.outreach.ShortlistEntry.Standing;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Household;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Whom to visit to get to know each other: a cross-section of all families, not chosen by absence,
/// and told without it. A school year aims at a tenth of the families of every grade.
///
/// Order: families without a relational visit this school year, then those with one (two make a
/// year), then those with more. Among these the grade furthest from its tenth comes first, and in a
/// grade a draw that stays the same all year, so that the alphabet favours nobody. Families that
/// must not be visited, and those without a door, stand at the end.
public final class RelationalList {
  /// Visits a year that make a relationship (Parent Teacher Home Visits).
  static final int VISITS_A_YEAR = 2;

  private static final int GOAL_PERCENT = 10;

  private static final Comparator<Entry> ORDER =
      comparing(Entry::isHeld)
          .thenComparing(entry -> entry.visits().size())
          .thenComparing(Entry::coverage)
          .thenComparing(Entry::draw)
          .thenComparing(entry -> entry.family().household().id());

  private final List<Entry> entries;
  private final List<Coverage> coverage;

  private RelationalList(List<Entry> entries, List<Coverage> coverage) {
    this.entries = entries;
    this.coverage = coverage;
  }

  /// One grade of one school.
  ///
  /// @param families with a child in it
  /// @param visited of them, with a finished relational visit this school year
  public record Coverage(long schoolId, Grade grade, int families, int visited)
      implements Comparable<Coverage> {
    /// A tenth of the families, and at least one.
    public int goal() {
      return (families * GOAL_PERCENT + 99) / 100;
    }

    public boolean isReached() {
      return visited >= goal();
    }

    /// The smaller share first, exactly; then the larger grade, by school and grade at last.
    @Override
    public int compareTo(Coverage other) {
      int share = Long.compare((long) visited * other.families, (long) other.visited * families);
      return share != 0
          ? share
          : comparing(Coverage::families)
              .reversed()
              .thenComparing(Coverage::schoolId)
              .thenComparing(Coverage::grade)
              .compare(this, other);
    }
  }

  /// A family on the list.
  ///
  /// @param visits days of relational visits this school year
  /// @param coverage of the grade of its children that is furthest behind
  /// @param draw its place among the families of a grade, by lot
  public record Entry(
      RelationalFamily family,
      List<LocalDate> visits,
      Coverage coverage,
      Standing standing,
      long draw) {
    public Entry {
      visits = List.copyOf(visits);
    }

    boolean isHeld() {
      return standing == Standing.DO_NOT_VISIT || standing == Standing.NO_DOOR;
    }

    /// Why it stands here: "No relational visit yet this year. ..."
    public String sentence(String school) {
      String visited =
          visits.isEmpty()
              ? Messages.text("outreach.relational.notYet")
              : Messages.count(
                  "outreach.relational.visited", visits.size(), Dates.dayOfMonth(visits.getLast()));
      return Messages.text(
          "outreach.relational.why",
          visited,
          coverage.grade().words(),
          school,
          coverage.visited(),
          coverage.families());
    }
  }

  /// @param yearBegan the first day of the school year
  public static RelationalList of(
      List<RelationalFamily> families, LocalDate yearBegan, LocalDate today) {
    Map<Long, Map<Grade, Coverage>> byGrade = new TreeMap<>();
    for (RelationalFamily family : families) {
      int visited = family.visitedSince(yearBegan).isEmpty() ? 0 : 1;
      for (Enrollment spell : gradesOf(family, today)) {
        byGrade
            .computeIfAbsent(spell.schoolId(), school -> new TreeMap<>())
            .merge(
                spell.grade(),
                new Coverage(spell.schoolId(), spell.grade(), 1, visited),
                (one, two) ->
                    new Coverage(
                        one.schoolId,
                        one.grade,
                        one.families + two.families,
                        one.visited + two.visited));
      }
    }
    List<Coverage> coverage =
        byGrade.values().stream().flatMap(grades -> grades.values().stream()).toList();
    List<Entry> entries = new ArrayList<>();
    for (RelationalFamily family : families) {
      coverage.stream()
          .filter(grade ->
              gradesOf(family, today).stream()
                  .anyMatch(s -> s.schoolId() == grade.schoolId && s.grade().equals(grade.grade)))
          .min(Comparator.naturalOrder())
          .map(grade -> entry(family, grade, yearBegan))
          .ifPresent(entries::add);
    }
    entries.sort(ORDER);
    return new RelationalList(List.copyOf(entries), coverage);
  }

  private static Entry entry(RelationalFamily family, Coverage grade, LocalDate yearBegan) {
    long draw = new SplittableRandom(family.household().id() * 31 + yearBegan.getYear()).nextLong();
    return new Entry(family, family.visitedSince(yearBegan), grade, standing(family), draw);
  }

  private static Standing standing(RelationalFamily family) {
    Household household = family.household();
    if (household.isDoNotVisit()) {
      return Standing.DO_NOT_VISIT;
    }
    if (!household.hasDoor() && household.flag(FlagKind.MEET_ELSEWHERE).isEmpty()) {
      return Standing.NO_DOOR;
    }
    return family.isAwaited() ? Standing.WAITS_FOR_A_DAY : Standing.OPEN;
  }

  /// One spell for each grade of each school the family has a child in.
  private static List<Enrollment> gradesOf(RelationalFamily family, LocalDate today) {
    List<Enrollment> grades = new ArrayList<>();
    family.children().stream()
        .flatMap(child -> child.enrollmentOn(today).stream())
        .filter(spell ->
            grades.stream()
                .noneMatch(
                    g -> g.schoolId() == spell.schoolId() && g.grade().equals(spell.grade())))
        .forEach(grades::add);
    return grades;
  }

  /// The families in order.
  public List<Entry> entries() {
    return entries;
  }

  /// How far each grade of each school is.
  public List<Coverage> coverage() {
    return coverage;
  }
}
