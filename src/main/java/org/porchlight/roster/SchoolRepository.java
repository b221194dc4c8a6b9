package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.CALENDAR_DAY;
import static org.porchlight.storage.tables.Tables.SCHOOL;
import static org.porchlight.storage.tables.Tables.SCHOOL_YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.NotAllowedException;
import org.porchlight.storage.tables.tables.records.CalendarDayRecord;
import org.porchlight.storage.tables.tables.records.SchoolRecord;
import org.porchlight.storage.tables.tables.records.SchoolYearRecord;

/// Schools, school years and calendars.
public final class SchoolRepository {
  private final DistrictFile file;

  public SchoolRepository(DistrictFile file) {
    this.file = file;
  }

  /// All schools in the order they were added.
  public List<School> schools() {
    return file.sql().selectFrom(SCHOOL).orderBy(SCHOOL.ID).fetch(SchoolRepository::school);
  }

  /// The schools whose students whoever works sees: all of them for most people.
  public List<School> schoolsSeen() {
    return schools().stream().filter(school -> file.sight().holdsSchool(school.id())).toList();
  }

  /// Throws [NotAllowedException] where whoever works does not see this school's students.
  public void mustSee(long schoolId) {
    if (!file.sight().holdsSchool(schoolId)) {
      throw NotAllowedException.beyondOwnSchools(Action.SEE_REPORTS);
    }
  }

  public Optional<School> findSchool(long schoolId) {
    return file.sql()
        .selectFrom(SCHOOL)
        .where(SCHOOL.ID.eq(schoolId))
        .fetchOptional(SchoolRepository::school);
  }

  /// By the school id of the student information system.
  public Optional<School> findSchool(String code) {
    return file.sql()
        .selectFrom(SCHOOL)
        .where(SCHOOL.CODE.eq(code))
        .fetchOptional(SchoolRepository::school);
  }

  /// Stores a new school and gives it back with its id.
  public School addSchool(School school) {
    return file.inTransaction(() -> {
      SchoolRecord row = file.sql().newRecord(SCHOOL);
      fill(row, school);
      row.store();
      return school.withId(row.getId());
    });
  }

  public void changeSchool(School school) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "school/" + school.id());
      SchoolRecord row = file.sql().newRecord(SCHOOL);
      fill(row, school);
      file.sql().update(SCHOOL).set(row).where(SCHOOL.ID.eq(school.id())).execute();
    });
  }

  private static void fill(SchoolRecord row, School school) {
    row.setCode(school.code());
    row.setName(school.name());
    row.setShortName(school.shortName());
    row.setStreet(school.street());
    row.setLatitude(school.latitude());
    row.setLongitude(school.longitude());
    row.setPhone(school.phone());
  }

  private static School school(SchoolRecord row) {
    return new School(
        row.getId(),
        row.getCode(),
        row.getName(),
        row.getShortName(),
        row.getStreet(),
        row.getLatitude(),
        row.getLongitude(),
        row.getPhone());
  }

  /// All school years, oldest first.
  public List<SchoolYear> schoolYears() {
    return file.sql()
        .selectFrom(SCHOOL_YEAR)
        .orderBy(SCHOOL_YEAR.FIRST_OF_JULY)
        .fetch(SchoolRepository::schoolYear);
  }

  /// The stored school year a date lies in.
  public Optional<SchoolYear> findSchoolYear(LocalDate date) {
    return schoolYears().stream().filter(year -> year.contains(date)).findFirst();
  }

  /// The stored school year a date lies in, stored now when it was not.
  public SchoolYear schoolYearAround(LocalDate date) {
    return file.inTransaction(
        () -> findSchoolYear(date).orElseGet(() -> addSchoolYear(SchoolYear.around(date))));
  }

  private SchoolYear addSchoolYear(SchoolYear year) {
    SchoolYearRecord row = file.sql().newRecord(SCHOOL_YEAR);
    row.setLabel(year.label());
    row.setFirstOfJuly(year.firstOfJuly());
    row.store();
    return year.withId(row.getId());
  }

  private static SchoolYear schoolYear(SchoolYearRecord row) {
    return new SchoolYear(row.getId(), row.getLabel(), row.getFirstOfJuly());
  }

  /// The calendar of one school, every year it has.
  public SchoolCalendar calendarOf(long schoolId) {
    return new SchoolCalendar(
        file.sql()
            .selectFrom(CALENDAR_DAY)
            .where(CALENDAR_DAY.SCHOOL_ID.eq(schoolId))
            .fetch(SchoolRepository::calendarDay));
  }

  /// The calendar of each school that has one, by school id.
  public Map<Long, SchoolCalendar> calendars() {
    return allDays().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, days -> new SchoolCalendar(days.getValue())));
  }

  /// The district's calendar: a day counts when any school is open. Promises are due by this one.
  public SchoolCalendar districtCalendar() {
    return SchoolCalendar.ofAll(allDays().values());
  }

  private Map<Long, List<CalendarDay>> allDays() {
    return file.sql()
        .selectFrom(CALENDAR_DAY)
        .fetchGroups(CALENDAR_DAY.SCHOOL_ID, SchoolRepository::calendarDay);
  }

  /// The days a school's calendar names in `[from, to]`, both included, in order.
  public List<CalendarDay> calendarDays(long schoolId, LocalDate from, LocalDate to) {
    return file.sql()
        .selectFrom(CALENDAR_DAY)
        .where(CALENDAR_DAY.SCHOOL_ID.eq(schoolId))
        .and(CALENDAR_DAY.CALENDAR_DATE.between(from, to))
        .orderBy(CALENDAR_DAY.CALENDAR_DATE)
        .fetch(SchoolRepository::calendarDay);
  }

  private static CalendarDay calendarDay(CalendarDayRecord row) {
    return new CalendarDay(
        row.getCalendarDate(), row.getInstructional(), row.getNote(), row.getQuarterDays());
  }

  /// Names a day in a school's calendar, or changes what was said about it.
  public void setCalendarDay(long schoolId, CalendarDay day) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "calendar " + day.date());
      CalendarDayRecord row = file.sql().newRecord(CALENDAR_DAY);
      row.setSchoolId(schoolId);
      row.setCalendarDate(day.date());
      row.setInstructional(day.instructional());
      row.setNote(day.note());
      row.setQuarterDays((short) day.quarterDays());
      row.merge();
    });
  }
}
