package org.porchlight.places;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A house number as it compares: the last run of digits counts along the street, what stands
/// before it ("N6W" of N6W23001, "94-" of 94-210 in Queens) has to be the same.
///
/// @param prefix lower case, "" for a plain number
/// @param suffix a letter or fraction behind: "a", "1/2", or ""
record HouseNumber(String prefix, int value, String suffix) {
  private static final Pattern SHAPE =
      Pattern.compile("(.*?)(\\d{1,8})(?:[ -]?([a-z]|\\d/\\d)|)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN_FRACTION =
      Pattern.compile("(\\d{1,8})[ -]+(\\d/\\d)", Pattern.CASE_INSENSITIVE);

  /// Empty for what holds no number.
  static Optional<HouseNumber> of(String text) {
    String stripped = text.strip().toLowerCase(Locale.ROOT);
    Matcher fraction = PLAIN_FRACTION.matcher(stripped);
    if (fraction.matches()) {
      return Optional.of(
          new HouseNumber("", Integer.parseInt(fraction.group(1)), fraction.group(2)));
    }
    Matcher shape = SHAPE.matcher(stripped);
    if (!shape.matches()) {
      return Optional.empty();
    }
    String suffix = shape.group(3) == null ? "" : shape.group(3);
    return Optional.of(
        new HouseNumber(shape.group(1).replace(" ", ""), Integer.parseInt(shape.group(2)), suffix));
  }

  boolean isEven() {
    return value % 2 == 0;
  }

  /// The same house, whatever letter the flat has.
  boolean isHouseOf(HouseNumber other) {
    return value == other.value && prefix.equals(other.prefix);
  }

  @Override
  public String toString() {
    String letter = suffix.contains("/") ? " " + suffix : suffix;
    return (prefix + value + letter).toUpperCase(Locale.ROOT);
  }
}
