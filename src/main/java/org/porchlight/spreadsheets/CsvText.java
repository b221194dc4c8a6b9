package org.porchlight.spreadsheets;

/// Cells in separated text, where a program that opens the file would run text that begins like a
/// formula. Such text is written with an apostrophe before it, as one types it in Excel, and read
/// without it. Plain numbers stay as they are.
final class CsvText {
  private CsvText() {}

  static String written(String text) {
    return isFormula(withoutApostrophes(text)) ? "'" + text : text;
  }

  static String read(String cell) {
    return cell.startsWith("'") && isFormula(withoutApostrophes(cell)) ? cell.substring(1) : cell;
  }

  private static String withoutApostrophes(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\'') {
      start++;
    }
    return text.substring(start);
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        && !text.matches("[+-]?[0-9]+([.,][0-9]+)?");
  }
}
