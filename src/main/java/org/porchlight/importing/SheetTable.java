package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.text.Messages;

/// A sheet with its header found and everything that is not data taken out.
///
/// @param headerRow the header's number as the file shows it
/// @param headers unique, one a column
/// @param sections the heading above a row ("School: Juniper"), by row number, where there is one
record SheetTable(
    String fileName,
    String contentHash,
    String sheetName,
    int headerRow,
    List<String> headers,
    List<SheetRow> rows,
    List<DroppedRow> dropped,
    Map<Integer, String> sections) {
  private static final int ROWS_SEARCHED = 50;
  private static final int ROWS_BETWEEN_NEWS = 500;

  SheetTable {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
    dropped = List.copyOf(dropped);
    sections = Map.copyOf(sections);
  }

  /// Reads the sheet with the best header row.
  ///
  /// @throws UnusableSheetException when no sheet has a row of column names
  /// @throws ImportCancelledException when told to stop
  static SheetTable read(Spreadsheet book, ReadingProgress progress) {
    String best = "";
    HeaderRow header = HeaderRow.NONE;
    for (String sheet : book.sheetNames()) {
      HeaderRow found = HeaderRow.find(book.firstRows(sheet, ROWS_SEARCHED));
      if (found.score() > header.score()) {
        best = sheet;
        header = found;
      }
    }
    if (header.score() == 0) {
      throw new UnusableSheetException(Messages.text("importing.unusable.noHeader"));
    }
    return new Reading(header, progress).read(book, best);
  }

  int rowCount() {
    return rows.size();
  }

  SheetRow row(int row) {
    return rows.get(row);
  }

  int rowNumber(int row) {
    return rows.get(row).number();
  }

  String text(int row, int column) {
    return rows.get(row).cell(column);
  }

  /// What the cleaned cells of a column mean, worked out once for each distinct text.
  <T> ColumnValues<T> each(int column, Function<String, T> meaning) {
    Map<String, Integer> codes = new HashMap<>();
    List<String> texts = new ArrayList<>();
    int[] byRow = new int[rows.size()];
    for (int row = 0; row < byRow.length; row++) {
      byRow[row] =
          codes.computeIfAbsent(
              text(row, column),
              text -> {
                texts.add(CellText.clean(text));
                return texts.size() - 1;
              });
    }
    return ColumnValues.of(texts, row -> byRow[row], meaning);
  }

  /// Every value of a column that says something.
  Stream<String> values(int column) {
    return rows.stream().map(row -> CellText.clean(row.cell(column))).filter(v -> !v.isEmpty());
  }

  /// A few different values of a column, in the file's order.
  List<String> samples(int column, int count) {
    Set<String> samples = new LinkedHashSet<>();
    for (SheetRow row : rows) {
      String value = CellText.clean(row.cell(column));
      if (!value.isEmpty()) {
        samples.add(value);
      }
      if (samples.size() == count) {
        break;
      }
    }
    return List.copyOf(samples);
  }

  /// What stands above the header.
  List<String> banner() {
    return dropped.stream()
        .filter(row -> row.reason() == DroppedRow.Reason.BANNER)
        .map(DroppedRow::text)
        .toList();
  }

  /// One pass over the rows, sorting them into data and the rest.
  private static final class Reading {
    private final HeaderRow header;
    private final ReadingProgress progress;
    private final RowSorter sorter;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<DroppedRow> dropped = new ArrayList<>();
    private final Map<Integer, String> sections = new HashMap<>();
    private final Map<String, String> pool = new HashMap<>();
    private String section = "";
    private int read;

    Reading(HeaderRow header, ReadingProgress progress) {
      this.header = header;
      this.progress = progress;
      this.sorter = new RowSorter(header);
    }

    SheetTable read(Spreadsheet book, String sheet) {
      try (Stream<SheetRow> all = book.rows(sheet)) {
        for (Iterator<SheetRow> next = all.iterator(); next.hasNext(); ) {
          take(next.next());
        }
      }
      return new SheetTable(
          book.fileName(),
          book.contentHash(),
          sheet,
          header.number(),
          uniqueHeaders(),
          rows,
          dropped,
          sections);
    }

    private void take(SheetRow row) {
      if (++read % ROWS_BETWEEN_NEWS == 0 && !progress.goOn(read)) {
        throw new ImportCancelledException();
      }
      if (row.number() == header.number()) {
        return;
      }
      sorter.notData(row).ifPresentOrElse(reason -> drop(row, reason), () -> keep(row));
    }

    private void drop(SheetRow row, DroppedRow.Reason reason) {
      String text = RowSorter.text(row);
      dropped.add(new DroppedRow(row.number(), reason, text));
      if (reason == DroppedRow.Reason.SECTION) {
        section = text;
      }
    }

    private void keep(SheetRow row) {
      // the same few codes, dates and schools fill most cells: one copy of each is enough
      rows.add(
          new SheetRow(
              row.number(),
              row.cells().stream().map(cell -> pool.computeIfAbsent(cell, c -> c)).toList()));
      if (!section.isEmpty()) {
        sections.put(row.number(), section);
      }
    }

    private List<String> uniqueHeaders() {
      int width =
          Math.max(
              header.cells().size(), rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0));
      Set<String> seen = new HashSet<>();
      List<String> headers = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        String name = column < header.cells().size() ? header.cells().get(column) : "";
        String base =
            name.isBlank()
                ? Messages.text("importing.column.unnamed", letter(column))
                : name.strip().replaceAll("\\s+", " ");
        String unique = base;
        for (int copy = 2; !seen.add(unique); copy++) {
          unique = Messages.text("importing.column.again", base, copy);
        }
        headers.add(unique);
      }
      return headers;
    }

    private static String letter(int column) {
      String last = String.valueOf((char) ('A' + column % 26));
      return column < 26 ? last : letter(column / 26 - 1) + last;
    }
  }
}
