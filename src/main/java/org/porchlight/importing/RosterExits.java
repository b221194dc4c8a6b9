package org.porchlight.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.spreadsheets.SheetRow;

/// Finds out what the exit dates of a roster mean: the last day enrolled, or the first day gone.
final class RosterExits {
  private static final int ENOUGH = 5;
  private static final double MOST = 0.8;
  private static final int APRIL = 4;
  private static final int JULY = 7;

  private final ImportContext context;
  private final List<SheetRow> leaving;
  private final Optional<ExitDate> meaning;

  /// Dates must be settled before.
  RosterExits(ImportContext context) {
    this.context = context;
    leaving =
        context.data().stream()
            .filter(row -> context.date(row, ColumnField.EXIT_DATE).isPresent())
            .toList();
    meaning =
        context
            .answers()
            .exitDate()
            .or(() -> context.sheet().layout().map(Layout::exitDate))
            .or(() -> leaving.isEmpty() ? Optional.of(ExitDate.FIRST_DAY_GONE) : Optional.empty())
            .or(this::proofByTransfers)
            .or(this::proofBySchoolDays);
  }

  /// The layout, the answers or the file itself may say; empty when it must be asked.
  Optional<ExitDate> meaning() {
    return meaning;
  }

  ImportQuestion question() {
    return new ImportQuestion(
        QuestionKind.EXIT_DATE,
        context.columns().header(ColumnField.EXIT_DATE),
        leaving.stream()
            .map(row -> context.text(row, ColumnField.EXIT_DATE))
            .distinct()
            .limit(3)
            .toList(),
        leaving.size(),
        List.of(ExitDate.FIRST_DAY_GONE.token(), ExitDate.LAST_DAY.token()));
  }

  /// Who leaves one school and enters the next on the same date was gone that day; who enters on
  /// the school day after was there until the end. Both in one file prove nothing.
  private Optional<ExitDate> proofByTransfers() {
    Map<String, Set<LocalDate>> entries = new HashMap<>();
    for (SheetRow row : context.data()) {
      context
          .date(row, ColumnField.ENTRY_DATE)
          .ifPresent(date ->
              entries
                  .computeIfAbsent(context.text(row, ColumnField.STUDENT_ID), id -> new HashSet<>())
                  .add(date));
    }
    boolean sameDay = false;
    int nextDay = 0;
    for (SheetRow row : leaving) {
      LocalDate exit = context.date(row, ColumnField.EXIT_DATE).orElseThrow();
      Optional<LocalDate> entry = context.date(row, ColumnField.ENTRY_DATE);
      Set<LocalDate> own =
          entries.getOrDefault(context.text(row, ColumnField.STUDENT_ID), Set.of());
      if (entry.isPresent() && exit.equals(entry.get())) {
        continue;
      }
      sameDay |= own.contains(exit);
      nextDay += own.contains(nextWeekday(exit)) ? 1 : 0;
    }
    if (sameDay) {
      return nextDay == 0 ? Optional.of(ExitDate.FIRST_DAY_GONE) : Optional.empty();
    }
    // one may have been gone for a day
    return nextDay > 1 ? Optional.of(ExitDate.LAST_DAY) : Optional.empty();
  }

  private static LocalDate nextWeekday(LocalDate date) {
    LocalDate next = date.plusDays(1);
    while (isWeekend(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /// Nobody's last day is a day without school: where nearly all exits are, they are first days
  /// gone. Where nearly all are the last day of school, they are last days.
  private Optional<ExitDate> proofBySchoolDays() {
    Collection<SchoolCalendar> calendars = context.schools().calendars().values();
    List<LocalDate> exits =
        leaving.stream().flatMap(row -> context.date(row, ColumnField.EXIT_DATE).stream()).toList();
    if (exits.size() < ENOUGH) {
      return Optional.empty();
    }
    long closed = exits.stream().filter(date -> isClosed(date, calendars)).count();
    long lastDays = exits.stream().filter(date -> isLastDay(date, calendars)).count();
    if (closed >= MOST * exits.size()) {
      return Optional.of(ExitDate.FIRST_DAY_GONE);
    }
    return lastDays >= MOST * exits.size() ? Optional.of(ExitDate.LAST_DAY) : Optional.empty();
  }

  private static boolean isClosed(LocalDate date, Collection<SchoolCalendar> calendars) {
    return isWeekend(date)
        || (calendars.stream().anyMatch(calendar -> calendar.reaches(date))
            && calendars.stream().noneMatch(calendar -> calendar.isSchoolDay(date)));
  }

  private static boolean isLastDay(LocalDate date, Collection<SchoolCalendar> calendars) {
    LocalDate summer = date.plusDays(30);
    boolean spring = date.getMonthValue() >= APRIL && date.getMonthValue() <= JULY;
    return spring
        && calendars.stream()
            .anyMatch(calendar ->
                calendar.isSchoolDay(date)
                    && calendar.schoolDays(date.plusDays(1), summer).isEmpty());
  }
}
