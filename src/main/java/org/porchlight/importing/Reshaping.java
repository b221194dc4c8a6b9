package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.spreadsheets.CellTable;
import org.porchlight.spreadsheets.SheetRow;

/// Sheets that hold rows about students in another arrangement, put into rows: students side by
/// side instead of one below the other, a student's name as a heading above their days, a morning
/// and an afternoon column for each date. What comes out is read like any other sheet; its rows are
/// numbered anew.
final class Reshaping {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_MADE = 400_000;
  private static final int FEWEST_ACROSS = 3;
  private static final int FEWEST_HALVES = 4;
  private static final int FEWEST_HEADINGS = 2;
  private static final int FEWEST_MONTH_DAYS = 20;
  private static final double MOSTLY = 0.8;
  private static final Set<ColumnField> STUDENTS =
      Set.of(
          ColumnField.STUDENT_ID,
          ColumnField.STATE_ID,
          ColumnField.STUDENT_NAME,
          ColumnField.LAST_NAME);
  private static final Pattern STUDENT_NUMBER = Pattern.compile("'?[A-Za-z]{0,2}\\d{3,17}");
  private static final Pattern NUMBER_IN_TEXT =
      Pattern.compile("(?<![\\d/.-])\\d{3,17}(?![\\d/.-])");
  private static final Pattern STUDENT_LABEL =
      Pattern.compile("(?i)(student|pupil|name|learner)( name)?\\s*[:#].*");
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(student|pupil|name|learner)( name)?\\s*[:#]\\s*");

  private static final Pattern DATE_ITEM =
      Pattern.compile(
          "(\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|\\d{1,2}-\\p{L}{3}(?:-\\d{2,4})?|\\p{L}{3,9}"
              + " \\d{1,2})(?: *[(\\[]?\\p{L}[\\p{L} .]*[)\\]]?)?");

  /// Weekdays; who is away longer is hardly in a list of absences but in one of enrolments.
  private static final int LONGEST_ABSENCE = 15;

  private static final int LONGEST_SPAN = 366;

  private final HeaderRow header;
  private final CellTable cells;

  Reshaping(HeaderRow header, CellTable cells) {
    this.header = header;
    this.cells = cells;
  }

  /// The sheet in rows, its first row the header; empty where it is in rows already.
  Optional<CellTable> inRows() {
    if (cells.rowCount() > MOST_ROWS || cells.rowCount() < 2) {
      return Optional.empty();
    }
    return halves()
        .or(this::spans)
        .or(this::listedDates)
        .or(this::underHeadings)
        .or(this::acrossStudents)
        .filter(rows -> rows.size() <= MOST_MADE)
        .map(Reshaping::numbered);
  }

  static CellTable numbered(List<List<String>> rows) {
    return CellTable.of(
        IntStream.range(0, rows.size())
            .mapToObj(row -> new SheetRow(row + 1, rows.get(row)))
            .toList());
  }

  private Stream<SheetRow> data() {
    return cells.rows().filter(row -> row.number() > header.number());
  }

  /// Two columns a date, "8/13/25 AM" and "8/13/25 PM": a row for each date of a student.
  private Optional<List<List<String>>> halves() {
    Map<String, int[]> dates = new LinkedHashMap<>();
    List<Integer> others = new ArrayList<>();
    for (int column = 0; column < header.cells().size(); column++) {
      String name = header.cells().get(column);
      Optional<HeaderDate> date = HeaderDate.parse(name);
      int half = date.map(found -> half(found.rest())).orElse(-1);
      if (half < 0) {
        others.add(column);
      } else {
        String day =
            name.replaceAll("(?i)\\b(am|a\\.m\\.|pm|p\\.m\\.|morning|afternoon)\\b", " ").strip();
        dates.computeIfAbsent(day, d -> new int[] {-1, -1})[half] = column;
      }
    }
    boolean paired =
        dates.size() * 2 >= FEWEST_HALVES
            && dates.values().stream().allMatch(pair -> pair[0] >= 0 && pair[1] >= 0);
    if (!paired) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>(others.stream().map(header.cells()::get).toList());
    names.addAll(List.of("Date", "AM", "PM"));
    rows.add(names);
    data()
        .forEach(row ->
            dates.forEach((day, pair) -> {
              String morning = row.cell(pair[0]).strip();
              String afternoon = row.cell(pair[1]).strip();
              if (!morning.isEmpty() || !afternoon.isEmpty()) {
                List<String> made = new ArrayList<>(others.stream().map(row::cell).toList());
                made.addAll(List.of(day, morning, afternoon));
                rows.add(made);
              }
            }));
    return Optional.of(rows);
  }

  private static int half(String rest) {
    return switch (rest.toLowerCase(Locale.ROOT)) {
      case "am", "a.m.", "morning" -> 0;
      case "pm", "p.m.", "afternoon" -> 1;
      default -> -1;
    };
  }

  /// The columns whose names nearly or plainly are the field's.
  private List<Integer> columns(ColumnField field) {
    return IntStream.range(0, header.cells().size())
        .filter(column ->
            ColumnDictionary.namings(header.cells().get(column)).stream()
                .anyMatch(naming -> naming.field() == field))
        .boxed()
        .toList();
  }

  private int only(ColumnField field) {
    List<Integer> columns = columns(field);
    return columns.size() == 1 ? columns.getFirst() : -1;
  }

  /// Absences from a first to a last day: a row for each weekday of them. A roster has first and
  /// last days too, but each student has one long stay.
  private Optional<List<List<String>>> spans() {
    int student = only(ColumnField.STUDENT_ID);
    int from = only(ColumnField.ENTRY_DATE);
    int to = only(ColumnField.EXIT_DATE);
    boolean coded =
        !columns(ColumnField.CODE).isEmpty() || !columns(ColumnField.CODE_DESCRIPTION).isEmpty();
    if (student < 0 || from < 0 || to < 0 || !coded || !columns(ColumnField.DATE).isEmpty()) {
      return Optional.empty();
    }
    List<SheetRow> all = data().toList();
    DateOrder order = order(all, List.of(from, to)).orElse(null);
    if (order == null) {
      return Optional.empty();
    }
    long few =
        all.stream()
            .filter(row -> {
              List<LocalDate> days = weekdays(row.cell(from), row.cell(to), order);
              return !days.isEmpty() && days.size() <= LONGEST_ABSENCE;
            })
            .count();
    long students = all.stream().map(row -> row.cell(student)).distinct().count();
    if (few < MOSTLY * all.size() || 10 * students > 9L * all.size()) {
      return Optional.empty();
    }
    int length =
        IntStream.range(0, header.cells().size())
            .filter(column ->
                header
                    .cells()
                    .get(column)
                    .strip()
                    .matches("(?i)(number of |total )?(school )?days( absent| missed)?"))
            .findFirst()
            .orElse(-1);
    List<List<String>> rows = new ArrayList<>();
    rows.add(spanRow(header.cells(), from, to, length, "Date", length < 0 ? "" : "Portion Absent"));
    for (SheetRow row : all) {
      List<LocalDate> days = weekdays(row.cell(from), row.cell(to), order);
      if (days.isEmpty()) {
        rows.add(spanRow(cellsOf(row), from, to, length, row.cell(from), ""));
      }
      String part = length < 0 ? "" : part(row.cell(length), days);
      days.forEach(day -> rows.add(spanRow(cellsOf(row), from, to, length, day.toString(), part)));
    }
    return Optional.of(rows);
  }

  private List<String> cellsOf(SheetRow row) {
    return IntStream.range(0, header.cells().size()).mapToObj(row::cell).toList();
  }

  private static List<String> spanRow(
      List<String> cells, int from, int to, int length, String date, String part) {
    List<String> made = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      if (column == from) {
        made.add(date);
      } else if (column != to && column != length) {
        made.add(cells.get(column));
      }
    }
    if (length >= 0) {
      made.add(part);
    }
    return made;
  }

  /// The part of each day: half of them where half as many days as weekdays are counted; the count
  /// with its days where it fits neither: the calendar may know of a holiday among them.
  private static String part(String said, List<LocalDate> span) {
    int weekdays = span.size();
    Optional<Double> days = NumberText.parse(said.strip());
    if (days.isEmpty() || weekdays == 0) {
      return "";
    }
    double count = days.get();
    if (weekdays == 1 || count == 0) {
      return said;
    }
    return count == weekdays ? "1" : 2 * count == weekdays ? "0.5" : DaysOfSpan.written(said, span);
  }

  private static List<LocalDate> weekdays(String from, String to, DateOrder order) {
    Optional<LocalDate> first = DateText.parse(from.strip(), order);
    Optional<LocalDate> last = to.isBlank() ? first : DateText.parse(to.strip(), order);
    if (first.isEmpty()
        || last.isEmpty()
        || last.get().isBefore(first.get())
        || first.get().plusDays(LONGEST_SPAN).isBefore(last.get())) {
      return List.of();
    }
    return first
        .get()
        .datesUntil(last.get().plusDays(1))
        .filter(day -> !CalendarDates.isWeekend(day))
        .toList();
  }

  /// The one order all dates of the columns can be read in.
  private static Optional<DateOrder> order(List<SheetRow> rows, List<Integer> columns) {
    List<String> dates =
        rows.stream()
            .flatMap(row -> columns.stream().map(column -> row.cell(column).strip()))
            .filter(cell -> !cell.isEmpty())
            .distinct()
            .toList();
    return dates.isEmpty() ? Optional.empty() : DateText.order(dates, day -> false);
  }

  /// All dates of a student's absences in one cell: a row for each.
  private Optional<List<List<String>>> listedDates() {
    int student = only(ColumnField.STUDENT_ID);
    if (student < 0
        || !columns(ColumnField.DATE).isEmpty()
        || !columns(ColumnField.CODE).isEmpty()) {
      return Optional.empty();
    }
    List<SheetRow> all = data().toList();
    for (int column = 0; column < header.cells().size(); column++) {
      int place = column;
      List<String> filled =
          all.stream().map(row -> row.cell(place).strip()).filter(cell -> !cell.isEmpty()).toList();
      boolean absences =
          header.cells().get(column).toLowerCase(Locale.ROOT).matches(".*(absen|missed).*");
      boolean lists =
          filled.stream().anyMatch(cell -> cell.indexOf(',') > 0 || cell.indexOf(';') > 0)
              && filled.stream().flatMap(Reshaping::items).allMatch(Reshaping::isDateItem);
      if (absences && lists) {
        return Optional.of(listed(all, column));
      }
    }
    return Optional.empty();
  }

  private List<List<String>> listed(List<SheetRow> all, int column) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(spanRow(header.cells(), column, -1, column, "Date", "Absence Code"));
    rows.getFirst().add("Description");
    for (SheetRow row : all) {
      items(row.cell(column))
          .forEach(item -> {
            String date = dateOf(item);
            String words = "Absent " + item.replace(date, "").replaceAll("[()\\[\\]]", " ").strip();
            List<String> made = spanRow(cellsOf(row), column, -1, column, date, words.strip());
            made.add(words.strip());
            rows.add(made);
          });
    }
    return rows;
  }

  private static Stream<String> items(String cell) {
    return Stream.of(cell.split("[,;\\n]+", -1)).map(String::strip).filter(item -> !item.isEmpty());
  }

  private static String dateOf(String item) {
    Matcher m = DATE_ITEM.matcher(item);
    return m.matches() ? m.group(1) : item;
  }

  private static boolean isDateItem(String item) {
    return DATE_ITEM.matcher(item).matches();
  }

  /// "Student: Ortega, Lucia (0041207)" above the rows of that student.
  private Optional<List<List<String>>> underHeadings() {
    boolean namesStudents =
        header.cells().stream()
            .flatMap(name -> ColumnDictionary.namings(name).stream())
            .anyMatch(naming -> STUDENTS.contains(naming.field()));
    if (namesStudents || header.score() == 0) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    int width = header.cells().size();
    List<String> names = new ArrayList<>(List.of("Student ID", "Student Name"));
    names.addAll(header.cells());
    rows.add(names);
    int headings = 0;
    List<String> student = List.of();
    for (SheetRow row : cells.rows().toList()) {
      Optional<List<String>> heading = heading(row);
      if (heading.isPresent()) {
        student = heading.get();
        headings++;
      } else if (!student.isEmpty() && !isHeaderAgain(row) && filled(row) > 1) {
        List<String> made = new ArrayList<>(student);
        for (int column = 0; column < width; column++) {
          made.add(row.cell(column));
        }
        rows.add(made);
      }
    }
    return headings < FEWEST_HEADINGS ? Optional.empty() : Optional.of(rows);
  }

  /// The number and the name of the student a row is the heading of.
  private static Optional<List<String>> heading(SheetRow row) {
    String text = RowSorter.text(row).strip();
    if (!STUDENT_LABEL.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher number = NUMBER_IN_TEXT.matcher(text);
    if (!number.find()) {
      return Optional.empty();
    }
    String name =
        LABEL
            .matcher(text.substring(0, number.start()))
            .replaceFirst("")
            .replaceAll(
                "[^\\p{L}.'’]+$|(?i)\\b(id|no|number|student|local|perm)\\b[\\s#:.(]*$", "");
    return Optional.of(List.of(number.group(), name.replaceAll("[\\s(#:-]+$", "").strip()));
  }

  private boolean isHeaderAgain(SheetRow row) {
    return header.lines().stream()
        .anyMatch(line ->
            line.stream()
                .map(String::strip)
                .toList()
                .equals(row.cells().stream().map(String::strip).toList()));
  }

  private static long filled(SheetRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  /// Dates going down and students side by side.
  private Optional<List<List<String>>> acrossStudents() {
    if (header.score() > 0 && header.cells().stream().anyMatch(Reshaping::isStudentColumn)) {
      return Optional.empty();
    }
    List<SheetRow> all = cells.rows().toList();
    for (int top = 0; top < Math.min(5, all.size() - 2); top++) {
      SheetRow numbers = all.get(top);
      long students =
          numbers.cells().stream()
              .skip(1)
              .filter(cell -> STUDENT_NUMBER.matcher(cell.strip()).matches())
              .count();
      long filled = numbers.cells().stream().skip(1).filter(cell -> !cell.isBlank()).count();
      List<SheetRow> below = all.subList(top + 1, all.size());
      List<SheetRow> dated = below.stream().filter(row -> isDate(row.cell(0))).toList();
      if (students >= FEWEST_ACROSS
          && students >= MOSTLY * filled
          && dated.size() >= MOSTLY * below.size() - 2
          && dated.size() >= FEWEST_ACROSS) {
        return Optional.of(turned(numbers, below, dated));
      }
    }
    return Optional.empty();
  }

  private static boolean isStudentColumn(String name) {
    return ColumnDictionary.namings(name).stream()
        .anyMatch(naming -> STUDENTS.contains(naming.field()));
  }

  private static boolean isDate(String cell) {
    return HeaderDate.parse(cell).filter(HeaderDate::isBare).isPresent();
  }

  private static List<List<String>> turned(
      SheetRow numbers, List<SheetRow> below, List<SheetRow> dated) {
    Optional<SheetRow> names =
        below.stream().limit(2).filter(row -> !isDate(row.cell(0)) && filled(row) > 1).findFirst();
    List<String> header = new ArrayList<>(List.of("Student ID", "Student Name"));
    dated.forEach(row -> header.add(row.cell(0)));
    List<List<String>> rows = new ArrayList<>(List.of(header));
    for (int column = 1; column < numbers.cells().size(); column++) {
      if (STUDENT_NUMBER.matcher(numbers.cell(column).strip()).matches()) {
        int student = column;
        List<String> made = new ArrayList<>();
        made.add(numbers.cell(column));
        made.add(names.map(row -> row.cell(student)).orElse(""));
        dated.forEach(row -> made.add(row.cell(student)));
        rows.add(made);
      }
    }
    return rows;
  }

  /// Sheets of one workbook with the same columns, such as one a month, put below one another; and
  /// the month their title or their name says, where they have one column for each day of it.
  static Optional<List<List<String>>> together(List<SheetPart> parts) {
    List<String> names = new ArrayList<>();
    parts.forEach(
        part -> part.names().stream().filter(name -> !names.contains(name)).forEach(names::add));
    long days = names.stream().filter(SheetPart::isDayOfMonth).count();
    boolean monthGrid =
        days >= FEWEST_MONTH_DAYS
            && names.stream()
                .flatMap(name -> ColumnDictionary.namings(name).stream())
                .noneMatch(naming -> naming.field() == ColumnField.MONTH);
    boolean named =
        monthGrid
            && parts.stream().allMatch(part -> part.month().isPresent() && part.hasOneMonth());
    boolean several = parts.size() > 1 && !monthGrid;
    if (!named && !several) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(new ArrayList<>(names));
    for (SheetPart part : parts) {
      List<Integer> places = names.stream().map(name -> part.names().indexOf(name)).toList();
      part.cells()
          .rows()
          .filter(row -> row.number() > part.header().number())
          .forEach(row ->
              rows.add(
                  new ArrayList<>(
                      places.stream().map(place -> place < 0 ? "" : row.cell(place)).toList())));
      if (named) {
        String month = part.month().orElse("");
        rows.stream()
            .skip(1)
            .filter(row -> row.size() == names.size())
            .forEach(row -> row.add(month));
      }
    }
    if (named) {
      rows.getFirst().add("Month");
    }
    return Optional.of(List.copyOf(rows));
  }

  /// A sheet of a workbook with its header.
  record SheetPart(String name, HeaderRow header, CellTable cells) {
    /// The lower line of the header: the upper one may be the sheet's title.
    List<String> names() {
      return header.lines().isEmpty()
          ? List.of()
          : header.lines().getLast().stream().map(String::strip).toList();
    }

    static boolean isDayOfMonth(String name) {
      return name.matches("0?[1-9]|[12]\\d|3[01]");
    }

    /// The month in what stands above the names of the columns, else in the sheet's name.
    Optional<String> month() {
      return Stream.concat(
              cells
                  .rows()
                  .takeWhile(row -> row.number() < header.number())
                  .flatMap(row -> row.cells().stream()),
              Stream.of(name))
          .map(String::strip)
          .filter(text -> text.matches(".*\\p{L}{3}.*") && MonthText.parse(text).isPresent())
          .findFirst();
    }

    /// Whether another sheet has the same columns; months have 28 to 31 days.
    boolean isLike(SheetPart other) {
      return named().equals(other.named())
          && ((!hasTwoLines() && !other.hasTwoLines())
              || header.cells().equals(other.header.cells())
              || (days() >= FEWEST_MONTH_DAYS && other.days() >= FEWEST_MONTH_DAYS));
    }

    /// Whether the days of one month stand side by side, each once.
    boolean hasOneMonth() {
      return names().stream().filter(SheetPart::isDayOfMonth).distinct().count() == days();
    }

    private boolean hasTwoLines() {
      return header.lines().size() > 1;
    }

    private long days() {
      return names().stream().filter(SheetPart::isDayOfMonth).count();
    }

    private List<String> named() {
      List<String> names =
          new ArrayList<>(
              names().stream()
                  .filter(name -> !isDayOfMonth(name))
                  .map(ColumnDictionary::normalised)
                  .toList());
      while (!names.isEmpty() && names.getLast().isEmpty()) {
        names.removeLast();
      }
      return names;
    }
  }
}
