package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.importing.RosterRowsRepository.StoredEnrollment;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;

/// Students enrolled at the schools of a roster whom the roster does not name. A few may have left,
/// which a person says; many mean that the file is not the whole roster.
final class MissingStudents {
  static final String KEEP = "keep";
  static final String LEFT_TODAY = "left_today";

  /// A twentieth of the students: more is a drop nobody should overlook.
  private static final int A_FEW = 20;

  private static final int NAMED = 5;

  private final ImportContext context;
  private final List<Student> missing;
  private final long enrolled;

  /// @param inFile the students of the file, by the number they have so far
  MissingStudents(
      ImportContext context, StudentIds ids, Set<String> inFile, Set<Long> schoolsInFile) {
    this.context = context;
    List<Student> there =
        ids.students().stream()
            .filter(student ->
                student
                    .enrollmentOn(context.today())
                    .filter(spell -> schoolsInFile.contains(spell.schoolId()))
                    .isPresent())
            .toList();
    enrolled = there.size();
    missing = there.stream().filter(student -> !inFile.contains(student.localId())).toList();
  }

  /// Asked only where the file is plainly the whole roster.
  Optional<ImportQuestion> question() {
    if (missing.isEmpty() || isDrop() || answer().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new ImportQuestion(
            QuestionKind.MISSING_STUDENTS,
            String.valueOf(missing.size()),
            names(),
            missing.size(),
            List.of(KEEP, LEFT_TODAY)));
  }

  private boolean isDrop() {
    return missing.size() * (long) A_FEW > enrolled;
  }

  private List<String> names() {
    return missing.stream()
        .map(student -> StudentMatcher.words(student, context.today()))
        .sorted()
        .limit(NAMED)
        .toList();
  }

  private Optional<String> answer() {
    return context
        .answers()
        .answer(QuestionKind.MISSING_STUDENTS.answerKey(""))
        .filter(said ->
            Set.of(KEEP, LEFT_TODAY).contains(said)
                || DateText.parse(said, DateOrder.MONTH_FIRST).isPresent());
  }

  /// The first day they are gone; empty when nothing changes for them.
  private Optional<LocalDate> firstDayGone() {
    return answer()
        .filter(answer -> !answer.equals(KEEP) && !isDrop())
        .flatMap(answer ->
            answer.equals(LEFT_TODAY)
                ? Optional.of(context.today())
                : DateText.parse(answer, DateOrder.MONTH_FIRST));
  }

  void bring(RosterRowsRepository roster, RosterSpells spells, RowTally tally) {
    if (missing.isEmpty()) {
      return;
    }
    Optional<LocalDate> gone = firstDayGone();
    if (gone.isPresent()) {
      missing.forEach(
          student -> spells.stored(student.id()).forEach(spell -> end(spell, gone.get(), roster)));
      tally.removed(missing.size());
      tally.say(Messages.count("importing.notice.left", missing.size()));
    } else {
      tally.say(
          isDrop() && enrolled >= A_FEW
              ? Messages.count("importing.notice.drop", missing.size(), (int) enrolled)
              : Messages.count("importing.notice.notInRoster", missing.size()));
    }
  }

  private static void end(StoredEnrollment spell, LocalDate gone, RosterRowsRepository roster) {
    LocalDate exit = spell.exit();
    boolean runsOn = exit == null || exit.isAfter(gone);
    if (runsOn && !spell.entry().isAfter(gone)) {
      roster.endEnrollment(spell.id(), gone);
    }
  }
}
