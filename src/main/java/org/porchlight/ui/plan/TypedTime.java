package org.porchlight.ui.plan;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time as people in a school type it. "4:15" and "4" are in the afternoon; nobody visits at four
/// in the morning.
final class TypedTime {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])?\\.?m?\\.?");
  private static final int FIRST_HOUR_OF_SCHOOL = 7;

  private TypedTime() {}

  /// Empty when this is no time.
  static Optional<LocalTime> read(String typed) {
    Matcher matcher = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    boolean afternoon =
        matcher.group(3) == null ? hour < FIRST_HOUR_OF_SCHOOL : matcher.group(3).equals("p");
    if (matcher.group(3) != null && !afternoon && hour == 12) {
      hour = 0;
    }
    try {
      return Optional.of(LocalTime.of(afternoon && hour < 12 ? hour + 12 : hour, minute));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
