package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Phone;

/// A number out of a cell like "H: (505) 555-0101 / C: 505-555-0104 x12".
record PhoneText(String number, String digits, @Nullable String extension) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\+(?!1\\D?\\(?\\d{3})\\d[\\d\\s().-]{7,18}\\d"
              + "|(?<!\\d)(?:\\+?1[\\s.-]*)?(?:\\(?\\d{3}\\)?[\\s./-]*)?\\d{3}[\\s.-]*\\d{4}(?!\\d)");
  private static final Pattern EXTENSION =
      Pattern.compile(
          "\\s*,?\\s*(?:extension|ext\\.?|x|#)\\s*:?\\s*(\\d{1,6})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final int LEFT_OVER = 4;

  /// Every number in the cell that has enough digits to be dialled, however they are separated and
  /// labelled. A number of one digit over and over stands for none.
  static List<PhoneText> parse(String cell) {
    String text = CellText.clean(cell);
    List<PhoneText> phones = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    for (int from = 0; number.find(from); ) {
      Matcher extension = EXTENSION.matcher(text).region(number.end(), text.length());
      boolean has = extension.lookingAt();
      String digits = Phone.digitsOf(number.group());
      if (digits.chars().distinct().count() > 1
          && phones.stream().noneMatch(phone -> phone.digits.equals(digits))) {
        phones.add(new PhoneText(number.group().strip(), digits, has ? extension.group(1) : null));
      }
      from = has ? extension.end() : number.end();
    }
    return List.copyOf(phones);
  }

  /// Whether the cell holds digits that are no number, so that a person should look.
  static boolean isUnreadable(String cell) {
    String rest = NUMBER.matcher(CellText.clean(cell)).replaceAll(" ");
    String digits = EXTENSION.matcher(rest).replaceAll(" ").replaceAll("\\D", "");
    return parse(cell).isEmpty()
        ? digits.length() > 0 && digits.chars().distinct().count() > 1
        : digits.length() > LEFT_OVER;
  }
}
