package org.porchlight.sample;

import static org.porchlight.sample.SchoolDays.through;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a child's autumn must tell when it is drawn by chance, so that the district's numbers come
/// out. A null share may be on either side.
///
/// @param august whether a tenth was missed at the end of that month, and so on
/// @param december1 whether a tenth was missed on November 30 and on December 1
/// @param band missed share on the last day: 0 under 5 %, 1 under 10 %, 2 under 20 %, 3 more; null
///   when only the tenth counts
/// @param stillMissing missed exactly three of the last ten days, so that the family is to be
///   reached
/// @param comingBack missed days early in the last ten, none in the last five
/// @param days days missed on the last day, when they are told; otherwise chance decides
/// @param known the last absences, month-day and code; before the first of them chance decides
record Story(
    @Nullable Boolean august,
    @Nullable Boolean september,
    @Nullable Boolean october,
    @Nullable Boolean december1,
    @Nullable Boolean severeDecember1,
    @Nullable Integer band,
    boolean stillMissing,
    boolean comingBack,
    @Nullable Double days,
    List<String> known) {
  static final int AUGUST = through(LocalDate.of(2026, 8, 31));
  static final int SEPTEMBER = through(LocalDate.of(2026, 9, 30));
  static final int OCTOBER = through(LocalDate.of(2026, 10, 31));
  static final int NOVEMBER = through(LocalDate.of(2026, 11, 30));
  static final int DECEMBER_1 = through(SchoolDays.DECEMBER_1);
  static final int TODAY = SchoolDays.POSTED.size();

  private static final int MOST_SEVERE_QUARTERS = 58;
  private static final int THREE_DAYS = 12;

  Story {
    known = List.copyOf(known);
  }

  static Story of(@Nullable Boolean december1, @Nullable Integer band) {
    return new Story(null, null, null, december1, null, band, false, false, null, List.of());
  }

  static Story told(@Nullable Boolean october, @Nullable Double days, List<String> known) {
    return new Story(null, null, october, null, null, null, false, false, days, known);
  }

  Story withMonths(
      @Nullable Boolean august, @Nullable Boolean september, @Nullable Boolean october) {
    return new Story(
        august,
        september,
        october,
        december1,
        severeDecember1,
        band,
        stillMissing,
        comingBack,
        days,
        known);
  }

  Story withSevereDecember1(boolean severe) {
    return new Story(
        august, september, october, december1, severe, band, stillMissing, comingBack, days, known);
  }

  Story withDaysLately() {
    return new Story(
        august,
        september,
        october,
        december1,
        severeDecember1,
        band,
        true,
        comingBack,
        days,
        known);
  }

  Story backMostDays() {
    return new Story(
        august,
        september,
        october,
        december1,
        severeDecember1,
        band,
        stillMissing,
        true,
        days,
        known);
  }

  /// Whether chance may not touch this child.
  boolean isTold() {
    return days != null;
  }

  boolean isToldBy(Autumn autumn) {
    if (!agree(august, autumn, 10, AUGUST)
        || !agree(september, autumn, 10, SEPTEMBER)
        || !agree(october, autumn, 10, OCTOBER)
        || !agree(december1, autumn, 10, NOVEMBER)
        || !agree(december1, autumn, 10, DECEMBER_1)
        || !agree(severeDecember1, autumn, 5, NOVEMBER)
        || !agree(severeDecember1, autumn, 5, DECEMBER_1)) {
      return false;
    }
    if (days != null) {
      return autumn.missed(0, TODAY) == Math.round(4 * days);
    }
    return (band == null || band == bandOf(autumn))
        && autumn.missed(0, TODAY) <= MOST_SEVERE_QUARTERS
        && isRecently(autumn.missed(TODAY - 10, TODAY))
        && comingBack == isComingBack(autumn);
  }

  private boolean isRecently(int quarters) {
    return stillMissing ? quarters == THREE_DAYS : quarters < THREE_DAYS;
  }

  static int bandOf(Autumn autumn) {
    if (autumn.atLeastOneIn(5, TODAY)) {
      return 3;
    }
    if (autumn.atLeastOneIn(10, TODAY)) {
      return 2;
    }
    return autumn.atLeastOneIn(20, TODAY) ? 1 : 0;
  }

  /// Missed 10 % or more five days ago, at least two of the five days before that, none since.
  static boolean isComingBack(Autumn autumn) {
    return autumn.atLeastOneIn(10, TODAY - 5)
        && autumn.missed(TODAY - 10, TODAY - 5) >= 8
        && autumn.missed(TODAY - 5, TODAY) == 0;
  }

  private static boolean agree(@Nullable Boolean wanted, Autumn autumn, int share, int days) {
    return wanted == null || wanted == autumn.atLeastOneIn(share, days);
  }
}
