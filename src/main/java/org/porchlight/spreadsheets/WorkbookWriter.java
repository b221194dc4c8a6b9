package org.porchlight.spreadsheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes an .xlsx workbook sheet by sheet and row by row, straight into the stream: nothing is
/// kept and no temporary file is made. Text stays text whatever it begins with, so a name such as
/// `=SUM(1)` is shown and never run, and it reads back unchanged.
///
/// The file is complete when the writer is closed. Cells are [String], [Number], [Boolean],
/// [LocalDate] or null.
public final class WorkbookWriter implements AutoCloseable {
  /// Positions in `cellXfs` of `styles.xml`.
  private static final int PLAIN = 0;

  private static final int HEADER = 1;
  private static final int DATE = 2;
  private static final int QUOTED = 3;
  private static final int TITLE = 4;
  private static final int WRAPPED = 5;

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  private final ZipOutputStream zip;
  private final Writer out;
  private final List<String> names = new ArrayList<>();
  private @Nullable Sheet open;

  /// The stream is closed with the writer.
  public WorkbookWriter(OutputStream stream) {
    zip = new ZipOutputStream(new BufferedOutputStream(stream), StandardCharsets.UTF_8);
    out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
  }

  /// Begins the next sheet; the one before is finished. Widths are in characters, one a column.
  public Sheet sheet(String name, int... columnWidths) {
    finishSheet();
    names.add(sheetName(name));
    Sheet sheet = new Sheet(columnWidths);
    open = sheet;
    return sheet;
  }

  @Override
  public void close() {
    if (names.isEmpty()) {
      sheet("Sheet1");
    }
    finishSheet();
    try {
      writeParts();
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void finishSheet() {
    if (open != null) {
      open.finish();
      open = null;
    }
  }

  /// Excel refuses `: \ / ? * [ ]`, more than 31 letters and two sheets of one name.
  private String sheetName(String wanted) {
    String name = wanted.replaceAll("[:\\\\/?*\\[\\]\\p{Cntrl}]", " ").strip();
    name = name.isEmpty() ? "Sheet" + (names.size() + 1) : name;
    name = name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME));
    return names.stream().anyMatch(name::equalsIgnoreCase)
        ? name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME - 3)) + " " + names.size()
        : name;
  }

  private void writeParts() throws IOException {
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (int i = 1; i <= names.size(); i++) {
      String name = xml(names.get(i - 1));
      sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, i, i));
      relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
      types.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
    }
    relations.append(relation("rIdStyles", "styles", "styles.xml"));
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, sheets));
    part("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
    part("xl/styles.xml", STYLES);
    part("_rels/.rels", relationships(relation("rId1", "officeDocument", "xl/workbook.xml")));
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("/xl/workbook.xml", "sheet.main")
            + override("/xl/styles.xml", "styles")
            + types
            + "</Types>");
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String relationships(String relations) {
    return "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
        .formatted(PACKAGE, relations);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s.%s+xml\"/>".formatted(part, TYPES, type);
  }

  private void part(String name, String content) throws IOException {
    begin(name);
    out.write(XML);
    out.write(content);
    end();
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // a fixed time: the same numbers make the same file
    entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }

  private void end() throws IOException {
    out.flush();
    zip.closeEntry();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static boolean wouldRun(String text) {
    return !text.isEmpty() && "=+-@\t\r\n\0'\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
  }

  private static final String STYLES =
      "<styleSheet xmlns=\""
          + MAIN
          + "\"><fonts count=\"3\"><font><sz val=\"11\"/><name"
          + " val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name"
          + " val=\"Calibri\"/></font><font><b/><sz val=\"15\"/><name"
          + " val=\"Calibri\"/></font></fonts><fills count=\"3\"><fill><patternFill"
          + " patternType=\"none\"/></fill><fill><patternFill"
          + " patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor"
          + " rgb=\"FFF1ECE3\"/></patternFill></fill></fills><borders"
          + " count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom"
          + " style=\"thin\"><color"
          + " rgb=\"FF8C867B\"/></bottom><diagonal/></border></borders><cellStyleXfs"
          + " count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
          + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"6\"><xf numFmtId=\"0\" fontId=\"0\""
          + " fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\""
          + " borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
          + " applyAlignment=\"1\"><alignment wrapText=\"1\" vertical=\"center\"/></xf><xf"
          + " numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
          + " applyNumberFormat=\"1\"/><xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
          + " xfId=\"0\" applyNumberFormat=\"1\" quotePrefix=\"1\"/><xf numFmtId=\"0\" fontId=\"2\""
          + " fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/><xf numFmtId=\"0\""
          + " fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment"
          + " wrapText=\"1\" vertical=\"top\"/></xf></cellXfs><cellStyles count=\"1\"><cellStyle"
          + " name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

  /// One sheet being written. Rows go in from top to bottom.
  public final class Sheet {
    private int row;

    private Sheet(int[] columnWidths) {
      write(() -> {
        begin("xl/worksheets/sheet" + names.size() + ".xml");
        out.write(XML);
        out.write("<worksheet xmlns=\"" + MAIN + "\"");
        out.write("><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>");
        columns(columnWidths);
        out.write("<sheetData>");
      });
    }

    /// A row in large letters.
    public Sheet title(String text) {
      return line(TITLE, List.of(text));
    }

    /// A row of column names.
    public Sheet header(String... names) {
      return line(HEADER, List.of(names));
    }

    /// A row of cells: text, number, true or false, date, or null for an empty cell.
    public Sheet row(@Nullable Object... cells) {
      return line(PLAIN, Arrays.asList(cells));
    }

    /// A row whose text wraps inside its column.
    public Sheet paragraph(String text) {
      return line(WRAPPED, List.of(text));
    }

    /// An empty row.
    public Sheet space() {
      row++;
      return this;
    }

    private Sheet line(int style, List<? extends @Nullable Object> cells) {
      if (open != this) {
        throw new IllegalStateException("this sheet is finished");
      }
      row++;
      write(() -> {
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
          cell(reference(i) + row, style, cells.get(i));
        }
        out.write("</row>");
      });
      return this;
    }

    private void cell(String reference, int style, @Nullable Object content) throws IOException {
      switch (content) {
        case null -> {}
        case String text ->
            text(reference, style == PLAIN && wouldRun(text) ? QUOTED : style, text);
        case LocalDate date ->
            value(reference, DATE, "n", String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, date)));
        case Boolean truth -> value(reference, style, "b", truth ? "1" : "0");
        case Number number ->
            value(reference, style, "n", new BigDecimal(number.toString()).toPlainString());
        default -> throw new IllegalArgumentException("no cell for " + content.getClass());
      }
    }

    private void text(String reference, int style, String text) throws IOException {
      String kept = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
      out.write("<c r=\"" + reference + "\" s=\"" + style + "\" t=\"inlineStr\">");
      out.write("<is><t xml:space=\"preserve\">" + xml(CellText.escaped(kept)) + "</t></is></c>");
    }

    private void value(String reference, int style, String type, String value) throws IOException {
      out.write(
          "<c r=\"%s\" s=\"%d\" t=\"%s\"><v>%s</v></c>".formatted(reference, style, type, value));
    }

    private void columns(int[] widths) throws IOException {
      if (widths.length == 0) {
        return;
      }
      out.write("<cols>");
      for (int i = 1; i <= widths.length; i++) {
        out.write(
            "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                .formatted(i, i, widths[i - 1]));
      }
      out.write("</cols>");
    }

    private void finish() {
      write(() -> {
        out.write("</sheetData></worksheet>");
        end();
      });
    }

    private void write(Writing writing) {
      try {
        writing.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String reference(int column) {
      String letters = "";
      for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters = (char) ('A' + (rest - 1) % 26) + letters;
      }
      return letters;
    }
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}
