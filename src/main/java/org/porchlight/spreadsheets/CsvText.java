package org.porchlight.spreadsheets;

/// Cells in separated text, where a program that opens the file would run text that begins like a
/// formula. Such text is written with an apostrophe before it, as one types it in Excel, and read
/// without it. Plain numbers stay as they are.
final class CsvText {
  /// What begins a formula, full-width forms and control characters included.
  private static final String STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

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

  /// Whether a program that opens the file might run this.
  static boolean isFormula(String text) {
    return !text.isEmpty()
        && STARTS.indexOf(text.charAt(0)) >= 0
        && !text.matches("[+-]?[0-9]+([.,][0-9]+)?");
  }
}
