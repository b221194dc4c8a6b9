package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.porchlight.attendance.AttendanceRuleRepository;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

/// What every kind of sheet needs to be brought in.
record ImportContext(
    RecognisedSheet sheet,
    Columns columns,
    ImportAnswers answers,
    DistrictFile file,
    RecordedRowsRepository rows,
    LocalDate today,
    KnownDistrict district,
    StudentCells students,
    Checking checking) {

  static ImportContext of(
      RecognisedSheet sheet,
      ImportAnswers answers,
      KnownDistrict district,
      RecordedRowsRepository rows,
      LocalDate today,
      Checking checking) {
    return new ImportContext(
        sheet,
        new Columns(sheet.columns()),
        answers,
        rows.file(),
        rows,
        today,
        district,
        new StudentCells(),
        checking);
  }

  /// What must be answered before the sheet can be brought in, whom its rows mean included.
  List<ImportQuestion> questions(SheetImport run) {
    List<ImportQuestion> questions = run.questions();
    SheetKind kind = sheet.kind();
    boolean aboutStudents =
        kind != SheetKind.ROSTER && kind.uses().contains(ColumnField.STUDENT_ID);
    return questions.isEmpty() && aboutStudents ? matchStudents() : questions;
  }

  /// The schools as they are by now: a sheet may add some.
  SchoolRepository schools() {
    return new SchoolRepository(file);
  }

  /// Finds out whom every row means, also rows without a number the roster knows; what only a
  /// person can say is asked.
  List<ImportQuestion> matchStudents() {
    StudentMatcher matcher = new StudentMatcher(answers, today, district.studentIds());
    return students.match(this, matcher);
  }

  /// Keeps the numbers somebody said are a student's, so that the next file needs no answer.
  void keepAgreedNumbers(RecordedRowsRepository into) {
    FormerNumbersRepository numbers = new FormerNumbersRepository(file, into);
    students.agreedNumbers().forEach((number, student) -> numbers.keep(number, student.id()));
  }

  /// How missed class periods become a part of a day: as answered for this file, else as the
  /// district counts.
  Optional<String> periodRule() {
    return answers
        .answer(ImportAnswers.PERIOD_RULE)
        .or(() -> new AttendanceRuleRepository(file).rules().findPeriodRule());
  }

  List<SheetRow> data() {
    return sheet.table().rows();
  }

  /// How many rows of data the sheet has; [#each], [#text(int, ColumnField)] and the like count
  /// them from 0.
  int rowCount() {
    return sheet.table().rowCount();
  }

  SheetRow row(int row) {
    return sheet.table().row(row);
  }

  /// The row's number as the file shows it.
  int rowNumber(int row) {
    return sheet.table().rowNumber(row);
  }

  /// What the cleaned cells of a field mean, worked out once for each distinct text; what "" means
  /// for every row where there is no such column.
  <T> ColumnValues<T> each(ColumnField field, Function<String, T> meaning) {
    if (field == ColumnField.STUDENT_ID && students.areMatched()) {
      return students.each(meaning).nowAndThen(checking::goOn);
    }
    OptionalInt column = columns.column(field);
    return column.isEmpty()
        ? ColumnValues.always(rowCount(), meaning.apply(""))
        : sheet.table().each(column.getAsInt(), meaning).nowAndThen(checking::goOn);
  }

  ColumnValues<DateCell> dates(ColumnField field) {
    return each(field, cell -> columns.dateCell(cell, field));
  }

  /// The dates a column holds; some may come twice.
  Stream<LocalDate> distinctDates(ColumnField field) {
    OptionalInt column = columns.column(field);
    return column.isEmpty()
        ? Stream.empty()
        : sheet
            .table()
            .distinct(column.getAsInt())
            .flatMap(cell -> columns.date(cell, field).stream());
  }

  /// The cells that name a school; "" for every row where no column does.
  <T> ColumnValues<T> schools(Function<String, T> meaning) {
    return each(
        columns.has(ColumnField.SCHOOL) ? ColumnField.SCHOOL : ColumnField.SCHOOL_NAME, meaning);
  }

  String text(int row, ColumnField field) {
    if (field == ColumnField.STUDENT_ID && students.areMatched()) {
      return students.at(row);
    }
    OptionalInt column = columns.column(field);
    return column.isEmpty() ? "" : CellText.clean(sheet.table().text(row, column.getAsInt()));
  }

  /// The student as the row names them.
  String who(int row) {
    return who(row(row));
  }

  String text(SheetRow row, ColumnField field) {
    if (field == ColumnField.STUDENT_ID && students.areMatched()) {
      return students.at(sheet.table().indexOf(row.number()));
    }
    return columns.text(row, field);
  }

  Optional<LocalDate> date(SheetRow row, ColumnField field) {
    return columns.date(row, field);
  }

  /// The student as the row names them; their number where it has no name.
  String who(SheetRow row) {
    String name = columns.text(row, ColumnField.STUDENT_NAME);
    if (name.isEmpty()) {
      String last = columns.text(row, ColumnField.LAST_NAME);
      String first = columns.text(row, ColumnField.FIRST_NAME);
      name = last.isEmpty() || first.isEmpty() ? last + first : last + ", " + first;
    }
    return name.isEmpty() ? columns.text(row, ColumnField.STUDENT_ID) : name;
  }

  /// Settles the order of the numbers in dates; what stays open is asked.
  List<ImportQuestion> dateQuestions() {
    Collection<SchoolCalendar> calendars = district.calendars().values();
    return columns.settleDates(
        sheet.table(),
        answers,
        today,
        date -> calendars.stream().anyMatch(c -> c.reaches(date) && c.isSchoolDay(date)));
  }

  /// The student's number in a row, or the row is set aside.
  Optional<String> studentId(SheetRow row, StudentIds ids, RowTally tally) {
    String cell = text(row, ColumnField.STUDENT_ID);
    if (cell.isEmpty()) {
      tally.setAside(row, SetAsideReason.NO_STUDENT_ID, who(row), "");
      return Optional.empty();
    }
    if (StudentIds.hasLostDigits(cell)) {
      tally.setAside(row, SetAsideReason.ID_LOST_DIGITS, who(row), cell);
      return Optional.empty();
    }
    return Optional.of(ids.read(cell));
  }

  /// Says how many numbers got their zeros back.
  void sayPadded(StudentIds ids, RowTally tally) {
    if (ids.padded() > 0) {
      tally.say(Messages.count("importing.notice.padded", ids.padded(), ids.width()));
    }
  }
}
