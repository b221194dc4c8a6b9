package org.porchlight.importing;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What the values of a column look like: evidence beside its name.
enum ValueShape {
  IDENTIFIER(matching("'?[A-Za-z]{0,3}-?\\d[\\d -]{0,17}(\\.0)?|\\d(\\.\\d+)?[eE]\\+?\\d+")),
  NAME(matching("[\\p{L}][\\p{L}\\p{M}'’.,\\- ()/&]{0,80}")),
  DATE(value ->
      DateText.looksLikeDate(value)
          || DateText.isDayNumber(value)
          || DateText.lacksYear(value)
          || AbsenceSpans.isUnreadable(value)),
  GRADE(value -> GradeText.parse(value).isPresent()),
  PHONE(value ->
      value.replaceAll("\\D", "").length() >= 7
          && matching("[\\d\\s().+/x,;:#a-z-]{7,80}").test(value.toLowerCase(Locale.ROOT))),
  CODE(matching("[\\p{L}\\d*/+:-]{1,8}")),
  /// A count of days in a year.
  DAYS(number(0, 366)),
  HOURS(number(0, 4000).or(NumberText::isClock)),
  MINUTES(number(0, 250_000)),
  /// A part of one day.
  PART(number(0, 1).or(DaysOfSpan::isWritten)),
  PERCENT(number(0, 100)),
  LATITUDE(number(-90, 90)),
  LONGITUDE(number(-180, 180)),
  NUMBER(value -> NumberText.parse(value).isPresent()),
  MONTH(value -> MonthText.parse(value).isPresent()),
  EMAIL(matching("[^@\\s]+@[^@\\s]+([;,]\\s*[^@\\s]+@[^@\\s]+)*")),
  YES_NO(value -> YesNoText.parse(value).isPresent()),
  ANYTHING(value -> true);

  private static final int MOST_WORDED_CODES = 60;
  private static final int LONGEST_WORDED_CODE = 40;
  private final Predicate<String> fits;

  ValueShape(Predicate<String> fits) {
    this.fits = fits;
  }

  private static Predicate<String> matching(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  private static Predicate<String> number(double least, double most) {
    return value -> NumberText.parse(value).filter(n -> n >= least && n <= most).isPresent();
  }

  boolean fits(String value) {
    return fits.test(value);
  }

  /// The share of rows whose value looks like this, 0 to 1; 1 when there are none.
  double share(ColumnEvidence values) {
    // codes written out ("Unexcused Absence") are still few
    if (this == CODE && values.distinct() <= MOST_WORDED_CODES) {
      return values.share(
          text -> text.length() <= LONGEST_WORDED_CODE && !DateText.looksLikeDate(text));
    }
    return values.share(fits);
  }

  /// Whether values of this look can tell a column without a name: names and free text cannot.
  boolean isTelling() {
    return switch (this) {
      case IDENTIFIER, DATE, PHONE, CODE, NAME, DAYS, PERCENT, MONTH, EMAIL -> true;
      default -> false;
    };
  }
}
