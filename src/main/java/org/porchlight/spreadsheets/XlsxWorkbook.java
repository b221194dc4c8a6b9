package org.porchlight.spreadsheets;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// An .xlsx or .xlsm workbook: its sheets are scanned as bytes while a second thread inflates and
/// checks them; XML the scanner does not know is read again by an XML parser.
final class XlsxWorkbook implements SheetSource {
  private static final long LARGEST_SHEET = 2L << 30;
  private static final long LARGEST_STRINGS = 512L << 20;
  private static final long LARGEST_STYLES = 32L << 20;

  private final ZipParts zip;
  private final WorkbookParts parts;
  private final SharedStrings strings = new SharedStrings();
  private final CellStyles styles;

  /// @param room how many bytes the shared texts may take
  XlsxWorkbook(byte[] content, long room, Stopping stopping) {
    zip = new ZipParts(content);
    parts = new WorkbookParts(zip);
    styles = new CellStyles(parts.from1904());
    parts
        .styles()
        .ifPresent(name -> {
          try (PartStream part = zip.open(name, LARGEST_STYLES)) {
            styles.read(new XmlReader(part));
            part.finish();
          }
        });
    parts
        .strings()
        .ifPresent(name -> {
          try (PartStream part = zip.open(name, LARGEST_STRINGS)) {
            strings.read(new XmlReader(part), room, stopping);
            part.finish();
          }
        });
  }

  @Override
  public List<String> sheetNames() {
    return List.copyOf(parts.sheets().keySet());
  }

  @Override
  public CellTable read(String sheetName, Supplier<CellTableWriter> tables) {
    String part = Objects.requireNonNull(parts.sheets().get(sheetName));
    try {
      return scanned(part, tables.get());
    } catch (OddXmlException e) {
      return parsed(part, tables.get());
    }
  }

  private CellTable scanned(String name, CellTableWriter table) {
    SheetScanner scanner = new SheetScanner(cells(table));
    try (PartStream part = zip.open(name, LARGEST_SHEET);
        RowFeed feed = new RowFeed(new RowCutter(part))) {
      boolean more = true;
      for (var block = feed.next(); block != null; block = feed.next()) {
        more = more && scanner.read(block);
        if (!more && table.isFull()) {
          break;
        }
        feed.reuse(block);
      }
      if (more) {
        throw new OddXmlException("the sheet does not end");
      }
    }
    return table.table();
  }

  private CellTable parsed(String name, CellTableWriter table) {
    try (PartStream part = zip.open(name, LARGEST_SHEET)) {
      new XlsxXmlSheet(new XmlReader(part), cells(table)).read();
      if (!table.isFull()) {
        part.finish();
      }
    }
    return table.table();
  }

  private XlsxCells cells(CellTableWriter table) {
    table.use(strings.bytes());
    return new XlsxCells(table, strings, styles);
  }
}
