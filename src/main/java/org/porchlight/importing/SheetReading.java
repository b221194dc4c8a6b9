package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.porchlight.spreadsheets.CellTable;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.text.Messages;

/// One pass over the rows of a sheet, sorting them into data and the rest.
final class SheetReading {
  private static final int ROWS_SEARCHED = 50;
  private static final int MOST_TOGETHER = 50_000;
  private static final int WINDOW = 2048;
  private static final byte BLANK = 1;
  private static final byte PLAIN = 2;
  private static final byte REMARKABLE = 3;

  private final HeaderRow header;
  private final RowSorter sorter;
  private final CellTable cells;

  /// What each distinct text of a column is at the head of a row; 0 where it was not met yet.
  private final byte[][] kinds;

  private final List<DroppedRow> dropped = new ArrayList<>();
  private final Map<Integer, String> sections = new HashMap<>();
  private final int[] data;
  private int dataCount;
  private String section = "";

  private SheetReading(HeaderRow header, CellTable cells) {
    this.header = header;
    this.cells = cells;
    sorter = new RowSorter(header);
    data = new int[cells.rowCount()];
    kinds = new byte[cells.columnCount()][];
    for (int column = 0; column < kinds.length; column++) {
      kinds[column] = new byte[cells.distinctCount(column)];
    }
  }

  static SheetTable read(Spreadsheet book, ReadingProgress progress) {
    String best = "";
    HeaderRow header = HeaderRow.NONE;
    String first = "";
    Map<String, HeaderRow> headers = new LinkedHashMap<>();
    for (String sheet : book.sheetNames()) {
      List<SheetRow> rows = book.firstRows(sheet, ROWS_SEARCHED);
      HeaderRow found = HeaderRow.find(rows);
      headers.put(sheet, found);
      if (found.score() > header.score()) {
        best = sheet;
        header = found;
      }
      first = first.isEmpty() && !rows.isEmpty() ? sheet : first;
    }
    // where no row names the columns, a person is asked about the first sheet that has rows
    best = header.score() == 0 ? first : best;
    return read(
        book,
        header,
        headers,
        new SheetTable.Origin(book.fileName(), book.contentHash(), best),
        progress);
  }

  /// Reads one sheet.
  ///
  /// @param oneOfSeveral whether other sheets of the file may be brought in too; each is a file of
  ///   its own then
  static SheetTable read(
      Spreadsheet book, String sheet, boolean oneOfSeveral, ReadingProgress progress) {
    HeaderRow header = HeaderRow.find(book.firstRows(sheet, ROWS_SEARCHED));
    String hash = oneOfSeveral ? hashOf(book, sheet) : book.contentHash();
    return read(
        book,
        header,
        Map.of(sheet, header),
        new SheetTable.Origin(book.fileName(), hash, sheet),
        progress);
  }

  private static SheetTable read(
      Spreadsheet book,
      HeaderRow header,
      Map<String, HeaderRow> headers,
      SheetTable.Origin origin,
      ReadingProgress progress) {
    try {
      CellTable cells = book.table(origin.sheetName(), progress::goOn);
      if (cells.rowCount() == 0) {
        throw new UnusableSheetException(Messages.text("importing.unusable.noHeader"));
      }
      CellTable inRows = inRows(book, origin.sheetName(), headers, cells, progress);
      return inRows == cells
          ? new SheetReading(header, cells).table(origin)
          : new SheetReading(headerOf(inRows), inRows).table(origin);
    } catch (CancellationException e) {
      throw new ImportCancelledException();
    }
  }

  private static String hashOf(Spreadsheet book, String sheet) {
    return RecognisedSheet.digest(List.of(book.contentHash(), sheet));
  }

  /// The first rows of a sheet as a table; empty where no row names the columns.
  static Optional<SheetTable> top(Spreadsheet book, String sheet, int rows) {
    HeaderRow header = HeaderRow.find(book.firstRows(sheet, ROWS_SEARCHED));
    if (header.score() == 0) {
      return Optional.empty();
    }
    CellTable cells = book.firstTable(sheet, rows);
    return Optional.of(
        new SheetReading(header, cells)
            .table(new SheetTable.Origin(book.fileName(), book.contentHash(), sheet)));
  }

  private static HeaderRow headerOf(CellTable cells) {
    return HeaderRow.find(cells.rows().limit(ROWS_SEARCHED).toList());
  }

  /// The sheet, together with others like it, in rows about students.
  private static CellTable inRows(
      Spreadsheet book,
      String best,
      Map<String, HeaderRow> headers,
      CellTable cells,
      ReadingProgress progress) {
    HeaderRow header = headers.getOrDefault(best, HeaderRow.NONE);
    if (header.score() > 0 && cells.rowCount() <= MOST_TOGETHER) {
      LikeSheets.SheetPart own = new LikeSheets.SheetPart(best, header, cells);
      List<LikeSheets.SheetPart> parts = new ArrayList<>();
      for (Map.Entry<String, HeaderRow> one : headers.entrySet()) {
        String sheet = one.getKey();
        HeaderRow found = one.getValue();
        if (sheet.equals(best)) {
          parts.add(own);
        } else if (found.score() > 0 && found.lines().getLast().size() > 1) {
          LikeSheets.SheetPart other =
              new LikeSheets.SheetPart(sheet, found, book.table(sheet, progress::goOn));
          if (own.isLike(other)) {
            parts.add(other);
          }
        }
      }
      Optional<CellTable> together = LikeSheets.together(parts).map(Reshaping::numbered);
      if (together.isPresent()) {
        return together.get();
      }
    }
    return Reshaping.inRows(header, cells).orElse(cells);
  }

  /// The same sheet with the row of column names a person pointed at.
  static SheetTable headed(SheetTable.Origin origin, CellTable cells, String answer) {
    List<SheetRow> rows = cells.rows().limit(ROWS_SEARCHED).toList();
    return new SheetReading(HeaderRow.answered(answer, rows), cells).table(origin);
  }

  private SheetTable table(SheetTable.Origin origin) {
    int looked = Math.min(kinds.length, RowSorter.NARROW + 1);
    int[][] codes = new int[looked][WINDOW];
    for (int from = 0; from < cells.rowCount(); from += WINDOW) {
      int count = Math.min(WINDOW, cells.rowCount() - from);
      for (int column = 0; column < looked; column++) {
        cells.codes(from, column, codes[column], count);
      }
      for (int i = 0; i < count; i++) {
        int number = cells.rowNumber(from + i);
        if (number > header.number() && isPlain(codes, i)) {
          keep(from + i, number);
        } else {
          take(from + i);
        }
      }
    }
    return new SheetTable(
        origin,
        header.number(),
        uniqueHeaders(),
        cells,
        Arrays.copyOf(data, dataCount),
        dropped,
        sections);
  }

  private void take(int row) {
    int number = cells.rowNumber(row);
    if (header.isHeader(number)) {
      return;
    }
    if (number > header.number() && isPlain(row)) {
      keep(row, number);
      return;
    }
    SheetRow whole = cells.row(row);
    Optional<DroppedRow.Reason> reason = sorter.notData(whole);
    if (reason.isEmpty()) {
      keep(row, number);
    } else {
      String text = RowSorter.text(whole);
      dropped.add(new DroppedRow(number, reason.get(), text));
      if (reason.get() == DroppedRow.Reason.SECTION) {
        section = text;
      }
    }
  }

  private void keep(int row, int number) {
    data[dataCount++] = row;
    if (!section.isEmpty()) {
      sections.put(number, section);
    }
  }

  /// Whether a row is data without a doubt: several cells, the first of them nothing special. Texts
  /// are looked at once each, so a million rows take a moment.
  private boolean isPlain(int row) {
    int filled = 0;
    for (int column = 0; column < kinds.length; column++) {
      byte kind = kind(column, cells.code(row, column));
      if (kind == BLANK) {
        continue;
      }
      if (filled == 0 && kind == REMARKABLE) {
        return false;
      }
      if (++filled > RowSorter.NARROW) {
        return true;
      }
    }
    return false;
  }

  /// Whether the first cells of a row are filled, and the very first is nothing special: so most
  /// rows of most files are.
  private boolean isPlain(int[][] codes, int i) {
    for (int column = 0; column < codes.length; column++) {
      byte kind = kind(column, codes[column][i]);
      if (kind == BLANK || (column == 0 && kind == REMARKABLE)) {
        return false;
      }
    }
    return codes.length > RowSorter.NARROW;
  }

  private byte kind(int column, int code) {
    byte kind = kinds[column][code];
    if (kind == 0) {
      String text = cells.distinct(column, code);
      kind = text.isBlank() ? BLANK : sorter.isRemarkable(text) ? REMARKABLE : PLAIN;
      kinds[column][code] = kind;
    }
    return kind;
  }

  private List<String> uniqueHeaders() {
    int width = Math.max(header.cells().size(), cells.columnCount());
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
