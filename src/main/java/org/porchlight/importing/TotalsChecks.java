package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.Days;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;

/// Holds totals against what the district knows itself: roster, calendar, and recorded days.
final class TotalsChecks {
  private static final int QUARTERS = 4;
  private static final int EXAMPLES = 3;

  private record Told(Student student, LocalDate asOf, Amounts amounts) {}

  private final RowTally tally;
  private final Map<String, EnrolledDays> years;
  private final AttendanceYear recorded;
  private final List<Told> told = new ArrayList<>();

  TotalsChecks(ImportContext context, RowTally tally, Map<String, EnrolledDays> years) {
    this.tally = tally;
    this.years = years;
    recorded = new AttendanceRepository(context.file()).year(context.today());
  }

  /// Says for how many students the file's days enrolled are not those of roster and calendar.
  void sayDifferentEnrolment(List<TotalsFact> facts) {
    List<String> different = new ArrayList<>();
    for (TotalsFact fact : facts) {
      EnrolledDays year = years.get(fact.year().label());
      if (year == null || !year.isKnown()) {
        continue;
      }
      int days = year.between(fact.student(), fact.first(), fact.last());
      if (QUARTERS * days != fact.amounts().enrolled()) {
        different.add(
            Messages.text(
                "importing.notice.enrolmentExample",
                fact.student().fullName(),
                Days.written(fact.amounts().enrolled()),
                days));
      }
    }
    if (!different.isEmpty()) {
      tally.say(
          Messages.count(
              "importing.notice.enrolmentDiffers", different.size(), examples(different)));
    }
  }

  /// Asks where most students would be enrolled on many more days than the calendar has.
  void askMoreThanCalendar(List<TotalsFact> facts, ImportAnswers answers) {
    int known = 0;
    int more = 0;
    for (TotalsFact fact : facts) {
      EnrolledDays year = years.get(fact.year().label());
      if (year != null && year.isKnown()) {
        int days = year.between(fact.student(), fact.year().firstOfJuly(), fact.last());
        known++;
        more += 5 * fact.amounts().enrolled() > 6 * QUARTERS * days ? 1 : 0;
      }
    }
    QuestionKind kind = QuestionKind.MORE_DAYS_THAN_CALENDAR;
    if (2 * more > known && answers.answer(kind.answerKey("")).filter("yes"::equals).isEmpty()) {
      tally.ask(new ImportQuestion(kind, "", List.of(String.valueOf(more)), more, List.of("yes")));
    }
  }

  private static String examples(List<String> all) {
    return String.join("; ", all.subList(0, Math.min(EXAMPLES, all.size())));
  }

  /// Remembers a student's new summary for [#sayDaysWin].
  void remember(Student student, LocalDate asOf, Amounts amounts) {
    told.add(new Told(student, asOf, amounts));
  }

  /// Where days are recorded they count, and totals that say something else are only said.
  void sayDaysWin() {
    List<String> different = new ArrayList<>();
    int same = 0;
    for (Told one : told) {
      if (!recorded.schoolYear().contains(one.asOf)) {
        continue;
      }
      Optional<Attendance> byDays =
          recorded
              .standing(one.student.id(), one.asOf)
              .filter(standing -> !standing.fromSummary() && standing.enrolledQuarterDays() > 0);
      if (byDays.isEmpty()) {
        continue;
      }
      if (byDays.get().missedQuarterDays() == one.amounts.missed()
          && byDays.get().enrolledQuarterDays() == one.amounts.enrolled()) {
        same++;
      } else {
        different.add(
            Messages.text(
                "importing.notice.daysExample",
                one.student.fullName(),
                Days.written(one.amounts.missed()),
                Days.written(one.amounts.enrolled()),
                byDays.get().daysMissed(),
                byDays.get().daysEnrolled()));
      }
    }
    if (!different.isEmpty()) {
      tally.say(
          Messages.count("importing.notice.daysDiffer", different.size(), examples(different)));
    } else if (same > 0) {
      tally.say(Messages.count("importing.notice.daysAgree", same));
    }
  }
}
