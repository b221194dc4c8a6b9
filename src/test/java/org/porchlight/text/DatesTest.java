package org.porchlight.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

  @Test
  void aDayReadsAsPeopleSayIt() {
    assertEquals("Tue Dec 8", Dates.day(DAY));
    assertEquals("Dec 8", Dates.dayOfMonth(DAY));
    assertEquals("Tuesday", Dates.weekday(DAY));
    assertEquals("Tue", Dates.shortWeekday(DAY));
    assertEquals("Tuesday, December 8, 2026", Dates.inFull(DAY));
    assertEquals("3:42", Dates.time(LocalTime.of(15, 42)));
  }
}
