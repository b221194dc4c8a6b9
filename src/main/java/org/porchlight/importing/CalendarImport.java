package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolYear;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// School days and days off; for all schools where the file names none. A list without a column
/// that says which they are is of one kind, which the notes tell or a person says.
final class CalendarImport implements SheetImport {
  static final String SCHOOL_DAYS = "school_days";
  static final String DAYS_OFF = "days_off";

  /// A year has about 170 school days and about 20 days off.
  private static final int PLAINLY_SCHOOL_DAYS = 100;

  private static final double MOST = 0.8;
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*[-–/]\\s*(?:20)?\\d{2}");

  private final ImportContext context;
  private final RowTally tally = new RowTally();
  private final CalendarRowsRepository calendar;
  private final List<School> schools;
  private final SchoolMatcher matcher;
  private final Map<Long, Map<LocalDate, CalendarDay>> known;
  private final Map<Long, Map<LocalDate, CalendarDay>> inFile = new HashMap<>();
  private @Nullable CalendarFrame frame;
  private boolean daysOff;

  CalendarImport(ImportContext context) {
    this.context = context;
    calendar = new CalendarRowsRepository(context.file(), context.rows());
    schools = context.schools().schools();
    matcher = new SchoolMatcher(schools);
    known = known();
  }

  @Override
  public List<ImportQuestion> questions() {
    if (schools.isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.calendarBeforeRoster"));
    }
    List<ImportQuestion> questions = new ArrayList<>(context.dateQuestions());
    if (questions.isEmpty() && lacksYear() && year().isEmpty()) {
      questions.add(yearQuestion());
    }
    if (!questions.isEmpty() || context.columns().has(ColumnField.INSTRUCTIONAL)) {
      return questions;
    }
    declineLists();
    Optional<String> list = listOf();
    if (list.isEmpty()) {
      return List.of(
          new ImportQuestion(
              QuestionKind.DAY_LIST,
              context.columns().header(ColumnField.DATE),
              context.data().stream().map(this::note).filter(n -> !n.isEmpty()).limit(3).toList(),
              context.rowCount(),
              List.of(DAYS_OFF, SCHOOL_DAYS)));
    }
    daysOff = list.get().equals(DAYS_OFF);
    return daysOff ? frameQuestions() : List.of();
  }

  /// Dates with notes can be anything; a list about students is no calendar.
  private void declineLists() {
    Set<ColumnField> named = ColumnDictionary.plainFields(context.sheet().table().headers());
    if (named.contains(ColumnField.STUDENT_ID) || named.contains(ColumnField.STUDENT_NAME)) {
      throw new UnusableSheetException(
          Messages.text(
              "importing.unusable.unknown", String.join(", ", context.sheet().table().headers())));
    }
  }

  private Optional<String> listOf() {
    Optional<String> said = context.answers().answer(QuestionKind.DAY_LIST.answerKey(""));
    if (said.isPresent()) {
      return said;
    }
    List<SheetRow> rows = context.data();
    long closed = rows.stream().filter(row -> SchoolDayText.saysClosed(note(row))).count();
    if (closed >= MOST * rows.size()) {
      return Optional.of(DAYS_OFF);
    }
    return closed == 0 && rows.size() >= PLAINLY_SCHOOL_DAYS
        ? Optional.of(SCHOOL_DAYS)
        : Optional.empty();
  }

  /// Days off alone make no calendar: a year that is not here yet needs its two ends.
  private List<ImportQuestion> frameQuestions() {
    TreeSet<LocalDate> dates =
        context.data().stream()
            .flatMap(row -> dates(row).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (dates.isEmpty()) {
      return List.of();
    }
    SchoolYear year = SchoolYear.around(dates.first());
    boolean here =
        known.values().stream()
            .allMatch(days ->
                days.values().stream()
                    .anyMatch(day -> day.instructional() && year.contains(day.date())));
    if (here) {
      return List.of();
    }
    CalendarFrame.Asking asking =
        new CalendarFrame.Asking(
            context,
            context.data().stream()
                .filter(row -> SchoolDayText.isFirstDay(note(row)))
                .flatMap(row -> dates(row).stream())
                .filter(year::contains)
                .min(LocalDate::compareTo),
            context.data().stream()
                .filter(row -> SchoolDayText.isLastDay(note(row)))
                .flatMap(row -> dates(row).stream())
                .filter(year::contains)
                .max(LocalDate::compareTo),
            year);
    frame = asking.frame().orElse(null);
    return asking.questions();
  }

  private boolean lacksYear() {
    return context.data().stream()
        .anyMatch(row -> CalendarDates.lacksYear(context.text(row, ColumnField.DATE)));
  }

  /// The school year of dates without one: as answered, or as the banner or the file's name says.
  private Optional<SchoolYear> year() {
    List<String> places = new ArrayList<>(context.sheet().table().banner());
    places.add(context.sheet().table().fileName());
    context.answers().schoolYear().ifPresent(place -> places.add(0, place));
    return places.stream()
        .map(YEAR::matcher)
        .filter(Matcher::find)
        .map(found -> SchoolYear.around(LocalDate.of(Integer.parseInt(found.group(1)), 9, 1)))
        .findFirst();
  }

  private ImportQuestion yearQuestion() {
    SchoolYear now = SchoolYear.around(context.today());
    SchoolYear next = SchoolYear.around(context.today().plusYears(1));
    return new ImportQuestion(
        QuestionKind.SCHOOL_YEAR,
        "",
        List.of(),
        context.rowCount(),
        List.of(now.label(), next.label()));
  }

  @Override
  public ImportOutcome run() {
    TreeSet<LocalDate> dates = new TreeSet<>();
    CalendarFrame around = frame;
    if (around != null) {
      dates.addAll(layOut(around));
    }
    for (SheetRow row : context.data()) {
      List<CalendarDay> days = read(row);
      days.forEach(day -> dates.add(day.date()));
      days.forEach(day -> schoolsOf(row).forEach(school -> write(row, school.id(), day)));
    }
    if (!dates.isEmpty()) {
      calendar.schoolYearAround(dates.first());
      calendar.schoolYearAround(dates.last());
    }
    return new ImportOutcome(
        tally,
        List.of(),
        Set.of(),
        dates.isEmpty() ? null : dates.first(),
        dates.isEmpty() ? null : dates.last());
  }

  /// Every school day of the year at every school, before the days off are taken out.
  private List<LocalDate> layOut(CalendarFrame around) {
    List<LocalDate> days = around.days();
    for (School school : schools) {
      Map<LocalDate, CalendarDay> there = Objects.requireNonNull(known.get(school.id()));
      for (LocalDate date : days) {
        CalendarDay day = new CalendarDay(date, true, null);
        if (there.putIfAbsent(date, day) == null) {
          calendar.addDay(school.id(), day);
        }
      }
    }
    tally.say(
        Messages.count(
            "importing.notice.laidOut",
            days.size(),
            Dates.day(around.first()),
            Dates.day(around.last())));
    return days;
  }

  private Map<Long, Map<LocalDate, CalendarDay>> known() {
    Map<Long, Map<LocalDate, CalendarDay>> all = new LinkedHashMap<>();
    for (School school : schools) {
      Map<LocalDate, CalendarDay> days = new TreeMap<>();
      context
          .schools()
          .calendarDays(school.id(), LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1))
          .forEach(day -> days.put(day.date(), day));
      all.put(school.id(), days);
    }
    return all;
  }

  private List<LocalDate> dates(SheetRow row) {
    return new CalendarDates(cell -> context.columns().date(cell, ColumnField.DATE), year())
        .read(context.text(row, ColumnField.DATE));
  }

  private String note(SheetRow row) {
    return context.columns().text(row, ColumnField.NOTE, ColumnField.CODE_DESCRIPTION);
  }

  private List<CalendarDay> read(SheetRow row) {
    String dateCell = context.text(row, ColumnField.DATE);
    List<LocalDate> dates = dates(row);
    String open = context.text(row, ColumnField.INSTRUCTIONAL);
    Optional<Boolean> instructional = isOpen(row, open);
    if (dates.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNREADABLE_DATE, "", dateCell);
    } else if (instructional.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNREADABLE_VALUE, dateCell, open);
    } else if (schoolsOf(row).isEmpty()) {
      tally.setAside(row, SetAsideReason.UNKNOWN_SCHOOL, dateCell, schoolCell(row));
    } else {
      String note = note(row).isEmpty() && SchoolDayText.isHalfDay(open) ? open : note(row);
      int length = SchoolDayText.quarterDays(open, note);
      return dates.stream()
          .map(date ->
              new CalendarDay(date, instructional.get(), note.isEmpty() ? null : note, length))
          .toList();
    }
    return List.of();
  }

  private Optional<Boolean> isOpen(SheetRow row, String cell) {
    if (context.columns().has(ColumnField.INSTRUCTIONAL)) {
      return SchoolDayText.isOpen(cell);
    }
    String note = note(row);
    boolean markedOpen =
        SchoolDayText.isHalfDay(note)
            || SchoolDayText.isFirstDay(note)
            || SchoolDayText.isLastDay(note);
    return Optional.of(daysOff ? markedOpen : !SchoolDayText.saysClosed(note));
  }

  private String schoolCell(SheetRow row) {
    return context.columns().text(row, ColumnField.SCHOOL, ColumnField.SCHOOL_NAME);
  }

  private List<School> schoolsOf(SheetRow row) {
    String cell = schoolCell(row);
    return cell.isEmpty() ? schools : matcher.find(cell).stream().toList();
  }

  private void write(SheetRow row, long schoolId, CalendarDay day) {
    CalendarDay earlier =
        inFile.computeIfAbsent(schoolId, id -> new HashMap<>()).putIfAbsent(day.date(), day);
    if (earlier != null) {
      if (earlier.instructional() == day.instructional()) {
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
