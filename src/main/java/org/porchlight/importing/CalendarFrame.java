package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;

/// The year a list of days off is cut out of: its first and its last school day and the days of the
/// week with school.
record CalendarFrame(LocalDate first, LocalDate last, SchoolWeek week) {
  private static final int CHOICES = 3;

  /// The school days of the year before any day off.
  List<LocalDate> days() {
    return first.datesUntil(last.plusDays(1)).filter(week::has).toList();
  }

  /// Finds the frame in what a person answered and in what the file itself says.
  static final class Asking {
    private final ImportContext context;
    private final Optional<LocalDate> toldFirst;
    private final Optional<LocalDate> toldLast;
    private final SchoolYear year;

    /// @param toldFirst the first day of school, where the file marks it
    /// @param year the school year of the file
    Asking(
        ImportContext context,
        Optional<LocalDate> toldFirst,
        Optional<LocalDate> toldLast,
        SchoolYear year) {
      this.context = context;
      this.toldFirst = toldFirst;
      this.toldLast = toldLast;
      this.year = year;
    }

    Optional<CalendarFrame> frame() {
      LocalDate first = first().orElse(null);
      LocalDate last = last().orElse(null);
      SchoolWeek week = week().orElse(null);
      return first == null || last == null || week == null || last.isBefore(first)
          ? Optional.empty()
          : Optional.of(new CalendarFrame(first, last, week));
    }

    private Optional<LocalDate> first() {
      return answered(QuestionKind.FIRST_SCHOOL_DAY).or(() -> toldFirst);
    }

    private Optional<LocalDate> last() {
      return answered(QuestionKind.LAST_SCHOOL_DAY).or(() -> toldLast);
    }

    private Optional<LocalDate> answered(QuestionKind kind) {
      return context
          .answers()
          .answer(kind.answerKey(""))
          .flatMap(text -> DateText.parse(text, DateOrder.MONTH_FIRST))
          .filter(year::contains);
    }

    private Optional<SchoolWeek> week() {
      return context
          .answers()
          .answer(QuestionKind.SCHOOL_WEEK.answerKey(""))
          .flatMap(SchoolWeek::ofToken);
    }

    List<ImportQuestion> questions() {
      List<ImportQuestion> questions = new ArrayList<>();
      if (first().isEmpty()) {
        questions.add(question(QuestionKind.FIRST_SCHOOL_DAY, likely(Enrollment::entryDate)));
      }
      if (last().isEmpty()) {
        questions.add(question(QuestionKind.LAST_SCHOOL_DAY, likely(Enrollment::exitDate)));
      }
      if (week().isEmpty()) {
        questions.add(
            question(
                QuestionKind.SCHOOL_WEEK,
                Stream.of(SchoolWeek.values()).map(SchoolWeek::token).toList()));
      }
      return questions;
    }

    private ImportQuestion question(QuestionKind kind, List<String> choices) {
      return new ImportQuestion(kind, year.label(), List.of(), context.rowCount(), choices);
    }

    /// The dates most students of the year entered or left on.
    private List<String> likely(Function<Enrollment, @Nullable LocalDate> date) {
      Map<LocalDate, Long> counts =
          new StudentRepository(context.file())
              .students().stream()
                  .map(Student::enrollments)
                  .flatMap(List::stream)
                  .map(date)
                  .flatMap(Stream::ofNullable)
                  .filter(year::contains)
                  .collect(
                      Collectors.groupingBy(
                          Function.identity(), TreeMap::new, Collectors.counting()));
      return counts.entrySet().stream()
          .sorted(Map.Entry.<LocalDate, Long>comparingByValue(Comparator.reverseOrder()))
          .limit(CHOICES)
          .map(entry -> entry.getKey().toString())
          .toList();
    }
  }
}
