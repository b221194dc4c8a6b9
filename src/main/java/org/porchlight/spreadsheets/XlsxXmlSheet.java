package org.porchlight.spreadsheets;

/// The rows of a worksheet read by a real XML parser: slower than [SheetScanner], and at home with
/// prefixes, comments, character data sections and other encodings.
final class XlsxXmlSheet {
  private final StaxXml xml;
  private final XlsxCells cells;
  private int lastRow;

  XlsxXmlSheet(StaxXml xml, XlsxCells cells) {
    this.xml = xml;
    this.cells = cells;
  }

  /// Reads every row, or as many as are wanted.
  void read() {
    while (xml.next()) {
      if (xml.starts("row")) {
        // some writers leave out the number: then it is the next one
        lastRow = xml.number("r", lastRow + 1);
        cells.startRow(lastRow);
        row();
        if (!cells.endRow()) {
          return;
        }
      }
    }
  }

  private void row() {
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        String reference = xml.attribute("r");
        // without a reference, a cell stands right of the one before, empty or not
        column = reference.isEmpty() ? column + 1 : column(reference);
        cell(column);
      }
    }
  }

  private void cell(int column) {
    String type = xml.attribute("t");
    int style = xml.number("s", 0);
    String value = "";
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.text();
      } else if (xml.starts("is")) {
        value = xml.richText("is");
      }
    }
    switch (type) {
      case "s" -> shared(column, value.strip());
      case "inlineStr" -> cells.typed(column, 'i', value);
      case "str" -> cells.typed(column, 'f', value);
      case "e", "b", "d" -> cells.typed(column, type.charAt(0), value);
      default -> cells.number(column, style, value);
    }
  }

  private void shared(int column, String index) {
    if (!index.isEmpty()) {
      cells.shared(column, Integer.parseInt(index));
    }
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
      if (column > CellTableWriter.MOST_COLUMNS) {
        throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
      }
    }
    return column - 1;
  }
}
