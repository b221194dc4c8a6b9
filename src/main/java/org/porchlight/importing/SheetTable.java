package org.porchlight.importing;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.spreadsheets.CellTable;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;

/// A sheet with its header found and everything that is not data taken out.
///
/// A million rows fit in memory because a column keeps each of its texts once. [#each], [#distinct]
/// and [#filled] cost a step a distinct text; [#rows] and [#row] make every cell of a row and are
/// for sheets of people.
final class SheetTable {
  /// Where a sheet is from.
  record Origin(String fileName, String contentHash, String sheetName) {}

  private final Origin origin;
  private final int headerRow;
  private final List<String> headers;
  private final CellTable cells;
  private final int[] data;
  private final BitSet notData = new BitSet();
  private final List<DroppedRow> dropped;
  private final Map<Integer, String> sections;
  private final CorrectedCells corrected;
  private final Map<Integer, ColumnTexts> texts = new HashMap<>();

  /// @param headers unique, one a column
  /// @param data which rows of the cells are data, in order
  /// @param sections the heading above a row ("School: Juniper"), by row number, where there is one
  SheetTable(
      Origin origin,
      int headerRow,
      List<String> headers,
      CellTable cells,
      int[] data,
      List<DroppedRow> dropped,
      Map<Integer, String> sections) {
    this(
        origin,
        headerRow,
        List.copyOf(headers),
        cells,
        data,
        dropped,
        sections,
        CorrectedCells.NONE);
  }

  private SheetTable(
      Origin origin,
      int headerRow,
      List<String> headers,
      CellTable cells,
      int[] data,
      List<DroppedRow> dropped,
      Map<Integer, String> sections,
      CorrectedCells corrected) {
    this.origin = origin;
    this.headerRow = headerRow;
    this.headers = headers;
    this.cells = cells;
    this.data = data;
    this.dropped = dropped;
    this.sections = sections;
    this.corrected = corrected;
    int next = 0;
    for (int row : data) {
      if (row > next) {
        notData.set(next, row);
      }
      next = row + 1;
    }
    notData.set(next, cells.rowCount());
  }

  /// Reads the sheet with the best header row.
  ///
  /// @throws UnusableSheetException when no sheet has a row of column names
  /// @throws ImportCancelledException when told to stop
  static SheetTable read(Spreadsheet book, ReadingProgress progress) {
    return SheetReading.read(book, progress);
  }

  /// The same sheet where some cells say what a person put in their place.
  SheetTable corrected(CorrectedCells instead) {
    return corrected.isEmpty() && instead.isEmpty()
        ? this
        : new SheetTable(origin, headerRow, headers, cells, data, dropped, sections, instead);
  }

  /// The same sheet with the row of column names a person pointed at, `row 5` or `none`.
  SheetTable headed(ImportAnswers answers) {
    return answers
        .header()
        .filter(answer -> HeaderRow.numberIn(answer).orElse(0) != headerRow)
        .map(answer -> SheetReading.headed(origin, cells, answer))
        .orElse(this);
  }

  String fileName() {
    return origin.fileName;
  }

  String contentHash() {
    return origin.contentHash;
  }

  String sheetName() {
    return origin.sheetName;
  }

  /// The header's number as the file shows it, its last where it has two rows; 0 without one.
  int headerRow() {
    return headerRow;
  }

  List<String> headers() {
    return headers;
  }

  /// Rows that are not data, and why.
  List<DroppedRow> dropped() {
    return dropped;
  }

  /// What stands above the header.
  List<String> banner() {
    return dropped.stream()
        .filter(row -> row.reason() == DroppedRow.Reason.BANNER)
        .map(DroppedRow::text)
        .toList();
  }

  Map<Integer, String> sections() {
    return sections;
  }

  int rowCount() {
    return data.length;
  }

  /// The number of a row of data as the file shows it.
  int rowNumber(int row) {
    return cells.rowNumber(data[row]);
  }

  /// Which row of data has a number of the file.
  int indexOf(int number) {
    int first = 0;
    for (int last = data.length - 1; first < last; ) {
      int middle = (first + last) >>> 1;
      if (rowNumber(middle) < number) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    return first;
  }

  /// A cell as the file has it, or as a person put it right.
  String text(int row, int column) {
    Integer instead = corrected.isEmpty() ? null : corrected.find(row, column);
    return instead == null ? cells.text(data[row], column) : corrected.texts(column).get(instead);
  }

  /// Notes which of the column's texts stand in consecutive rows of data.
  private void codes(int row, int column, int[] into, int count) {
    if (data[row + count - 1] - data[row] == count - 1) {
      cells.codes(data[row], column, into, count);
    } else {
      for (int i = 0; i < count; i++) {
        into[i] = cells.code(data[row + i], column);
      }
    }
    for (int i = 0; i < count && !corrected.texts(column).isEmpty(); i++) {
      Integer instead = corrected.find(row + i, column);
      into[i] = instead == null ? into[i] : cells.distinctCount(column) + instead;
    }
  }

  SheetRow row(int row) {
    SheetRow asRead = cells.row(data[row]);
    if (corrected.isEmpty()) {
      return asRead;
    }
    List<String> texts = new ArrayList<>(asRead.cells());
    for (int column = 0; column < headers.size(); column++) {
      Integer instead = corrected.find(row, column);
      if (instead != null) {
        while (texts.size() <= column) {
          texts.add("");
        }
        texts.set(column, corrected.texts(column).get(instead));
      }
    }
    return new SheetRow(asRead.number(), texts);
  }

  /// Every row of data, made when it is looked at.
  List<SheetRow> rows() {
    return new Rows(this);
  }

  /// What the cleaned cells of a column mean, worked out once for each distinct text.
  <T> ColumnValues<T> each(int column, Function<String, T> meaning) {
    return ColumnValues.of(
        data.length, texts(column), (row, into, count) -> codes(row, column, into, count), meaning);
  }

  /// The cleaned texts of a column that say something, each once, as far as they stand in rows of
  /// data only.
  Stream<String> distinct(int column) {
    return texts(column).ofData();
  }

  /// The different texts of a column with how many rows hold each.
  ColumnEvidence evidence(int column) {
    ColumnTexts all = texts(column);
    int[] rows = rowsByCode(column);
    String[] byCode = new String[rows.length];
    for (int code = 0; code < rows.length; code++) {
      byCode[code] = rows[code] == 0 ? null : all.text(code);
    }
    return ColumnEvidence.of(byCode, rows);
  }

  /// How many rows have a text in a column.
  int filled(int column) {
    ColumnTexts all = texts(column);
    int[] rows = rowsByCode(column);
    int filled = 0;
    for (int code = 0; code < rows.length; code++) {
      filled += rows[code] == 0 || all.text(code).isEmpty() ? 0 : rows[code];
    }
    return filled;
  }

  /// How many rows of data hold each text of a column. Reading has counted all rows: those that are
  /// not data, and what a person put right, are made good.
  private int[] rowsByCode(int column) {
    int own = cells.distinctCount(column);
    int[] rows = new int[texts(column).count()];
    for (int code = 0; code < own; code++) {
      rows[code] = cells.rowsWith(column, code);
    }
    for (int row = notData.nextSetBit(0); row >= 0; row = notData.nextSetBit(row + 1)) {
      rows[cells.code(row, column)]--;
    }
    corrected.each(
        column,
        (row, instead) -> {
          rows[cells.code(data[row], column)]--;
          rows[own + instead]++;
        });
    return rows;
  }

  /// Every value of a column that says something, row by row.
  Stream<String> values(int column) {
    ColumnValues<String> all = each(column, text -> text);
    return IntStream.range(0, data.length).mapToObj(all::at).filter(text -> !text.isEmpty());
  }

  /// A few different values of a column, in the file's order.
  List<String> samples(int column, int count) {
    return distinct(column).distinct().limit(count).toList();
  }

  private synchronized ColumnTexts texts(int column) {
    return texts.computeIfAbsent(
        column, c -> new ColumnTexts(cells, c, corrected.texts(c), elsewhere(c)));
  }

  private BitSet elsewhere(int column) {
    BitSet elsewhere = new BitSet();
    for (int row = notData.nextSetBit(0); row >= 0; row = notData.nextSetBit(row + 1)) {
      elsewhere.set(cells.code(row, column));
    }
    return elsewhere;
  }

  private static final class Rows extends AbstractList<SheetRow> implements RandomAccess {
    private final SheetTable table;

    Rows(SheetTable table) {
      this.table = table;
    }

    @Override
    public SheetRow get(int index) {
      return table.row(index);
    }

    @Override
    public int size() {
      return table.rowCount();
    }
  }
}
