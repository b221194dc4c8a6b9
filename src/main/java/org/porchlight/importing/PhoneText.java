package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Phone;

/// A number out of a cell like "(505) 555-0101 / 505-555-0104 x12".
record PhoneText(String number, String digits, @Nullable String extension) {
  private static final Pattern EXTENSION =
      Pattern.compile("(?:\\bext\\.?|x|#)\\s*(\\d{1,6})\\s*$", Pattern.CASE_INSENSITIVE);
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;

  /// Every number in the cell that has enough digits to be dialled.
  static List<PhoneText> parse(String cell) {
    List<PhoneText> phones = new ArrayList<>();
    for (String part : CellText.clean(cell).split("\\s*(?:/|;|,|\\bor\\b|\\|)\\s*")) {
      Matcher extension = EXTENSION.matcher(part);
      boolean has = extension.find();
      String number = (has ? part.substring(0, extension.start()) : part).strip();
      number = number.replaceFirst("(?i)^(home|cell|work|mobile|h|c|w|m)\\s*[:.]\\s*", "");
      String digits = Phone.digitsOf(number);
      if (digits.length() >= SHORTEST
          && digits.length() <= LONGEST
          && number.length() <= 50
          && phones.stream().noneMatch(phone -> phone.digits.equals(digits))) {
        phones.add(new PhoneText(number, digits, has ? extension.group(1) : null));
      }
    }
    return phones;
  }

  /// Whether the cell says more than numbers can say, so that a person should look.
  static boolean isUnreadable(String cell) {
    String text = CellText.clean(cell);
    return !text.isEmpty()
        && parse(text).isEmpty()
        && text.toLowerCase(Locale.ROOT).matches(".*\\d.*");
  }
}
