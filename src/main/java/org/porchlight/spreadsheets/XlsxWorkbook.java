package org.porchlight.spreadsheets;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// An .xlsx or .xlsm workbook: its sheets are scanned as bytes while a second thread inflates and
/// checks them; XML the scanner does not know is read again by an XML parser.
final class XlsxWorkbook implements SheetSource {
  private static final long LARGEST_SHEET = 2L << 30;
  private static final long LARGEST_STRINGS = 512L << 20;
  private static final int LARGEST_STYLES = 32 << 20;

  private final ZipParts zip;
  private final WorkbookParts parts;
  private final SharedStrings strings;
  private final CellStyles styles;

  /// @param room how many bytes the shared texts may take
  XlsxWorkbook(byte[] content, long room, Stopping stopping) {
    zip = new ZipParts(content);
    parts = new WorkbookParts(zip);
    styles = styles();
    strings = strings(room, stopping);
  }

  private CellStyles styles() {
    Optional<String> name = parts.styles();
    return name.isEmpty()
        ? new CellStyles(parts.from1904())
        : XmlReader.read(
            zip.read(name.get(), LARGEST_STYLES), xml -> CellStyles.read(xml, parts.from1904()));
  }

  private SharedStrings strings(long room, Stopping stopping) {
    SharedStrings texts = new SharedStrings(room, stopping);
    Optional<String> name = parts.strings();
    if (name.isEmpty()) {
      return texts;
    }
    try (PartStream part = zip.open(name.get(), LARGEST_STRINGS)) {
      texts.scan(part);
      return texts;
    } catch (OddXmlException e) {
      return parsedStrings(name.get(), new SharedStrings(room, stopping));
    }
  }

  private SharedStrings parsedStrings(String name, SharedStrings texts) {
    try (PartStream part = zip.open(name, LARGEST_STRINGS)) {
      texts.read(new StaxXml(part));
      part.finish();
      return texts;
    }
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
    SheetScanner scanner = new SheetScanner(table, cells(table));
    try (PartStream part = zip.open(name, LARGEST_SHEET)) {
      XmlCutter cutter = XmlCutter.rows(part);
      boolean more =
          table.wantsFewRows() ? scanned(cutter, scanner, table) : fed(cutter, scanner, table);
      if (more) {
        throw new OddXmlException("the sheet does not end");
      }
    }
    return table.table();
  }

  /// A look at the first rows is over before a second thread would have begun.
  private static boolean scanned(XmlCutter cutter, SheetScanner scanner, CellTableWriter table) {
    boolean more = true;
    XmlCutter.Block block = new XmlCutter.Block();
    while (cutter.next(block)) {
      more = more && scanner.read(block);
      if (!more && table.isFull()) {
        break;
      }
    }
    return more;
  }

  private static boolean fed(XmlCutter cutter, SheetScanner scanner, CellTableWriter table) {
    boolean more = true;
    try (RowFeed feed = new RowFeed(cutter)) {
      for (var block = feed.next(); block != null; block = feed.next()) {
        more = more && scanner.read(block);
        if (!more && table.isFull()) {
          break;
        }
        feed.reuse(block);
      }
    }
    return more;
  }

  private CellTable parsed(String name, CellTableWriter table) {
    try (PartStream part = zip.open(name, LARGEST_SHEET)) {
      new XlsxXmlSheet(new StaxXml(part), cells(table)).read();
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
