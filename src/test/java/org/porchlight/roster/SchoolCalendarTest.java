package org.porchlight.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {
  /// Mon Nov 23 and Tue Nov 24, then Thanksgiving, then Mon Nov 30 to Wed Dec 2.
  private static final SchoolCalendar AROUND_THANKSGIVING =
      new SchoolCalendar(
          List.of(
              open("2026-11-23"),
              open("2026-11-24"),
              new CalendarDay(LocalDate.parse("2026-11-26"), false, "Thanksgiving"),
              open("2026-11-30"),
              open("2026-12-01"),
              open("2026-12-02")));

  private static CalendarDay open(String date) {
    return new CalendarDay(LocalDate.parse(date), true, null);
  }

  @ParameterizedTest(name = "from {0} until {1} are {2} school days")
  @CsvSource({
    "2026-11-24, 2026-11-24, 0",
    "2026-11-24, 2026-11-25, 1",
    "2026-11-24, 2026-12-01, 2",
    "2026-12-01, 2026-11-24, -2",
    "2026-12-01, 2026-12-08, 5", // after the calendar's end weekdays count
  })
  void countsSchoolDays(LocalDate from, LocalDate until, int days) {
    assertEquals(days, AROUND_THANKSGIVING.schoolDaysBetween(from, until));
  }

  @ParameterizedTest(name = "{1} school days after {0} is {2}")
  @CsvSource({
    "2026-11-24, 0, 2026-11-24",
    "2026-11-24, 1, 2026-11-30",
    "2026-11-24, 4, 2026-12-03",
    "2026-12-01, -2, 2026-11-24",
    "2026-11-24, -9, 2026-11-23",
  })
  void stepsBySchoolDays(LocalDate from, int days, LocalDate expected) {
    assertEquals(expected, AROUND_THANKSGIVING.plusSchoolDays(from, days));
  }

  @Test
  void aWeekdayTheCalendarDoesNotNameIsNoSchoolDay() {
    assertFalse(AROUND_THANKSGIVING.isSchoolDay(LocalDate.parse("2026-11-25")));
    assertEquals("Thanksgiving", AROUND_THANKSGIVING.note(LocalDate.parse("2026-11-26")).get());
  }

  @Test
  void theDistrictIsOpenWhenAnySchoolIs() {
    var both =
        SchoolCalendar.ofAll(
            List.of(
                List.of(new CalendarDay(LocalDate.parse("2026-11-23"), false, null)),
                List.of(open("2026-11-23"))));
    assertTrue(both.isSchoolDay(LocalDate.parse("2026-11-23")));
  }
}
