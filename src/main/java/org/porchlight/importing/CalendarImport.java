package org.porchlight.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.School;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// School days and holidays; for all schools where the file names none.
final class CalendarImport implements SheetImport {
  private final ImportContext context;
  private final RowTally tally = new RowTally();
  private final CalendarRowsRepository calendar;
  private final List<School> schools;
  private final SchoolMatcher matcher;
  private final Map<Long, Map<LocalDate, CalendarDay>> inFile = new HashMap<>();

  CalendarImport(ImportContext context) {
    this.context = context;
    calendar = new CalendarRowsRepository(context.file(), context.rows());
    schools = context.schools().schools();
    matcher = new SchoolMatcher(schools);
  }

  @Override
  public List<ImportQuestion> questions() {
    if (schools.isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.calendarBeforeRoster"));
    }
    return context.dateQuestions();
  }

  @Override
  public ImportOutcome run() {
    TreeMap<LocalDate, SheetRow> dates = new TreeMap<>();
    Map<Long, Map<LocalDate, CalendarDay>> known = known();
    for (SheetRow row : context.data()) {
      read(row)
          .ifPresent(day -> {
            dates.put(day.date(), row);
            schoolsOf(row).forEach(school -> write(row, school.id(), day, known));
          });
    }
    if (!dates.isEmpty()) {
      calendar.schoolYearAround(dates.firstKey());
      calendar.schoolYearAround(dates.lastKey());
    }
    return new ImportOutcome(
        tally,
        List.of(),
        Set.of(),
        dates.isEmpty() ? null : dates.firstKey(),
        dates.isEmpty() ? null : dates.lastKey());
  }

  private Map<Long, Map<LocalDate, CalendarDay>> known() {
    return schools.stream()
        .collect(
            Collectors.toMap(
                School::id,
                school ->
                    context
                        .schools()
                        .calendarDays(
                            school.id(), LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1))
                        .stream()
                        .collect(Collectors.toMap(CalendarDay::date, day -> day))));
  }

  private Optional<CalendarDay> read(SheetRow row) {
    String dateCell = context.text(row, ColumnField.DATE);
    Optional<LocalDate> date = context.date(row, ColumnField.DATE);
    String open = context.text(row, ColumnField.INSTRUCTIONAL);
    Optional<Boolean> instructional = YesNoText.parse(open);
    if (date.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNREADABLE_DATE, "", dateCell);
      return Optional.empty();
    }
    if (instructional.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNREADABLE_VALUE, dateCell, open);
      return Optional.empty();
    }
    if (schoolsOf(row).isEmpty()) {
      tally.setAside(row, SetAsideReason.UNKNOWN_SCHOOL, dateCell, schoolCell(row));
      return Optional.empty();
    }
    String note = context.columns().text(row, ColumnField.NOTE, ColumnField.CODE_DESCRIPTION);
    return Optional.of(
        new CalendarDay(date.get(), instructional.get(), note.isEmpty() ? null : note));
  }

  private String schoolCell(SheetRow row) {
    return context.columns().text(row, ColumnField.SCHOOL, ColumnField.SCHOOL_NAME);
  }

  private List<School> schoolsOf(SheetRow row) {
    String cell = schoolCell(row);
    return cell.isEmpty() ? schools : matcher.find(cell).stream().toList();
  }

  private void write(
      SheetRow row, long schoolId, CalendarDay day, Map<Long, Map<LocalDate, CalendarDay>> known) {
    CalendarDay earlier =
        inFile.computeIfAbsent(schoolId, id -> new HashMap<>()).putIfAbsent(day.date(), day);
    if (earlier != null) {
      if (earlier.equals(day)) {
        tally.note(row.number(), Fate.REPEATED);
      } else {
        tally.setAside(
            row,
            SetAsideReason.DIFFERENT_ROWS_FOR_ONE_DAY,
            "",
            context.text(row, ColumnField.DATE));
      }
      return;
    }
    CalendarDay before = known.getOrDefault(schoolId, Map.of()).get(day.date());
    if (before == null) {
      calendar.addDay(schoolId, day);
      tally.note(row.number(), Fate.ADDED);
    } else {
      boolean changed = calendar.changeDay(schoolId, day);
      tally.note(row.number(), changed ? Fate.CHANGED : Fate.UNCHANGED);
    }
  }
}
