package org.porchlight.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The school days of one school, or of the whole district, and what is counted by them.
///
/// Beyond the last day the calendar names, weekdays stand in for school days, so that a promise due
/// "in five school days" has a date even when next year's calendar is not entered yet. The same
/// holds when there is no calendar at all.
public final class SchoolCalendar {
  private final NavigableSet<LocalDate> schoolDays = new TreeSet<>();
  private final NavigableMap<LocalDate, String> notes = new TreeMap<>();
  private final Map<LocalDate, Integer> shortDays = new HashMap<>();
  private final LocalDate lastNamed;

  public SchoolCalendar(Collection<CalendarDay> days) {
    LocalDate last = LocalDate.MIN;
    for (CalendarDay day : days) {
      if (day.instructional()) {
        schoolDays.add(day.date());
      }
      if (day.isShort()) {
        shortDays.put(day.date(), day.quarterDays());
      }
      if (day.note() != null) {
        notes.put(day.date(), day.note());
      }
      last = day.date().isAfter(last) ? day.date() : last;
    }
    lastNamed = last;
  }

  /// A day is a school day when any of the schools is open.
  static SchoolCalendar ofAll(Collection<List<CalendarDay>> schools) {
    Map<LocalDate, CalendarDay> byDate = new TreeMap<>();
    schools.forEach(
        days -> days.forEach(day -> byDate.merge(day.date(), day, SchoolCalendar::openWins)));
    return new SchoolCalendar(byDate.values());
  }

  private static CalendarDay openWins(CalendarDay one, CalendarDay other) {
    return other.instructional() ? other : one;
  }

  public boolean isSchoolDay(LocalDate date) {
    return date.isAfter(lastNamed) ? isWeekday(date) : schoolDays.contains(date);
  }

  /// Whether the calendar itself names this day or a later one; after that only weekdays are known.
  public boolean reaches(LocalDate date) {
    return !date.isAfter(lastNamed);
  }

  /// School days in `[from, until)`; negative when `until` comes first. Due tomorrow is 1.
  public int schoolDaysBetween(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      return -schoolDaysBetween(until, from);
    }
    int count = 0;
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      count += isSchoolDay(day) ? 1 : 0;
    }
    return count;
  }

  /// The school day that comes `count` school days after a date; before it when negative. With
  /// zero, the date itself.
  public LocalDate plusSchoolDays(LocalDate date, int count) {
    LocalDate day = date;
    int step = count < 0 ? -1 : 1;
    for (int left = Math.abs(count); left > 0; ) {
      day = day.plusDays(step);
      if (isSchoolDay(day)) {
        left--;
      } else if (step < 0 && !schoolDays.isEmpty() && day.isBefore(schoolDays.getFirst())) {
        return schoolDays.getFirst();
      }
    }
    return day;
  }

  /// The days the calendar names as school days, within `[from, to]`, both included.
  public List<LocalDate> schoolDays(LocalDate from, LocalDate to) {
    return from.isAfter(to) ? List.of() : List.copyOf(schoolDays.subSet(from, true, to, true));
  }

  public Optional<LocalDate> firstSchoolDay() {
    return schoolDays.isEmpty() ? Optional.empty() : Optional.of(schoolDays.getFirst());
  }

  public Optional<LocalDate> lastSchoolDay() {
    return schoolDays.isEmpty() ? Optional.empty() : Optional.of(schoolDays.getLast());
  }

  /// How long school is on a school day, in quarter days.
  public int quarterDays(LocalDate date) {
    return shortDays.getOrDefault(date, CalendarDay.WHOLE_DAY);
  }

  /// What the calendar says about a day: "Thanksgiving".
  public Optional<String> note(LocalDate date) {
    return Optional.ofNullable(notes.get(date));
  }

  private static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
