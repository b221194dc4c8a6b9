package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.attendance.CodeKind;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.SpellDays;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Looks at what an attendance file would do the way a careful registrar would: what is odd is
/// said, and what would hardly be meant is asked before anything is saved.
final class Plausibility {
  private static final double NEARLY_ALL = 0.8;
  private static final double MOST = 0.95;
  private static final double MANY_GONE = 0.25;
  private static final double HALF = 0.5;
  private static final int HALF_DAY = 2;
  private static final int FEW = 20;
  private static final int MOST_SAID = 5;
  private static final String GO_ON = "yes";

  private final ImportContext context;
  private final RowTally tally;

  Plausibility(ImportContext context, RowTally tally) {
    this.context = context;
    this.tally = tally;
  }

  /// @param spans where the file is the whole truth, by school
  void look(
      YearFacts facts, Map<Long, SchoolSpan> spans, Collection<Student> students, Unsaid unsaid) {
    Map<Long, int[]> absent = absent(facts);
    Map<Long, int[]> enrolled = enrolled(facts.year(), students);
    Set<Long> inFile = new HashSet<>();
    facts.students().forEach(student -> inFile.add(student.student().id()));
    int[] nobody = new int[FileYear.DAYS];
    spans.forEach((schoolId, span) -> {
      int[] there = enrolled.getOrDefault(schoolId, nobody);
      sayWholeSchoolAbsent(facts, schoolId, absent.getOrDefault(schoolId, nobody), there);
      if (unsaid == Unsaid.NOT_POSTED) {
        LocalDate last = facts.year().dateAt(span.last());
        sayStudentsWithoutRows(schoolId, last, there[span.last()], inFile, students);
      }
    });
  }

  private String name(long schoolId) {
    return context.district().school(schoolId).shortName();
  }

  /// How many students of each school the file says were away half a day or more, by day.
  private static Map<Long, int[]> absent(YearFacts facts) {
    boolean[] away = new boolean[facts.codes().codes().size()];
    for (int code = 0; code < away.length; code++) {
      CodeMeaning meaning = facts.codes().code(code).meaning();
      away[code] = meaning.kind() == CodeKind.ABSENT && meaning.quarterDaysMissed() >= HALF_DAY;
    }
    Map<Long, int[]> absent = new HashMap<>();
    for (FileYear student : facts.students()) {
      for (int day = 0; day < FileYear.DAYS; day++) {
        int code = student.codeAt(day);
        if (code >= 0 && away[code]) {
          absent.computeIfAbsent(student.schoolAt(day), school -> new int[FileYear.DAYS])[day]++;
        }
      }
    }
    return absent;
  }

  private void sayWholeSchoolAbsent(YearFacts facts, long schoolId, int[] absent, int[] enrolled) {
    int said = 0;
    for (int day = 0; day < FileYear.DAYS && said < MOST_SAID; day++) {
      if (absent[day] >= FEW / 2 && absent[day] >= NEARLY_ALL * enrolled[day]) {
        said++;
        tally.say(
            Messages.text(
                "importing.notice.wholeSchoolAbsent",
                absent[day],
                enrolled[day],
                name(schoolId),
                Dates.day(facts.year().dateAt(day))));
      }
    }
  }

  /// How many students are enrolled at each school on each day of the year.
  private static Map<Long, int[]> enrolled(SchoolYear year, Collection<Student> students) {
    Map<Long, int[]> enrolled = new HashMap<>();
    for (Student student : students) {
      SpellDays spells = new SpellDays(student.enrollments(), year);
      long school = 0;
      int[] days = new int[FileYear.DAYS];
      for (int day = 0; day < FileYear.DAYS; day++) {
        if (spells.isEnrolled(day)) {
          if (spells.schoolAt(day) != school) {
            school = spells.schoolAt(day);
            days = enrolled.computeIfAbsent(school, id -> new int[FileYear.DAYS]);
          }
          days[day]++;
        }
      }
    }
    return enrolled;
  }

  private void sayStudentsWithoutRows(
      long schoolId, LocalDate last, int enrolled, Set<Long> inFile, Collection<Student> students) {
    int missing = 0;
    for (Student student : students) {
      if (!inFile.contains(student.id()) && isAt(student, schoolId, last)) {
        missing++;
      }
    }
    if (missing > (1 - MOST) * enrolled) {
      tally.say(Messages.count("importing.notice.withoutRows", missing, name(schoolId), enrolled));
    }
  }

  private static boolean isAt(Student student, long schoolId, LocalDate date) {
    return student.enrollmentOn(date).filter(spell -> spell.schoolId() == schoolId).isPresent();
  }

  /// What a person must confirm first.
  ///
  /// @param recorded how many absences and the like are stored where the file is the whole truth
  void ask(int recorded, List<Coverage> coverage) {
    RowCounts counts = tally.counts();
    if (counts.removed() >= FEW && counts.removed() > MANY_GONE * recorded) {
      doubt(QuestionKind.MANY_REMOVED, counts.removed(), recorded);
    }
    // where none fits there is nothing to go on with: the review says so
    boolean someFit = counts.setAside() < counts.rows();
    if (someFit && counts.setAside() >= FEW && counts.setAside() > HALF * counts.rows()) {
      doubt(QuestionKind.MOSTLY_SET_ASIDE, counts.setAside(), counts.rows());
    }
    LocalDate firstOfJuly = SchoolYear.around(context.today()).firstOfJuly();
    boolean old = !coverage.isEmpty();
    for (Coverage span : coverage) {
      old &= span.last().isBefore(firstOfJuly);
    }
    boolean yearHasBegun =
        context.district().calendars().values().stream()
            .anyMatch(days ->
                days.reaches(firstOfJuly)
                    && !days.schoolDays(firstOfJuly, context.today()).isEmpty());
    if (old && yearHasBegun && isOpen(QuestionKind.EARLIER_YEAR)) {
      String year = SchoolYear.around(coverage.getFirst().last()).label();
      tally.ask(question(QuestionKind.EARLIER_YEAR, year, counts.rows()));
    }
  }

  private void doubt(QuestionKind kind, int some, int all) {
    if (isOpen(kind)) {
      tally.ask(question(kind, Messages.text("importing.doubt.some", some, all), some));
    }
  }

  private boolean isOpen(QuestionKind kind) {
    return context.answers().answer(kind.answerKey("")).filter(GO_ON::equals).isEmpty();
  }

  private static ImportQuestion question(QuestionKind kind, String sample, int rows) {
    return new ImportQuestion(kind, "", List.of(sample), rows, List.of(GO_ON));
  }
}
