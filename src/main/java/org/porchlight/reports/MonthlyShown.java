package org.porchlight.reports;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.porchlight.reports.MonthlyFacts.GradeRow;
import org.porchlight.reports.MonthlyFacts.OutcomeCount;
import org.porchlight.reports.MonthlyFacts.Reach;

/// Which of a month's counts its readers may see. Empty means hidden: the page and the workbook
/// hide the same ones.
record MonthlyShown(MonthlyFacts facts, SmallCounts counts) {
  OptionalInt tries() {
    return alone(facts.reach().tries());
  }

  OptionalInt contacts() {
    Reach reach = facts.reach();
    return unless(counts.isHiddenPart(reach.contacts(), reach.tries()), reach.contacts());
  }

  OptionalInt attempted() {
    return alone(facts.reach().attempted());
  }

  OptionalInt completed() {
    return unless(visitsHidden(), facts.reach().completed());
  }

  /// Families visited say nearly as much as visits completed.
  OptionalInt familiesVisited() {
    int families = facts.reach().familiesVisited();
    return unless(visitsHidden() || counts.isHidden(families), families);
  }

  OptionalInt studentsVisited() {
    int students = facts.reach().studentsVisited();
    return unless(visitsHidden() || counts.isHidden(students), students);
  }

  OptionalInt declined() {
    return alone(facts.reach().declined());
  }

  OptionalInt toContact() {
    Reach reach = facts.reach();
    return counts.isHidden(reach.timed()) ? OptionalInt.empty() : reach.toContact();
  }

  OptionalInt toVisit() {
    Reach reach = facts.reach();
    return counts.isHidden(reach.timedVisits()) ? OptionalInt.empty() : reach.toVisit();
  }

  OptionalInt withoutNumber() {
    return alone(facts.reach().withoutNumber());
  }

  OptionalInt newly() {
    return unless(changesHidden(), facts.newly().size());
  }

  OptionalInt backUnder() {
    return unless(changesHidden(), facts.backUnder().size());
  }

  /// Both together make the change since the month before, which is shown.
  private boolean changesHidden() {
    return counts.isHidden(facts.newly().size()) || counts.isHidden(facts.backUnder().size());
  }

  boolean visitsHidden() {
    return counts.isHiddenPart(facts.reach().completed(), facts.reach().attempted());
  }

  /// When the number of completed visits is shown, those that were not may give each other away.
  List<OptionalInt> outcomes() {
    List<Integer> visits = facts.reach().outcomes().stream().map(OutcomeCount::visits).toList();
    List<Boolean> hidden = counts.hiddenParts(visits);
    return IntStream.range(0, visits.size())
        .mapToObj(i -> unless(hidden.get(i) || visitsHidden(), visits.get(i)))
        .toList();
  }

  /// Grades in which someone has enough days to say something.
  List<GradeRow> grades() {
    return facts.grades().stream().filter(row -> row.bands().counted() > 0).toList();
  }

  /// Students of each of [#grades].
  List<OptionalInt> students() {
    List<Integer> students = grades().stream().map(row -> row.bands().counted()).toList();
    List<Boolean> hidden = counts.hiddenParts(students);
    return IntStream.range(0, students.size())
        .mapToObj(i -> unless(hidden.get(i), students.get(i)))
        .toList();
  }

  /// Students missing 10 % or more of each of [#grades]. A grade in which nearly everyone does
  /// would tell about the few who do not.
  List<OptionalInt> chronic() {
    List<GradeRow> grades = grades();
    List<Boolean> hidden =
        counts.hiddenParts(grades.stream().map(row -> row.bands().chronic()).toList());
    return IntStream.range(0, grades.size())
        .mapToObj(
            i -> unless(hidden.get(i) || isHidden(grades.get(i)), grades.get(i).bands().chronic()))
        .toList();
  }

  OptionalInt chronicOfSchool() {
    return unless(isHidden(facts.whole()), facts.whole().bands().chronic());
  }

  boolean isHidden(GradeRow row) {
    return counts.isHiddenPart(row.bands().chronic(), row.bands().counted());
  }

  OptionalInt alone(int count) {
    return unless(counts.isHidden(count), count);
  }

  private static OptionalInt unless(boolean hidden, int count) {
    return hidden ? OptionalInt.empty() : OptionalInt.of(count);
  }
}
