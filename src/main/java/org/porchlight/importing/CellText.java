package org.porchlight.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A cell as people mean it: no stray blanks, and the many ways to write "nothing" are nothing.
final class CellText {
  private static final Set<String> NOTHING =
      Set.of("null", "n/a", "na", "#n/a", "-", "--", "—", "nan", "none", "(null)", "(none)");

  private static final int LONGEST_NOTHING = 6;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private CellText() {}

  /// The text without blanks around it and with single blanks inside; "" when it says nothing.
  static String clean(String cell) {
    if (isPlain(cell)) {
      return cell.length() <= LONGEST_NOTHING && isNothing(cell) ? "" : cell;
    }
    String text = BLANKS.matcher(cell.replace('\u00a0', ' ').strip()).replaceAll(" ");
    if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2) {
      // how exports keep spreadsheet programs from changing a number
      text = text.substring(2, text.length() - 1).strip();
    }
    if (text.startsWith("uri://") && text.indexOf('#') > 0) {
      // Ed-Fi names a value by an address with the value behind it
      text = text.substring(text.indexOf('#') + 1);
    }
    return isNothing(text) ? "" : text;
  }

  private static boolean isNothing(String text) {
    return NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /// Whether there is nothing to clean: ASCII with single blanks between words, as nearly all cells
  /// are.
  private static boolean isPlain(String cell) {
    char before = ' ';
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < ' ' || c > '~' || c == '#' || c == '=' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }
}
