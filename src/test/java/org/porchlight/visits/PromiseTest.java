package org.porchlight.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.SchoolCalendar;

class PromiseTest {
  /// November and December 2026 with Thanksgiving week (25 to 27) off.
  private static final SchoolCalendar CALENDAR = calendar();

  @ParameterizedTest(name = "due {0}, today {1}: {2} late")
  @CsvSource({
    "2026-12-07, 2026-12-07, 0", // the day itself
    "2026-12-07, 2026-12-08, 1",
    "2026-12-07, 2026-12-09, 2", // the bus pass
    "2026-12-04, 2026-12-05, 0", // due Friday, Saturday is no school day
    "2026-12-04, 2026-12-06, 0",
    "2026-12-04, 2026-12-07, 1",
    "2026-11-24, 2026-11-29, 0", // Thanksgiving
    "2026-11-24, 2026-11-30, 1",
    "2026-12-14, 2026-12-09, 0", // not yet due
  })
  void lateIsCountedInSchoolDays(LocalDate due, LocalDate today, int late) {
    Promise promise = promise(due, PromiseStatus.OPEN, null);
    assertEquals(late, promise.daysLate(today, CALENDAR));
    assertEquals(late > 0, promise.isOverdue(today, CALENDAR));
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, true",
    "WAITING_ON_PARTNER, false",
    "WAITING_ON_FAMILY, false",
    "KEPT, false",
    "NO_LONGER_NEEDED, false",
    "COULD_NOT, false",
  })
  void onlyWhatIsOursToDoIsOverdue(PromiseStatus status, boolean overdue) {
    Promise promise = promise(LocalDate.of(2026, 12, 1), status, null);
    assertEquals(overdue, promise.isOverdue(LocalDate.of(2026, 12, 9), CALENDAR));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-04, 2026-12-03, true, 1",
    "2026-12-04, 2026-12-04, true, 0",
    "2026-12-04, 2026-12-06, true, 0", // kept on Sunday: no school day has passed
    "2026-12-04, 2026-12-07, false, 0",
  })
  void keptOnTime(LocalDate due, LocalDate kept, boolean onTime, int early) {
    Promise promise = promise(due, PromiseStatus.KEPT, kept);
    assertEquals(onTime, promise.isKeptOnTime(CALENDAR));
    assertEquals(early, promise.daysEarly(CALENDAR));
  }

  @Test
  void withoutADayItIsDueInFiveSchoolDays() {
    assertEquals(
        LocalDate.of(2026, 12, 16), Promise.dueUnlessSaid(LocalDate.of(2026, 12, 9), CALENDAR));
    assertEquals(
        LocalDate.of(2026, 12, 3), Promise.dueUnlessSaid(LocalDate.of(2026, 11, 23), CALENDAR));
  }

  @Test
  void keptOnTimeOfThoseWhoseTimeHasCome() {
    LocalDate today = LocalDate.of(2026, 12, 9);
    LocalDate past = LocalDate.of(2026, 12, 1);
    List<Promise> promises =
        List.of(
            promise(past, PromiseStatus.KEPT, past),
            promise(past, PromiseStatus.KEPT, today),
            promise(past, PromiseStatus.OPEN, null),
            promise(past, PromiseStatus.COULD_NOT, past),
            promise(past, PromiseStatus.NO_LONGER_NEEDED, past),
            promise(past, PromiseStatus.WAITING_ON_PARTNER, null),
            promise(LocalDate.of(2026, 12, 11), PromiseStatus.OPEN, null));
    assertEquals(new PromisesKept(1, 4), PromisesKept.of(promises, today, CALENDAR));
  }

  private static Promise promise(LocalDate due, PromiseStatus status, @Nullable LocalDate closed) {
    return new Promise(
        1,
        1,
        null,
        null,
        null,
        "Bus pass",
        1,
        true,
        false,
        due,
        due,
        status,
        null,
        null,
        closed,
        null);
  }

  private static SchoolCalendar calendar() {
    List<CalendarDay> days = new ArrayList<>();
    LocalDate first = LocalDate.of(2026, 11, 2);
    for (LocalDate day = first; day.getYear() == 2026; day = day.plusDays(1)) {
      boolean weekday = day.getDayOfWeek().getValue() <= 5;
      boolean thanksgiving =
          day.getMonthValue() == 11 && day.getDayOfMonth() >= 25 && day.getDayOfMonth() <= 27;
      days.add(new CalendarDay(day, weekday && !thanksgiving, null));
    }
    return new SchoolCalendar(days);
  }
}
