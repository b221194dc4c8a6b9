package org.porchlight.spreadsheets;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// The rows of one worksheet, pulled from its XML.
final class XlsxRows implements Iterator<SheetRow> {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;

  private final XmlReader xml;
  private final List<String> strings;
  private final List<String> dateFormats;
  private final boolean from1904;
  private int lastNumber;
  private @Nullable SheetRow upcoming;

  XlsxRows(XmlReader xml, List<String> strings, List<String> dateFormats, boolean from1904) {
    this.xml = xml;
    this.strings = strings;
    this.dateFormats = dateFormats;
    this.from1904 = from1904;
    upcoming = read();
  }

  @Override
  public boolean hasNext() {
    return upcoming != null;
  }

  @Override
  public SheetRow next() {
    SheetRow row = upcoming;
    if (row == null) {
      throw new NoSuchElementException();
    }
    upcoming = read();
    return row;
  }

  private @Nullable SheetRow read() {
    while (xml.next()) {
      if (xml.starts("row")) {
        // some writers leave out the number: then it is the next one
        lastNumber = xml.number("r", lastNumber + 1);
        if (lastNumber < 1 || lastNumber > MOST_ROWS) {
          throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
        }
        return new SheetRow(lastNumber, cells());
      }
    }
    return null;
  }

  private List<String> cells() {
    List<String> cells = new ArrayList<>();
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (!xml.starts("c")) {
        continue;
      }
      String reference = xml.attribute("r");
      // without a reference, a cell stands right of the one before, empty or not
      column = reference.isEmpty() ? column + 1 : column(reference);
      String text = cell();
      if (!text.isEmpty()) {
        while (cells.size() <= column) {
          cells.add("");
        }
        cells.set(column, text);
      }
    }
    return cells;
  }

  private String cell() {
    String type = xml.attribute("t");
    String format = dateFormat(xml.number("s", 0));
    String value = "";
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.text();
      } else if (xml.starts("is")) {
        value = xml.richText("is");
      }
    }
    return switch (type) {
      case "s" -> shared(value.strip());
      case "inlineStr" -> value;
      case "str" -> CellText.unescaped(value);
      case "e" -> "";
      case "b" -> value.isBlank() ? "" : value.strip().equals("1") ? "true" : "false";
      case "d" -> CellText.isoDate(value.strip());
      default -> numeric(value.strip(), format);
    };
  }

  private String numeric(String value, String format) {
    if (value.isEmpty()) {
      return "";
    }
    double number = Double.parseDouble(value);
    return format.isEmpty() ? CellText.number(number) : CellText.date(number, format, from1904);
  }

  private String shared(String index) {
    if (index.isEmpty()) {
      return "";
    }
    int i = Integer.parseInt(index);
    if (i < 0 || i >= strings.size()) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
    }
    return strings.get(i);
  }

  private String dateFormat(int style) {
    return style >= 0 && style < dateFormats.size() ? dateFormats.get(style) : "";
  }

  /// `AB12` is column 27.
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + (c - 'A' + 1);
      } else if (c >= 'a' && c <= 'z') {
        column = column * 26 + (c - 'a' + 1);
      } else {
        break;
      }
      if (column > MOST_COLUMNS) {
        throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
      }
    }
    return column - 1;
  }
}
