package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolYear;
import org.porchlight.text.Messages;

/// Attendance by student and day, whatever shape the sheet has. The file is the whole truth for its
/// own dates at its own schools: what it no longer has there is removed.
final class AttendanceImport implements SheetImport {
  private final ImportContext context;
  private final DayReader reader;
  private final RowTally tally = new RowTally();
  private final AttendanceRowsRepository attendance;
  private final StudentIds ids;
  private final Map<Long, SchoolCalendar> calendars;
  private @Nullable CodeBook book;
  private @Nullable AttendancePlan worked;

  AttendanceImport(ImportContext context, DayReader reader) {
    this.context = context;
    this.reader = reader;
    attendance = new AttendanceRowsRepository(context.file(), context.rows());
    ids = context.district().studentIds();
    calendars = context.district().calendars();
  }

  @Override
  public List<ImportQuestion> questions() {
    if (ids.students().isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.rosterFirst"));
    }
    if (calendars.isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.calendarFirst"));
    }
    List<ImportQuestion> questions = new ArrayList<>(context.dateQuestions());
    questions.addAll(reader.questions());
    if (questions.isEmpty()) {
      questions.addAll(book().questions(yearsInFile().stream().map(YearFacts::codes).toList()));
    }
    return questions;
  }

  private CodeBook book() {
    CodeBook known = book;
    if (known == null) {
      CodeUses uses = new CodeUses();
      reader.tellCodes(uses);
      known = new CodeBook(context, uses);
      book = known;
    }
    return known;
  }

  /// The stored school years the file has days of, still without facts.
  private List<YearFacts> yearsInFile() {
    List<LocalDate> dates = reader.dates().distinct().toList();
    return context.district().schoolYears().stream()
        .filter(year -> dates.stream().anyMatch(year::contains))
        .map(this::facts)
        .toList();
  }

  private YearFacts facts(SchoolYear year) {
    return new YearFacts(
        year, new YearCodes(book(), attendance.codes(year.id())), new OpenDays(year, calendars));
  }

  @Override
  public ImportOutcome run() {
    tally.expect(context.rowCount());
    List<YearFacts> years = yearsInFile();
    DayFacts facts = new DayFacts(context, ids, tally, years);
    reader.read(facts);
    AttendancePlan plan = new AttendancePlan(context, attendance, tally, unsaid());
    List<Coverage> coverage = new ArrayList<>();
    years.stream()
        .filter(year -> !year.students().isEmpty())
        .forEach(year -> coverage.addAll(plan.add(year, ids.students())));
    facts.settle();
    if (unsaid() == Unsaid.PRESENT) {
      new PartialList(context).ask(years, tally);
    }
    new Plausibility(context, tally).ask(plan.recorded(), coverage);
    worked = plan;
    context.sayPadded(ids, tally);
    if (book().mangled() > 0) {
      tally.say(Messages.text("importing.notice.mangledT"));
    }
    return outcome(plan, coverage);
  }

  @Override
  public boolean isWorkedOutFirst() {
    return true;
  }

  @Override
  public void write(RecordedRowsRepository rows) {
    Objects.requireNonNull(worked, "run comes first")
        .write(new AttendanceRowsRepository(context.file(), rows));
    context.keepAgreedNumbers(rows);
  }

  /// Rows put right and brought again say nothing about other days.
  private Unsaid unsaid() {
    return context.sheet().isSetAside() ? Unsaid.UNKNOWN : reader.unsaid();
  }

  private ImportOutcome outcome(AttendancePlan plan, List<Coverage> coverage) {
    LocalDate first = coverage.stream().map(Coverage::first).min(LocalDate::compareTo).orElse(null);
    LocalDate last = coverage.stream().map(Coverage::last).max(LocalDate::compareTo).orElse(null);
    return new ImportOutcome(
        tally,
        plan.explained(),
        unsaid() == Unsaid.UNKNOWN ? List.of() : merged(coverage),
        first,
        last);
  }

  /// One span a school, also where a file reaches over two school years.
  private static List<Coverage> merged(List<Coverage> coverage) {
    Map<Long, Coverage> bySchool = new TreeMap<>();
    coverage.forEach(span ->
        bySchool.merge(
            span.schoolId(),
            span,
            (a, b) ->
                new Coverage(
                    a.schoolId(),
                    a.first().isBefore(b.first()) ? a.first() : b.first(),
                    a.last().isAfter(b.last()) ? a.last() : b.last())));
    return List.copyOf(bySchool.values());
  }
}
