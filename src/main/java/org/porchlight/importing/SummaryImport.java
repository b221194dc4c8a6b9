package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Totals without days: days enrolled and days missed of each student in a school year. A row whose
/// own numbers disagree is set aside.
final class SummaryImport implements SheetImport {
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*[-–/]\\s*(?:20)?(\\d{2})");
  private static final Pattern DATE = Pattern.compile("\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}");
  private static final double ROUNDING = 0.6;

  /// A year's totals of a student.
  private record Totals(String yearLabel, LocalDate asOf, int enrolled, int missed) {}

  private final ImportContext context;
  private final RowTally tally = new RowTally();
  private final AttendanceRowsRepository attendance;
  private final StudentIds ids;
  private final Map<String, Totals> seen = new HashMap<>();
  private final Map<String, Set<Long>> stored = new HashMap<>();

  SummaryImport(ImportContext context) {
    this.context = context;
    attendance = new AttendanceRowsRepository(context.file(), context.rows());
    ids = context.studentIds();
  }

  @Override
  public List<ImportQuestion> questions() {
    if (ids.students().isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.rosterFirst"));
    }
    List<ImportQuestion> questions = new ArrayList<>(context.dateQuestions());
    boolean rowsSay =
        context.columns().has(ColumnField.SCHOOL_YEAR) || context.columns().has(ColumnField.AS_OF);
    if (!rowsSay && bannerDate().isEmpty() && context.answers().schoolYear().isEmpty()) {
      String thisYear = SchoolYear.around(context.today()).label();
      String lastYear = SchoolYear.around(context.today()).previousLabel();
      questions.add(
          new ImportQuestion(
              QuestionKind.SCHOOL_YEAR,
              "",
              List.of(),
              context.data().size(),
              yearChoices(thisYear, lastYear)));
    }
    return questions;
  }

  /// The years the district knows, latest first, or else this one and the last.
  private List<String> yearChoices(String thisYear, String lastYear) {
    List<String> known =
        context.schools().schoolYears().reversed().stream().map(SchoolYear::label).toList();
    Set<String> choices = new LinkedHashSet<>(known);
    choices.add(thisYear);
    choices.add(lastYear);
    return List.copyOf(choices);
  }

  /// The last date above the header: "Date range: 08/13/2025 - 11/21/2025".
  private Optional<LocalDate> bannerDate() {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (String line : context.sheet().table().banner()) {
      Matcher m = DATE.matcher(line);
      while (m.find()) {
        DateText.parse(m.group(), DateOrder.MONTH_FIRST)
            .filter(date -> !date.isAfter(context.today()))
            .ifPresent(dates::add);
      }
    }
    return dates.isEmpty() ? Optional.empty() : Optional.of(dates.last());
  }

  @Override
  public ImportOutcome run() {
    context.data().forEach(this::read);
    context.sayPadded(ids, tally);
    LocalDate last =
        seen.values().stream().map(Totals::asOf).max(LocalDate::compareTo).orElse(null);
    return new ImportOutcome(tally, List.of(), Set.of(), null, last);
  }

  private void read(SheetRow row) {
    Optional<String> id = context.studentId(row, ids, tally);
    if (id.isEmpty()) {
      return;
    }
    Optional<Student> student = ids.find(id.get());
    if (student.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNKNOWN_STUDENT, context.who(row), id.get());
      return;
    }
    totals(row).ifPresent(totals -> write(row, student.get(), totals));
  }

  private Optional<Totals> totals(SheetRow row) {
    OptionalInt enrolled = days(row, ColumnField.DAYS_ENROLLED);
    OptionalInt absent = days(row, ColumnField.DAYS_ABSENT);
    OptionalInt present = days(row, ColumnField.DAYS_PRESENT);
    boolean hasAbsent = context.columns().has(ColumnField.DAYS_ABSENT);
    boolean hasPresent = context.columns().has(ColumnField.DAYS_PRESENT);
    if (enrolled.isEmpty() || (hasAbsent ? absent.isEmpty() : present.isEmpty())) {
      return aside(row, SetAsideReason.UNREADABLE_NUMBER, numbers(row));
    }
    int missed = hasAbsent ? absent.getAsInt() : enrolled.getAsInt() - present.getAsInt();
    if (missed < 0 || missed > enrolled.getAsInt()) {
      return aside(row, SetAsideReason.MORE_MISSED_THAN_ENROLLED, numbers(row));
    }
    boolean presentDisagrees =
        hasAbsent
            && hasPresent
            && present.isPresent()
            && present.getAsInt() + missed != enrolled.getAsInt();
    if (presentDisagrees || percentDisagrees(row, missed, enrolled.getAsInt())) {
      return aside(row, SetAsideReason.TOTALS_DISAGREE, numbers(row));
    }
    return when(row, enrolled.getAsInt(), missed);
  }

  private OptionalInt days(SheetRow row, ColumnField field) {
    return NumberText.quarterDays(context.text(row, field));
  }

  private boolean percentDisagrees(SheetRow row, int missed, int enrolled) {
    String cell = context.text(row, ColumnField.PERCENT_ABSENT);
    Optional<Double> said = NumberText.parse(cell);
    if (said.isEmpty() || enrolled == 0) {
      return false;
    }
    double percent = 100.0 * missed / enrolled;
    double share = cell.contains("%") ? said.get() : Math.max(said.get(), said.get() * 100);
    return Math.abs(said.get() - percent) > ROUNDING && Math.abs(share - percent) > ROUNDING;
  }

  private Optional<Totals> when(SheetRow row, int enrolled, int missed) {
    Optional<LocalDate> asOf = context.date(row, ColumnField.AS_OF).or(this::bannerDate);
    String yearCell = context.text(row, ColumnField.SCHOOL_YEAR);
    Optional<String> label =
        yearCell.isEmpty()
            ? context
                .answers()
                .schoolYear()
                .or(() -> asOf.map(date -> SchoolYear.around(date).label()))
            : Optional.of(yearCell);
    Matcher year = YEAR.matcher(label.orElse(""));
    if (!year.matches()) {
      return aside(row, SetAsideReason.UNREADABLE_VALUE, label.orElse(""));
    }
    SchoolYear schoolYear = SchoolYear.around(LocalDate.of(Integer.parseInt(year.group(1)), 9, 1));
    LocalDate until =
        asOf.filter(schoolYear::contains)
            .orElseGet(() ->
                context.today().isAfter(schoolYear.lastOfJune())
                    ? schoolYear.lastOfJune()
                    : context.today());
    return Optional.of(new Totals(schoolYear.label(), until, enrolled, missed));
  }

  private Optional<Totals> aside(SheetRow row, SetAsideReason reason, String detail) {
    tally.setAside(row, reason, context.who(row), detail);
    return Optional.empty();
  }

  private String numbers(SheetRow row) {
    String missed =
        context.columns().has(ColumnField.DAYS_ABSENT)
            ? context.text(row, ColumnField.DAYS_ABSENT)
            : context.text(row, ColumnField.DAYS_PRESENT);
    return Messages.text(
        "importing.detail.totals", missed, context.text(row, ColumnField.DAYS_ENROLLED));
  }

  private void write(SheetRow row, Student student, Totals totals) {
    Totals earlier = seen.putIfAbsent(student.id() + " " + totals.yearLabel, totals);
    if (earlier != null) {
      if (earlier.equals(totals)) {
        tally.note(row.number(), Fate.REPEATED);
      } else {
        tally.setAside(
            row,
            SetAsideReason.DIFFERENT_ROWS_FOR_ONE_STUDENT,
            context.who(row),
            student.localId());
      }
      return;
    }
    boolean known =
        stored
            .computeIfAbsent(totals.yearLabel, attendance::studentsWithTotals)
            .contains(student.id());
    if (!known) {
      attendance.addTotals(
          student.id(), totals.yearLabel, totals.asOf, totals.enrolled, totals.missed);
      tally.note(row.number(), Fate.ADDED);
      return;
    }
    boolean changed =
        attendance.changeTotals(
            student.id(), totals.yearLabel, totals.asOf, totals.enrolled, totals.missed);
    tally.note(row.number(), changed ? Fate.CHANGED : Fate.UNCHANGED);
  }
}
