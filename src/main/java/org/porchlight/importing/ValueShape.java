package org.porchlight.importing;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the values of a column look like: evidence beside its name.
enum ValueShape {
  IDENTIFIER(matching("[A-Za-z]{0,3}-?\\d[\\d-]{0,14}(\\.0)?")),
  NAME(matching("[\\p{L}][\\p{L}\\p{M}'’.,\\- ()/]{0,80}")),
  DATE(value -> DateText.looksLikeDate(value)),
  GRADE(value -> GradeText.parse(value).isPresent()),
  PHONE(value ->
      value.replaceAll("\\D", "").length() >= 7
          && matching("[\\d\\s().+/x,;:#a-z-]{7,80}").test(value.toLowerCase(Locale.ROOT))),
  CODE(matching("[\\p{L}\\d*/+:-]{1,8}")),
  NUMBER(value -> NumberText.parse(value).isPresent()),
  YES_NO(value -> YesNoText.parse(value).isPresent()),
  ANYTHING(value -> true);

  private final Predicate<String> fits;

  ValueShape(Predicate<String> fits) {
    this.fits = fits;
  }

  private static Predicate<String> matching(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  /// The share of values that look like this, 0 to 1; 1 when there are none.
  double share(Collection<String> values) {
    if (values.isEmpty()) {
      return 1;
    }
    return values.stream().filter(fits).count() / (double) values.size();
  }
}
