package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.roster.SchoolYear;
import org.porchlight.spreadsheets.SheetRow;

/// The columns a sheet is read by: the cell of a field, and its date order.
final class Columns {
  private final Map<ColumnField, ColumnMapping> columns = new EnumMap<>(ColumnField.class);
  private final List<ColumnMapping> mapped;
  private final Map<ColumnField, DateOrder> orders = new EnumMap<>(ColumnField.class);

  /// The July in which the school year of dates without a year begins.
  private final Map<ColumnField, Integer> startYears = new EnumMap<>(ColumnField.class);

  Columns(Collection<ColumnMapping> mappings) {
    for (ColumnMapping mapping : mappings) {
      if (mapping.field() != null) {
        columns.putIfAbsent(mapping.field(), mapping);
      }
    }
    mapped = mappings.stream().filter(mapping -> mapping.field() != null).toList();
  }

  Set<ColumnField> fields() {
    return columns.keySet();
  }

  boolean has(ColumnField field) {
    return columns.containsKey(field);
  }

  /// Every column of a field in the file's order: class periods, days, report dates.
  List<ColumnMapping> all(ColumnField field) {
    return mapped.stream().filter(mapping -> mapping.field() == field).toList();
  }

  /// The report dates of a sheet that grows to the right, earliest first; empty for other sheets.
  List<LocalDate> reportDates() {
    return mapped.stream()
        .filter(mapping -> mapping.field() != ColumnField.DATE_CODE)
        .map(ColumnMapping::date)
        .flatMap(Stream::ofNullable)
        .distinct()
        .sorted()
        .toList();
  }

  /// The column of a field at a report date.
  Optional<ColumnMapping> at(LocalDate reportDate, ColumnField field) {
    return mapped.stream()
        .filter(mapping -> mapping.field() == field && reportDate.equals(mapping.date()))
        .findFirst();
  }

  /// What the file calls the field; "" where there is no such column.
  String header(ColumnField field) {
    ColumnMapping column = columns.get(field);
    return column == null ? "" : column.header();
  }

  /// The cleaned text of a field in a row; "" where there is no such column.
  String text(SheetRow row, ColumnField field) {
    ColumnMapping column = columns.get(field);
    return column == null ? "" : CellText.clean(row.cell(column.column()));
  }

  /// The text of the first of these fields that says something.
  String text(SheetRow row, ColumnField field, ColumnField orElse) {
    String text = text(row, field);
    return text.isEmpty() ? text(row, orElse) : text;
  }

  Optional<LocalDate> date(SheetRow row, ColumnField field) {
    return date(text(row, field), field);
  }

  /// A cell of a date field read in the order settled for its column.
  Optional<LocalDate> date(String cell, ColumnField field) {
    DateOrder order = orders.getOrDefault(field, DateOrder.MONTH_FIRST);
    Optional<LocalDate> date = DateText.parse(cell, order);
    Integer year = startYears.get(field);
    return date.isPresent() || year == null
        ? date
        : HeaderDate.parse(cell)
            .filter(found -> found.isBare() && found.year() == null)
            .flatMap(found -> found.inSchoolYear(year, order));
  }

  DateCell dateCell(String cell, ColumnField field) {
    return new DateCell(cell, date(cell, field).orElse(null));
  }

  /// Which column holds a field, from 0.
  OptionalInt column(ColumnField field) {
    ColumnMapping column = columns.get(field);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column.column());
  }

  /// Settles which number comes first in each date column; what stays open is asked.
  List<ImportQuestion> settleDates(
      SheetTable sheet, ImportAnswers answers, LocalDate today, Predicate<LocalDate> isSchoolDay) {
    List<ColumnMapping> open =
        columns.values().stream()
            .filter(column -> column.field() != null)
            .filter(column -> column.candidates().getFirst().shape() == ValueShape.DATE)
            .filter(column -> !settled(column, sheet, answers, isSchoolDay))
            .toList();
    Optional<List<ImportQuestion>> yearless = settleYears(sheet, answers, today, isSchoolDay);
    if (yearless.isPresent()) {
      return yearless.get();
    }
    // one export writes all its dates the same way
    Optional<DateOrder> proved =
        columns.values().stream()
            .map(column -> proved(column, sheet))
            .flatMap(Optional::stream)
            .findFirst();
    proved.ifPresent(order -> open.forEach(column -> settle(column, order)));
    return proved.isPresent() ? List.of() : open.stream().map(c -> question(c, sheet)).toList();
  }

  /// Settles the school year of an attendance date that names none, and its order. Empty where
  /// dates have their years; otherwise the questions left.
  private Optional<List<ImportQuestion>> settleYears(
      SheetTable sheet, ImportAnswers answers, LocalDate today, Predicate<LocalDate> isSchoolDay) {
    ColumnMapping column = columns.get(ColumnField.DATE);
    if (column == null) {
      return Optional.empty();
    }
    List<String> cells = sheet.distinct(column.column()).toList();
    List<String> lacking = cells.stream().filter(DateText::lacksYear).toList();
    if (2 * lacking.size() <= cells.size() || lacking.isEmpty()) {
      return Optional.empty();
    }
    HeaderDates dates =
        new HeaderDates(
            lacking.stream().map(cell -> column.header()).toList(),
            lacking.stream().map(cell -> HeaderDate.parse(cell).orElseThrow()).toList(),
            answers,
            new DistrictEvidence(today, Set.of(), Set.of(), isSchoolDay),
            sheet.banner());
    List<LocalDate> days = dates.settled();
    if (!days.isEmpty()) {
      startYears.put(ColumnField.DATE, SchoolYear.around(days.getFirst()).firstOfJuly().getYear());
      orders.put(
          ColumnField.DATE,
          HeaderDate.parse(lacking.getFirst())
                  .flatMap(date ->
                      date.inSchoolYear(
                          startYears.getOrDefault(ColumnField.DATE, 0), DateOrder.MONTH_FIRST))
                  .filter(days.getFirst()::equals)
                  .isPresent()
              ? DateOrder.MONTH_FIRST
              : DateOrder.DAY_FIRST);
    }
    return Optional.of(dates.questions());
  }

  private boolean settled(
      ColumnMapping column,
      SheetTable sheet,
      ImportAnswers answers,
      Predicate<LocalDate> isSchoolDay) {
    Optional<DateOrder> order =
        answers
            .dateOrder(column.header())
            .or(() -> DateText.order(sheet.distinct(column.column()).toList(), isSchoolDay));
    order.ifPresent(o -> settle(column, o));
    return order.isPresent();
  }

  private void settle(ColumnMapping column, DateOrder order) {
    orders.put(column.candidates().getFirst(), order);
  }

  private static Optional<DateOrder> proved(ColumnMapping column, SheetTable sheet) {
    List<String> cells = sheet.distinct(column.column()).filter(DateText::isInDoubt).toList();
    return column.candidates().getFirst().shape() != ValueShape.DATE || cells.isEmpty()
        ? Optional.empty()
        : DateText.order(cells, date -> false);
  }

  private static ImportQuestion question(ColumnMapping column, SheetTable sheet) {
    return new ImportQuestion(
        QuestionKind.DATE_ORDER,
        column.header(),
        sheet.samples(column.column(), 3),
        sheet.filled(column.column()),
        List.of(DateOrder.MONTH_FIRST.token(), DateOrder.DAY_FIRST.token()));
  }
}
