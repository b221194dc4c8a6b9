package org.porchlight.ui.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// The days each school is open, month by month, and closing one (a snow day) or opening it again.
final class CalendarViewModel {
  private static final int LONGEST_HOLIDAY = 100;

  private final DistrictFile file;
  private final SchoolRepository schools;
  private final BandPreview preview;
  private final Toasts toasts;
  private final ObjectProperty<@Nullable School> school = new SimpleObjectProperty<>();
  private final ObjectProperty<YearMonth> month;
  private final ObjectProperty<LocalDate> day;

  CalendarViewModel(
      DistrictFile file,
      SchoolRepository schools,
      BandPreview preview,
      Toasts toasts,
      LocalDate today) {
    this.file = file;
    this.schools = schools;
    this.preview = preview;
    this.toasts = toasts;
    month = new SimpleObjectProperty<>(YearMonth.from(today));
    day = new SimpleObjectProperty<>(today);
  }

  List<School> schools() {
    return schools.schools();
  }

  /// The school looked at; null means all of them together.
  ObjectProperty<@Nullable School> school() {
    return school;
  }

  ObjectProperty<YearMonth> month() {
    return month;
  }

  ObjectProperty<LocalDate> day() {
    return day;
  }

  /// What the calendar says about the days of the month; a day it does not name is missing. With
  /// all schools a day is open when any is.
  Map<LocalDate, CalendarDay> days() {
    Map<LocalDate, CalendarDay> days = new HashMap<>();
    for (School one : chosenSchools()) {
      for (CalendarDay named :
          schools.calendarDays(one.id(), month.get().atDay(1), month.get().atEndOfMonth())) {
        days.merge(named.date(), named, (a, b) -> a.instructional() ? a : b);
      }
    }
    return days;
  }

  boolean isOpen(LocalDate date) {
    return chosenSchools().stream()
        .anyMatch(one -> named(one, date).filter(CalendarDay::instructional).isPresent());
  }

  boolean hasAnyDay() {
    return schools.districtCalendar().firstSchoolDay().isPresent();
  }

  /// How many students would change band if the chosen day were closed or opened.
  String preview() {
    return preview.sentence(() -> turn(day.get(), !isOpen(day.get()), ""));
  }

  /// Closes an open day, opens a closed one, at the chosen schools.
  void turnDay(String note) {
    LocalDate date = day.get();
    boolean open = !isOpen(date);
    Map<Long, CalendarDay> before = turn(date, open, note);
    String said =
        Messages.text(
            open ? "settings.calendar.opened" : "settings.calendar.closed", Dates.day(date));
    toasts.done(said, () -> file.inTransaction(() -> before.forEach(schools::setCalendarDay)));
  }

  /// School is half as long that day, or whole again, at those of the chosen schools that are open.
  void halfDay(boolean half, String note) {
    LocalDate date = day.get();
    Map<Long, CalendarDay> before = new HashMap<>();
    String said = note.isBlank() ? null : note.strip();
    int quarters = half ? CalendarDay.HALF_DAY : CalendarDay.WHOLE_DAY;
    file.inTransaction(() -> {
      for (School one : chosenSchools()) {
        Optional<CalendarDay> own = named(one, date).filter(CalendarDay::instructional);
        if (own.isEmpty()) {
          continue;
        }
        before.put(one.id(), own.get());
        schools.setCalendarDay(one.id(), new CalendarDay(date, true, said, quarters));
      }
    });
    if (before.isEmpty()) {
      return;
    }
    toasts.done(
        Messages.text(
            half ? "settings.calendar.halved" : "settings.calendar.whole", Dates.day(date)),
        () -> file.inTransaction(() -> before.forEach(schools::setCalendarDay)));
  }

  /// Whether school is short on the chosen day.
  boolean isShort() {
    CalendarDay named = days().get(day.get());
    return named != null && named.isShort();
  }

  /// Closes every school day from the chosen day through another: a holiday in one step.
  ///
  /// @return what has to be put right first; empty when it is done
  Optional<String> closeThrough(LocalDate through, String note) {
    LocalDate from = day.get();
    if (through.isBefore(from)) {
      return Optional.of(Messages.text("settings.calendar.backwards"));
    }
    if (through.isAfter(from.plusDays(LONGEST_HOLIDAY))) {
      return Optional.of(Messages.text("settings.calendar.tooLong", LONGEST_HOLIDAY));
    }
    Map<School, List<CalendarDay>> before = new HashMap<>();
    String said = note.isBlank() ? null : note.strip();
    file.inTransaction(() -> {
      for (School one : chosenSchools()) {
        List<CalendarDay> open =
            schools.calendarDays(one.id(), from, through).stream()
                .filter(CalendarDay::instructional)
                .toList();
        before.put(one, open);
        open.forEach(
            day -> schools.setCalendarDay(one.id(), new CalendarDay(day.date(), false, said)));
      }
    });
    int closed = before.values().stream().mapToInt(List::size).max().orElse(0);
    toasts.done(
        Messages.count("settings.calendar.closedDays", closed),
        () ->
            file.inTransaction(() ->
                before.forEach(
                    (one, days) -> days.forEach(day -> schools.setCalendarDay(one.id(), day)))));
    return Optional.empty();
  }

  /// Every weekday from the first to the last day becomes a school day at every school that has no
  /// calendar yet.
  void makeCalendar(LocalDate first, LocalDate last) {
    List<School> without =
        schools.schools().stream()
            .filter(one -> schools.calendarOf(one.id()).firstSchoolDay().isEmpty())
            .toList();
    int[] count = {0};
    file.inTransaction(() -> {
      schools.schoolYearAround(first);
      for (LocalDate at = first; !at.isAfter(last); at = at.plusDays(1)) {
        if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
          CalendarDay open = new CalendarDay(at, true, null);
          without.forEach(one -> schools.setCalendarDay(one.id(), open));
          count[0]++;
        }
      }
    });
    toasts.say(Messages.count("settings.calendar.made", count[0]));
  }

  private Map<Long, CalendarDay> turn(LocalDate date, boolean open, String note) {
    Map<Long, CalendarDay> before = new HashMap<>();
    String said = note.isBlank() ? null : note.strip();
    file.inTransaction(() -> {
      for (School one : chosenSchools()) {
        before.put(one.id(), named(one, date).orElse(new CalendarDay(date, false, null)));
        schools.setCalendarDay(one.id(), new CalendarDay(date, open, said));
      }
    });
    return before;
  }

  private Optional<CalendarDay> named(School one, LocalDate date) {
    return schools.calendarDays(one.id(), date, date).stream().findFirst();
  }

  private List<School> chosenSchools() {
    School one = school.get();
    return one == null ? new ArrayList<>(schools.schools()) : List.of(one);
  }
}
