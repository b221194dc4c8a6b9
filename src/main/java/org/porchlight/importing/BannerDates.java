package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The days a report says above its header that it covers: "Date range: 08/13/2025 - 11/21/2025",
/// "Through 11/21/2025". The day it was printed counts only where nothing else is said.
///
/// @param first null where it only says until when
record BannerDates(@Nullable LocalDate first, LocalDate last) {
  private static final String DATE = "(\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4})";
  private static final Pattern ONE = Pattern.compile(DATE);
  private static final Pattern RANGE =
      Pattern.compile(
          DATE + "\\s*(?:-|–|to|through|thru|until)\\s*" + DATE, Pattern.CASE_INSENSITIVE);
  private static final Pattern UNTIL =
      Pattern.compile(
          "\\b(?:through|thru|as of|to date|ending|until)\\b\\W*" + DATE, Pattern.CASE_INSENSITIVE);

  /// @param today later dates are not believed
  static Optional<BannerDates> of(List<String> lines, DateOrder order, LocalDate today) {
    for (String line : lines) {
      Matcher range = RANGE.matcher(line);
      if (range.find()) {
        Optional<LocalDate> first = DateText.parse(range.group(1), order);
        Optional<LocalDate> last = DateText.parse(range.group(2), order);
        if (first.isPresent() && last.isPresent() && first.get().isBefore(last.get())) {
          return Optional.of(
              new BannerDates(first.get(), last.get().isAfter(today) ? today : last.get()));
        }
      }
    }
    return single(lines, UNTIL, order, today).or(() -> single(lines, ONE, order, today));
  }

  private static Optional<BannerDates> single(
      List<String> lines, Pattern pattern, DateOrder order, LocalDate today) {
    return lines.stream()
        .flatMap(line -> pattern.matcher(line).results())
        .map(found -> DateText.parse(found.group(1), order))
        .flatMap(Optional::stream)
        .filter(date -> !date.isAfter(today))
        .max(LocalDate::compareTo)
        .map(last -> new BannerDates(null, last));
  }
}
