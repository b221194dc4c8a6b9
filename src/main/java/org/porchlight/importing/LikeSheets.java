package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.spreadsheets.CellTable;

/// Sheets of one workbook with the same columns, such as one a month, and the month that a title or
/// a sheet's name says.
final class LikeSheets {
  private static final int FEWEST_MONTH_DAYS = 20;

  private LikeSheets() {}

  /// The sheets put below one another, and beside their rows the month their title or their name
  /// says, where they have one column for each day of it. Empty where neither is needed.
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
