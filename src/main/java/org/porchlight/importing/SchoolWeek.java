package org.porchlight.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The days of the week a district has school.
enum SchoolWeek {
  MONDAY_FRIDAY(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
  MONDAY_THURSDAY(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
  TUESDAY_FRIDAY(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);

  private final Set<DayOfWeek> days;

  SchoolWeek(DayOfWeek first, DayOfWeek last) {
    days = EnumSet.range(first, last);
  }

  String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SchoolWeek> ofToken(String token) {
    return Arrays.stream(values()).filter(week -> week.token().equals(token)).findFirst();
  }

  boolean has(LocalDate date) {
    return days.contains(date.getDayOfWeek());
  }
}
