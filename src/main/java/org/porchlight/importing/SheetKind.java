package org.porchlight.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a sheet holds, told from its columns. What each kind needs and uses stands in
/// `sheet-kinds.properties`.
///
/// Reports with banners, headings, subtotals and footers are no kind of their own: every kind may
/// come that way.
public enum SheetKind {
  /// One row an adult of a student.
  CONTACTS,
  /// People who work here.
  STAFF,
  /// Students, one row an enrolment; a roster may have points on the map, so it comes first.
  ROSTER,
  /// Where students or addresses are on the map.
  COORDINATES,
  /// One row an absence or tardy; a day without a row was attended.
  ATTENDANCE_EVENTS,
  /// One row a student and day, also for days attended.
  ATTENDANCE_DAYS,
  /// One row a student, day and class period.
  ATTENDANCE_PERIODS,
  /// One row a student and day, with a column a class period, or one for morning and afternoon:
  /// PERIOD_CODE with its number, AM_CODE, PM_CODE, and perhaps ALL_DAY.
  ATTENDANCE_DAY_PERIODS,
  /// One row a student, one column a day: DATE_CODE with its date.
  ATTENDANCE_DATE_COLUMNS,
  /// One row a student and month, one column for each day of it: MONTH_DAY_CODE with its number 1
  /// to 31.
  ATTENDANCE_MONTH_GRID,
  /// Totals in days, one row a student.
  ATTENDANCE_SUMMARY,
  /// Totals in days, one row a student and month.
  ATTENDANCE_MONTHS,
  /// Totals in hours or minutes, one row a student.
  ATTENDANCE_HOURS,
  /// Totals that grow to the right: DAYS_ABSENT, DAYS_ENROLLED, PERCENT_ABSENT … once for each
  /// report date.
  ATTENDANCE_REPORT_DATES,
  /// A rate a student without the days behind it, such as last year's.
  ATTENDANCE_RATES,
  /// School days, one row a date.
  CALENDAR;

  /// The word in answer files: `attendance_events`.
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SheetKind> ofToken(String token) {
    String wanted = token.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
    return Arrays.stream(values()).filter(kind -> kind.name().equals(wanted)).findFirst();
  }

  /// The fields without which this kind cannot be read.
  List<ColumnField> missing(Set<ColumnField> found) {
    return SheetKindColumns.of(this).missing(found);
  }

  /// The fields it has use for, likeliest first.
  List<ColumnField> uses() {
    return SheetKindColumns.of(this).uses();
  }

  /// Whether it says something about single days.
  public boolean hasDays() {
    return switch (this) {
      case ATTENDANCE_EVENTS,
          ATTENDANCE_DAYS,
          ATTENDANCE_PERIODS,
          ATTENDANCE_DAY_PERIODS,
          ATTENDANCE_DATE_COLUMNS,
          ATTENDANCE_MONTH_GRID ->
          true;
      default -> false;
    };
  }

  /// Whether it holds totals of days, hours or rates instead of days.
  public boolean hasTotals() {
    return switch (this) {
      case ATTENDANCE_SUMMARY,
          ATTENDANCE_MONTHS,
          ATTENDANCE_HOURS,
          ATTENDANCE_REPORT_DATES,
          ATTENDANCE_RATES ->
          true;
      default -> false;
    };
  }
}
