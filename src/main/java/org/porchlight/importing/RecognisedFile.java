package org.porchlight.importing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.spreadsheets.SheetRow;

/// The file as a person sees it: what it is, its columns, its first rows.
public final class RecognisedFile {
  private final Optional<Workbook> workbook;
  private final SheetTable table;
  private final SheetKind kind;
  private final Optional<String> layoutName;
  private final boolean remembered;
  private final List<ColumnMapping> columns;
  private @Nullable WorkedOut workedOut;

  /// @param workbook where the sheet is from, where other sheets of it could be meant
  private RecognisedFile(
      Optional<Workbook> workbook,
      SheetTable table,
      SheetKind kind,
      Optional<String> layoutName,
      boolean remembered,
      List<ColumnMapping> columns) {
    this.workbook = workbook;
    this.table = table;
    this.kind = kind;
    this.layoutName = layoutName;
    this.remembered = remembered;
    this.columns = List.copyOf(columns);
  }

  static RecognisedFile of(FileReading.Found found) {
    RecognisedSheet sheet = found.sheet();
    return new RecognisedFile(
        found.book(),
        sheet.table(),
        sheet.kind(),
        sheet.layout().map(Layout::name),
        found.remembered(),
        sheet.columns());
  }

  SheetTable table() {
    return table;
  }

  /// The workbook of which other sheets could be meant.
  Optional<Workbook> workbook() {
    return workbook;
  }

  /// Remembers what a preview worked out, so that saving need not do it again.
  void workedOut(WorkedOut what) {
    workedOut = what;
  }

  Optional<WorkedOut> workedOut() {
    return Optional.ofNullable(workedOut);
  }

  public String fileName() {
    return table.fileName();
  }

  /// "" for text files.
  public String sheetName() {
    return table.sheetName();
  }

  public SheetKind kind() {
    return kind;
  }

  /// The known export it matches.
  public Optional<String> layoutName() {
    return layoutName;
  }

  /// Whether its columns were settled in an earlier import.
  public boolean isRemembered() {
    return remembered;
  }

  /// One mapping a column of the file.
  public List<ColumnMapping> columns() {
    return columns;
  }

  /// The number of the row that names the columns, as the file shows it.
  public int headerRow() {
    return table.headerRow();
  }

  /// Rows of data.
  public int rowCount() {
    return table.rowCount();
  }

  /// The first rows of data.
  public List<SheetRow> firstRows(int count) {
    return table.rows().subList(0, Math.min(count, table.rows().size()));
  }

  /// Rows that are not data, and why.
  public List<DroppedRow> dropped() {
    return table.dropped();
  }
}
