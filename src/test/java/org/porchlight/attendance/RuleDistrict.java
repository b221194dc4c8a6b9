package org.porchlight.attendance;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_COVERAGE;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.storage.DistrictFile;

/// A district in which every student has schools and a calendar of their own, written in a small
/// language, so that a rule is one line of a table.
///
/// Days are counted 1, 2, 3 from the first weekday of the calendar, closed days among them.
///
/// * calendar: `70` weekdays; `60 4-day` no Fridays; `70 half@10 closed@12-13 starts@4
///   unposted@66-70`
/// * spells: `1-` from the first day on; `1-41` through the 41st; `1-30 51-` with a gap; `1-30
///   B30-` at another school from the 30th on; `all` as far as the calendar goes
/// * codes: `A@1-7 H@9 E@B31`; see [#CODES]
/// * rules: `min=10 part=HALF_OR_MORE short=BY_LENGTH suspensions=ALL exempt=10-19`
final class RuleDistrict implements AutoCloseable {
  static final LocalDate FIRST = LocalDate.of(2026, 8, 24);
  private static final int DAYS = 160;
  private static final Pattern RANGE = Pattern.compile("(B?)(\\d+)(-(\\d*))?");

  /// Absent, excused, three quarters, half, quarter, tardy, sent home (whole, half), suspended in
  /// school, field trip, not enrolled.
  private static final Map<String, AttendanceCode> CODES = new LinkedHashMap<>();

  static {
    code("A", CodeKind.ABSENT, false, false, 4);
    code("E", CodeKind.ABSENT, true, false, 4);
    code("X", CodeKind.ABSENT, false, false, 3);
    code("H", CodeKind.ABSENT, false, false, 2);
    code("Q", CodeKind.ABSENT, false, false, 1);
    code("T", CodeKind.TARDY, false, false, 0);
    code("S", CodeKind.ABSENT, false, true, 4);
    code("N", CodeKind.ABSENT, false, true, 2);
    code("I", CodeKind.PRESENT, false, true, 0);
    code("F", CodeKind.PRESENT, false, false, 0);
    code("W", CodeKind.NOT_ENROLLED, false, false, 0);
  }

  private static void code(
      String letters, CodeKind kind, boolean excused, boolean suspension, int quarters) {
    CODES.put(
        letters, new AttendanceCode(0, 0, letters, null, kind, excused, suspension, quarters));
  }

  private final DistrictFile file = DistrictFile.inMemory();
  private final SchoolRepository schools = new SchoolRepository(file);
  private final AttendanceRepository attendance = new AttendanceRepository(file);
  private final SchoolYear year;
  private final Map<String, Integer> codeIds = new LinkedHashMap<>();
  private final List<LocalDate> weekdays = new ArrayList<>();
  private int students;

  RuleDistrict() {
    new DistrictRepository(file).changeDistrict(District.named("Rules"));
    year = schools.schoolYearAround(FIRST);
    CODES.forEach((letters, code) ->
        codeIds.put(
            letters,
            attendance
                .addCode(
                    new AttendanceCode(
                        0,
                        year.id(),
                        letters,
                        null,
                        code.kind(),
                        code.excused(),
                        code.suspension(),
                        code.quarterDaysMissed()))
                .id()));
    for (LocalDate day = FIRST; weekdays.size() < DAYS; day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        weekdays.add(day);
      }
    }
  }

  @Override
  public void close() {
    file.close();
  }

  LocalDate day(int number) {
    return weekdays.get(number - 1);
  }

  /// The year as it stands for a student made of these words, on the evening of the last weekday.
  AttendanceYear year(String calendar, String spells, String codes, String rules) {
    long student = student();
    long here = school(calendar);
    long there = school(calendar);
    enrol(student, spells, here, there);
    record(student, codes, here, there);
    rules(student, rules);
    last = student;
    return attendance.year(LocalDate.of(2027, 5, 31));
  }

  private long last;

  Attendance standing(String calendar, String spells, String codes, String rules) {
    return year(calendar, spells, codes, rules).standing(last).orElseThrow();
  }

  long lastStudent() {
    return last;
  }

  private long student() {
    students++;
    long household =
        file.inTransaction(() -> {
          var row = file.sql().newRecord(HOUSEHOLD);
          row.setFamilyName("Family " + students);
          row.store();
          return row.getId();
        });
    return file.inTransaction(() -> {
      var row = file.sql().newRecord(STUDENT);
      row.setLocalId("rule-" + students);
      row.setFirstName("Student");
      row.setLastName(String.valueOf(students));
      row.setHouseholdId(household);
      row.store();
      return row.getId();
    });
  }

  private long school(String calendar) {
    String code = "s" + schools.schools().size();
    School school = schools.addSchool(School.unsaved(code, code, code));
    String[] words = calendar.split(" ", -1);
    int length = Integer.parseInt(words[0]);
    List<Integer> closed = new ArrayList<>();
    List<Integer> half = new ArrayList<>();
    int posted = length;
    for (String word : words) {
      if (word.equals("4-day")) {
        for (int number = 1; number <= length; number++) {
          if (day(number).getDayOfWeek() == DayOfWeek.FRIDAY) {
            closed.add(number);
          }
        }
      } else if (word.startsWith("half@")) {
        half.addAll(numbers(word.substring(5), length));
      } else if (word.startsWith("closed@")) {
        closed.addAll(numbers(word.substring(7), length));
      } else if (word.startsWith("starts@")) {
        closed.addAll(numbers("1-" + (Integer.parseInt(word.substring(7)) - 1), length));
      } else if (word.startsWith("unposted@")) {
        posted = numbers(word.substring(9), length).getFirst() - 1;
      }
    }
    for (int number = 1; number <= length; number++) {
      boolean open = !closed.contains(number);
      int quarters = half.contains(number) ? CalendarDay.HALF_DAY : CalendarDay.WHOLE_DAY;
      schools.setCalendarDay(school.id(), new CalendarDay(day(number), open, null, quarters));
    }
    LocalDate through = day(posted);
    file.inTransaction(() ->
        file.sql()
            .insertInto(ATTENDANCE_COVERAGE)
            .set(ATTENDANCE_COVERAGE.IMPORT_ID, 0L)
            .set(ATTENDANCE_COVERAGE.SCHOOL_ID, school.id())
            .set(ATTENDANCE_COVERAGE.FIRST_DATE, FIRST)
            .set(ATTENDANCE_COVERAGE.LAST_DATE, through)
            .execute());
    return school.id();
  }

  private static List<Integer> numbers(String range, int length) {
    Matcher parts = RANGE.matcher(range);
    if (!parts.matches()) {
      throw new IllegalArgumentException(range);
    }
    int from = Integer.parseInt(parts.group(2));
    int to = from;
    if (parts.group(3) != null) {
      to = parts.group(4).isEmpty() ? length : Integer.parseInt(parts.group(4));
    }
    List<Integer> numbers = new ArrayList<>();
    for (int number = from; number <= to; number++) {
      numbers.add(number);
    }
    return numbers;
  }

  private void enrol(long student, String spells, long here, long there) {
    for (String word : spells.equals("all") ? List.of("1-") : List.of(spells.split(" ", -1))) {
      Matcher parts = RANGE.matcher(word);
      if (!parts.matches()) {
        throw new IllegalArgumentException(word);
      }
      LocalDate entry = day(Integer.parseInt(parts.group(2)));
      boolean open = parts.group(4) == null || parts.group(4).isEmpty();
      // the first day not enrolled, as it is stored
      LocalDate exit = open ? null : day(Integer.parseInt(parts.group(4)) + 1);
      file.inTransaction(() -> {
        var row = file.sql().newRecord(ENROLLMENT);
        row.setStudentId(student);
        row.setSchoolId(parts.group(1).isEmpty() ? here : there);
        row.setGrade("5");
        row.setEntryDate(entry);
        row.setExitDate(exit);
        row.store();
      });
    }
  }

  private void record(long student, String codes, long here, long there) {
    StudentYear atHere = StudentYear.empty(student, here, year);
    StudentYear atThere = StudentYear.empty(student, there, year);
    if (!codes.equals("none")) {
      for (String word : codes.split(" ", -1)) {
        int id = codeIds.get(word.substring(0, word.indexOf('@')));
        String range = word.substring(word.indexOf('@') + 1);
        for (int number : numbers(range, DAYS)) {
          if (range.startsWith("B")) {
            atThere = atThere.with(day(number), id);
          } else {
            atHere = atHere.with(day(number), id);
          }
        }
      }
    }
    attendance.recordYears(List.of(atHere, atThere));
  }

  private void rules(long student, String words) {
    AttendanceRules rules = AttendanceRules.usual(20);
    for (String word : words.split(" ", -1)) {
      String value = word.substring(word.indexOf('=') + 1);
      switch (word.replaceAll("=.*", "")) {
        case "min" -> rules = rules.withMinimum(Integer.parseInt(value));
        case "part" -> rules = rules.with(PartDays.valueOf(value));
        case "short" -> rules = rules.with(ShortDays.valueOf(value));
        case "suspensions" -> rules = rules.with(Suspensions.valueOf(value));
        case "exempt" -> {
          List<Integer> days = numbers(value, DAYS);
          LocalDate end = value.endsWith("-") ? null : day(days.getLast());
          attendance
              .rules()
              .exempt(
                  new Exemption(0, student, day(days.getFirst()), end, "a reason", null, FIRST));
        }
        default -> {
          if (!word.equals("usual")) {
            throw new IllegalArgumentException(word);
          }
        }
      }
    }
    attendance.rules().change(rules);
  }
}
