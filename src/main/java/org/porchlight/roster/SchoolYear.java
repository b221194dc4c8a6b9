package org.porchlight.roster;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/// A school year, from the first of July to the thirtieth of June: "2026-27".
public record SchoolYear(long id, String label, LocalDate firstOfJuly) {
  /// Days of the longest year, the length of what is kept by day.
  public static final int DAYS = 366;

  /// The year a date lies in, not stored yet.
  public static SchoolYear around(LocalDate date) {
    int first = date.getMonthValue() >= Month.JULY.getValue() ? date.getYear() : date.getYear() - 1;
    return new SchoolYear(0, labelFrom(first), LocalDate.of(first, Month.JULY, 1));
  }

  private static String labelFrom(int first) {
    return "%d-%02d".formatted(first, (first + 1) % 100);
  }

  public LocalDate lastOfJune() {
    return firstOfJuly.plusYears(1).minusDays(1);
  }

  /// The label of the year before: "2025-26".
  public String previousLabel() {
    return labelFrom(firstOfJuly.getYear() - 1);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(firstOfJuly) && !date.isAfter(lastOfJune());
  }

  /// Days since the first of July, the index into a student's year.
  public int indexOf(LocalDate date) {
    return Math.toIntExact(ChronoUnit.DAYS.between(firstOfJuly, date));
  }

  public LocalDate dateAt(int index) {
    return firstOfJuly.plusDays(index);
  }

  SchoolYear withId(long newId) {
    return new SchoolYear(newId, label, firstOfJuly);
  }
}
