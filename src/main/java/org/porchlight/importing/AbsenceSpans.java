package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.porchlight.spreadsheets.SheetRow;

/// Absences from a first to a last day, put into a row for each weekday of them. A roster has first
/// and last days too, but each student has one long stay.
final class AbsenceSpans {
  private static final double MOSTLY = 0.8;

  /// Weekdays; who is away longer is hardly in a list of absences but in one of enrolments.
  private static final int LONGEST_ABSENCE = 15;

  private static final int LONGEST_SPAN = 366;
  private static final String TO_NOBODY_KNOWS = " → ";

  private final HeadedCells sheet;

  AbsenceSpans(HeadedCells sheet) {
    this.sheet = sheet;
  }

  /// Whether a cell is a first and a last day nobody can read. It stands among dates, and the
  /// column is one of dates all the same.
  static boolean isUnreadable(String cell) {
    return cell.contains(TO_NOBODY_KNOWS);
  }

  /// Empty where the sheet is none of these.
  Optional<List<List<String>>> inRows() {
    int student = sheet.only(ColumnField.STUDENT_ID);
    int from = sheet.only(ColumnField.ENTRY_DATE);
    int to = sheet.only(ColumnField.EXIT_DATE);
    boolean coded =
        !sheet.columns(ColumnField.CODE).isEmpty()
            || !sheet.columns(ColumnField.CODE_DESCRIPTION).isEmpty();
    if (student < 0 || from < 0 || to < 0 || !coded || !sheet.columns(ColumnField.DATE).isEmpty()) {
      return Optional.empty();
    }
    List<SheetRow> all = sheet.data().toList();
    DateOrder order = order(all, List.of(from, to)).orElse(null);
    if (order == null) {
      return Optional.empty();
    }
    long few =
        all.stream()
            .filter(row -> {
              List<LocalDate> days =
                  weekdays(row.cell(from), row.cell(to), order).orElse(List.of());
              return !days.isEmpty() && days.size() <= LONGEST_ABSENCE;
            })
            .count();
    long students = all.stream().map(row -> row.cell(student)).distinct().count();
    if (few < MOSTLY * all.size() || 10 * students > 9L * all.size()) {
      return Optional.empty();
    }
    int length =
        IntStream.range(0, sheet.names().size())
            .filter(column ->
                sheet
                    .names()
                    .get(column)
                    .strip()
                    .matches("(?i)(number of |total )?(school )?days( absent| missed)?"))
            .findFirst()
            .orElse(-1);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        HeadedCells.instead(
            sheet.names(), from, to, length, "Date", length < 0 ? "" : "Portion Absent"));
    for (SheetRow row : all) {
      Optional<List<LocalDate>> span = weekdays(row.cell(from), row.cell(to), order);
      List<LocalDate> days = span.orElse(List.of());
      if (days.isEmpty()) {
        String date = span.isPresent() ? row.cell(from) : unreadable(row.cell(from), row.cell(to));
        rows.add(HeadedCells.instead(sheet.cellsOf(row), from, to, length, date, ""));
      }
      String part = length < 0 ? "" : part(row.cell(length), days);
      days.forEach(day ->
          rows.add(
              HeadedCells.instead(sheet.cellsOf(row), from, to, length, day.toString(), part)));
    }
    return Optional.of(rows);
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

  /// No date, so that the row is set aside with both its texts: which days were meant nobody knows.
  private static String unreadable(String from, String to) {
    String last = CellText.clean(to);
    return last.isEmpty() ? from : from.strip() + TO_NOBODY_KNOWS + last;
  }

  /// The weekdays from one day to another, none in a weekend; empty where they cannot be read.
  private static Optional<List<LocalDate>> weekdays(String from, String to, DateOrder order) {
    Optional<LocalDate> first = DateText.parse(from.strip(), order);
    Optional<LocalDate> last =
        CellText.clean(to).isEmpty() ? first : DateText.parse(to.strip(), order);
    if (first.isEmpty()
        || last.isEmpty()
        || last.get().isBefore(first.get())
        || first.get().plusDays(LONGEST_SPAN).isBefore(last.get())) {
      return Optional.empty();
    }
    return Optional.of(
        first
            .get()
            .datesUntil(last.get().plusDays(1))
            .filter(day -> !CalendarDates.isWeekend(day))
            .toList());
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
}
