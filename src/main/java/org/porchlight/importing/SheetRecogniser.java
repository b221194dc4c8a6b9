package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Finds out what a sheet is: takes it for every kind in turn and keeps the one that accounts for
/// most of its columns. What cannot be decided is asked; what cannot be counted is declined in a
/// sentence that says which export to bring.
final class SheetRecogniser {
  private static final int HEADER_CHOICES = 5;
  private static final int FEWEST_CODE_COLUMNS = 3;
  private static final Set<ColumnField> GROUPS =
      Set.of(
          ColumnField.SCHOOL,
          ColumnField.SCHOOL_NAME,
          ColumnField.GRADE,
          ColumnField.TEACHER,
          ColumnField.SECTION);

  private final SheetTable table;
  private final ImportAnswers answers;
  private final DistrictEvidence district;
  private final SheetEvidence sheet;
  private final Optional<Layout> layout;
  private final WideColumns wide;

  SheetRecogniser(SheetTable table, ImportAnswers answers, DistrictEvidence district) {
    this.table = table;
    this.answers = answers;
    this.district = district;
    this.sheet = new SheetEvidence(table);
    this.layout = Layout.of(table.headers());
    this.wide = new WideColumns(sheet, answers, district, table.banner()).find();
  }

  /// @throws UnusableSheetException when the sheet is of a kind Porchlight does not read
  RecognisedSheet recognise() {
    Optional<DeclinedSheet> declined =
        layout.flatMap(known -> Optional.ofNullable(known.declined()));
    if (declined.isPresent()) {
      throw new UnusableSheetException(Messages.of(declined.get()));
    }
    if (table.rowCount() == 0) {
      throw new UnusableSheetException(Messages.text("importing.unusable.noRows"));
    }
    ColumnMatcher matcher = new ColumnMatcher(sheet, answers, layout, district, wide);
    List<KindReading> readings =
        Arrays.stream(SheetKind.values())
            .filter(kind -> answers.kind().map(kind::equals).orElse(true))
            .map(kind -> new KindReading(kind, matcher.match(kind)))
            .filter(this::isPlausible)
            .toList();
    List<KindReading> complete =
        readings.stream().filter(KindReading::mayBeComplete).sorted(byFit()).toList();
    if (complete.isEmpty()) {
      return byValues(readings);
    }
    KindReading best = complete.getFirst();
    if (answers.kind().isEmpty()) {
      decline(best);
    }
    return recognised(best, kindQuestion(best, complete));
  }

  /// The layout's own kind first, then whichever explains most; complete ones before others that
  /// explain as much.
  private Comparator<KindReading> byFit() {
    SheetKind known = layout.map(Layout::kind).orElse(null);
    return Comparator.<KindReading, Boolean>comparing(
            reading -> dayRows(reading.kind()) != (known == null ? null : dayRows(known)))
        .thenComparing(Comparator.comparingDouble(KindReading::explained).reversed())
        .thenComparing(reading -> reading.kind() == SheetKind.ATTENDANCE_EVENTS)
        .thenComparing(reading -> !reading.isComplete())
        .thenComparing(KindReading::kind);
  }

  /// The same export may hold absences only, every day or every class period, as it was set.
  private static SheetKind dayRows(SheetKind kind) {
    return kind == SheetKind.ATTENDANCE_DAYS || kind == SheetKind.ATTENDANCE_PERIODS
        ? SheetKind.ATTENDANCE_EVENTS
        : kind;
  }

  private boolean isPlausible(KindReading reading) {
    return switch (reading.kind()) {
      case ATTENDANCE_REPORT_DATES -> wide.hasReportDates();
      case ATTENDANCE_PERIODS -> hasClassPeriods(reading);
      case ATTENDANCE_DAYS -> coversEveryDay(reading);
      case CALENDAR -> !isAboutStudents();
      default -> true;
    };
  }

  /// A section or period column is no proof while every row says it is about the whole day.
  private boolean hasClassPeriods(KindReading reading) {
    boolean named =
        columnOf(reading, ColumnField.PERIOD).map(ColumnEvidence::distinct).orElse(0) > 0
            || columnOf(reading, ColumnField.SECTION).map(ColumnEvidence::distinct).orElse(0) > 1;
    boolean wholeDays =
        columnOf(reading, ColumnField.MODE)
            .map(mode ->
                !mode.isEmpty()
                    && mode.share(
                            text -> text.toLowerCase(Locale.ROOT).matches("daily|day|.*daily"))
                        == 1)
            .orElse(false);
    return named && !wholeDays;
  }

  private Optional<ColumnEvidence> columnOf(KindReading reading, ColumnField field) {
    return reading.columns().stream()
        .filter(column -> column.field() == field)
        .findFirst()
        .map(column -> sheet.column(column.column()));
  }

  /// A list of every day holds nearly a row for every student and date, most of them attended.
  private boolean coversEveryDay(KindReading reading) {
    if (reading.found().contains(ColumnField.MEMBERSHIP)) {
      return true;
    }
    return columnOf(reading, ColumnField.DATE)
        .flatMap(dates ->
            columnOf(reading, ColumnField.STUDENT_ID)
                .map(students ->
                    EveryDay.isCovered(
                        sheet.rowCount(),
                        students,
                        dates,
                        columnOf(reading, ColumnField.CODE)
                            .or(() -> columnOf(reading, ColumnField.PRESENCE_STATUS))
                            .or(() -> columnOf(reading, ColumnField.PORTION_PRESENT))
                            .orElse(ColumnEvidence.EMPTY))))
        .orElse(false);
  }

  /// A list of students with totals in it may be meant as either.
  private Optional<ImportQuestion> kindQuestion(KindReading best, List<KindReading> complete) {
    List<SheetKind> meant =
        complete.stream()
            .filter(KindReading::isComplete)
            .map(KindReading::kind)
            .filter(kind ->
                kind == SheetKind.ROSTER
                    || kind == best.kind()
                    || (best.kind() == SheetKind.ROSTER && kind.hasTotals()))
            .filter(kind -> kind != SheetKind.ATTENDANCE_RATES)
            .limit(2)
            .toList();
    boolean open =
        meant.size() == 2
            && meant.contains(SheetKind.ROSTER)
            && layout.isEmpty()
            && answers.kind().isEmpty();
    return open
        ? Optional.of(
            new ImportQuestion(
                QuestionKind.SHEET_KIND,
                "",
                table.headers().stream().limit(6).toList(),
                table.rowCount(),
                meant.stream().map(SheetKind::token).toList()))
        : Optional.empty();
  }

  private RecognisedSheet recognised(KindReading reading, Optional<ImportQuestion> kindQuestion) {
    KindReading settled =
        new OverlookedColumns(table, sheet, answers, layout).asked(reading.settled());
    List<ImportQuestion> questions = new ArrayList<>(headerQuestion().stream().toList());
    kindQuestion.ifPresent(questions::add);
    if (settled.columns().stream()
        .anyMatch(column ->
            wide.places().containsKey(column.column())
                && column.confidence() != Confidence.LEFT_OUT)) {
      questions.addAll(wide.questions());
    }
    settled.columns().stream()
        .filter(column -> column.confidence() == Confidence.ASK)
        .filter(column -> !isExplainedByFirst(column))
        .forEach(column -> questions.add(question(column)));
    return new RecognisedSheet(table, settled.kind(), layout, settled.columns(), questions);
  }

  /// Where no row names the columns, a person may point at one, or say that none does.
  private Optional<ImportQuestion> headerQuestion() {
    if (table.headerRow() != 0 || answers.header().isPresent()) {
      return Optional.empty();
    }
    List<String> choices = new ArrayList<>(List.of(ImportAnswers.NO_HEADER));
    List<SheetRow> rows = table.rows().stream().limit(HEADER_CHOICES).toList();
    rows.forEach(row -> choices.add("row " + row.number()));
    return Optional.of(
        new ImportQuestion(
            QuestionKind.HEADER,
            "",
            rows.stream().limit(2).map(RowSorter::text).toList(),
            table.rowCount(),
            choices));
  }

  /// Of many columns of numbers under dates only the first is asked about; the answer is for all.
  private boolean isExplainedByFirst(ColumnMapping column) {
    WideColumns.Place place = wide.places().get(column.column());
    return place != null
        && place.field() == null
        && wide.firstUnexplained() >= 0
        && column.column() != wide.firstUnexplained();
  }

  private ImportQuestion question(ColumnMapping mapping) {
    List<String> choices = new ArrayList<>();
    mapping.candidates().forEach(field -> choices.add(field.token()));
    choices.add(ImportAnswers.LEAVE_OUT);
    return new ImportQuestion(
        QuestionKind.COLUMN,
        mapping.header(),
        mapping.samples(),
        sheet.column(mapping.column()).filled(),
        choices);
  }

  /// Totals of each code of a student have several rows a student; none of them is the student's.
  private void decline(KindReading best) {
    boolean totals =
        best.kind() == SheetKind.ATTENDANCE_SUMMARY || best.kind() == SheetKind.ATTENDANCE_HOURS;
    if (totals && studentsComeAgain() && namesCodes()) {
      throw new UnusableSheetException(Messages.of(DeclinedSheet.CODE_TOTALS));
    }
  }

  /// A list of students' days with notes is no calendar.
  private boolean isAboutStudents() {
    return columnsNamed(ColumnField.STUDENT_ID, ColumnField.STUDENT_NAME).findAny().isPresent()
        && columnsNamed(ColumnField.CODE, ColumnField.PRESENCE_STATUS).findAny().isPresent();
  }

  private boolean namesCodes() {
    return columnsNamed(ColumnField.CODE, ColumnField.CODE_DESCRIPTION)
        .anyMatch(column -> sheet.column(column).distinct() > 1);
  }

  private boolean studentsComeAgain() {
    return columnsNamed(ColumnField.STUDENT_ID, ColumnField.STATE_ID)
        .anyMatch(
            column -> 5 * sheet.column(column).distinct() < 4 * sheet.column(column).filled());
  }

  private IntStream columnsNamed(ColumnField one, ColumnField other) {
    return IntStream.range(0, sheet.columnCount())
        .filter(column ->
            sheet.namings(column).stream()
                .anyMatch(naming -> naming.field() == one || naming.field() == other));
  }

  /// Why a sheet of students nobody can count days by is none Porchlight reads, where that is
  /// plain.
  private Optional<DeclinedSheet> known() {
    boolean numbered =
        columnsNamed(ColumnField.STUDENT_ID, ColumnField.STATE_ID).findAny().isPresent();
    boolean named =
        columnsNamed(ColumnField.STUDENT_NAME, ColumnField.LAST_NAME).findAny().isPresent();
    boolean dated = columnsNamed(ColumnField.DATE, ColumnField.DATE).findAny().isPresent();
    Set<ColumnField> plain = ColumnDictionary.plainFields(table.headers());
    boolean counts =
        dated
            || columnsNamed(ColumnField.DAYS_ABSENT, ColumnField.DAYS_ENROLLED)
                .findAny()
                .isPresent();
    if (!numbered && named && counts && !plain.contains(ColumnField.BIRTH_DATE)) {
      return Optional.of(DeclinedSheet.NAMES_ALONE);
    }
    if (!numbered || dated) {
      return Optional.empty();
    }
    boolean terms =
        table.headers().stream()
                .flatMap(header -> HeaderSpan.parse(header).stream())
                .filter(span -> span.isPart() && !ColumnDictionary.namings(span.rest()).isEmpty())
                .count()
            > 1;
    if (terms) {
      return Optional.of(DeclinedSheet.TERM_TOTALS);
    }
    if (namesCodes() || codesAsColumns() >= FEWEST_CODE_COLUMNS) {
      return Optional.of(DeclinedSheet.CODE_TOTALS);
    }
    boolean absences =
        columnsNamed(ColumnField.DAYS_ABSENT, ColumnField.PERIODS_ABSENT).findAny().isPresent();
    boolean enrolled =
        columnsNamed(ColumnField.DAYS_ENROLLED, ColumnField.HOURS_ENROLLED).findAny().isPresent();
    return absences && !enrolled ? Optional.of(DeclinedSheet.ABSENCES_ALONE) : Optional.empty();
  }

  /// Columns named like attendance codes that hold counts.
  private long codesAsColumns() {
    return IntStream.range(0, sheet.columnCount())
        .filter(column -> sheet.header(column).strip().matches("[A-Z]{1,4}"))
        .filter(column -> !sheet.column(column).isEmpty())
        .filter(column -> ValueShape.DAYS.share(sheet.column(column)) == 1)
        .count();
  }

  /// The names do not say enough. Where values look like what is missing, that is a question;
  /// otherwise nobody can tell what this is.
  private RecognisedSheet byValues(List<KindReading> readings) {
    Optional<DeclinedSheet> known = answers.kind().isEmpty() ? known() : Optional.empty();
    if (known.isPresent()) {
      throw new UnusableSheetException(Messages.of(known.get()));
    }
    ColumnsByValues byValues = new ColumnsByValues(sheet);
    Optional<KindReading> best =
        readings.stream()
            .flatMap(reading -> byValues.completed(reading).stream())
            .max(
                Comparator.comparingDouble(KindReading::explained)
                    .thenComparing(KindReading::kind, Comparator.reverseOrder()));
    if (best.isPresent() && !isAggregate()) {
      return recognised(best.get(), Optional.empty());
    }
    if (isAggregate()) {
      throw new UnusableSheetException(Messages.of(DeclinedSheet.NO_STUDENTS));
    }
    throw new UnusableSheetException(
        table.headerRow() == 0
            ? Messages.text("importing.unusable.noHeader")
            : Messages.text("importing.unusable.unknown", String.join(", ", table.headers())));
  }

  /// Totals of schools, grades or teachers with no column for a student.
  private boolean isAggregate() {
    Set<ColumnField> named = ColumnDictionary.plainFields(table.headers());
    boolean totals =
        named.stream().anyMatch(SheetKind.ATTENDANCE_SUMMARY.uses()::contains)
            || named.stream().anyMatch(SheetKind.ATTENDANCE_HOURS.uses()::contains);
    return totals
        && named.stream().anyMatch(GROUPS::contains)
        && named.stream().noneMatch(ColumnField::namesStudents);
  }
}
