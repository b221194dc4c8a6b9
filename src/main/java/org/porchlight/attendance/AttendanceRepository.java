package org.porchlight.attendance;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_CODE;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_COVERAGE;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_SUMMARY;
import static org.porchlight.storage.tables.Tables.IMPORT_BATCH;
import static org.porchlight.storage.tables.Tables.STUDENT_YEAR;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.SpellDays;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.AttendanceCodeRecord;
import org.porchlight.storage.tables.tables.records.StudentYearRecord;

/// Attendance as stored: codes, students' years, what is posted, and totals without days.
public final class AttendanceRepository {
  /// Spells that differ in nothing that decides a day; the grade decides none.
  private record SameSpells(List<Spell> spells) {
    private record Spell(long schoolId, LocalDate entry, @Nullable LocalDate exit) {}

    static SameSpells of(List<Enrollment> spells) {
      return new SameSpells(
          spells.stream()
              .map(spell -> new Spell(spell.schoolId(), spell.entryDate(), spell.exitDate()))
              .toList());
    }
  }

  private final DistrictFile file;
  private final StudentRepository students;
  private final SchoolRepository schools;
  private final AttendanceRuleRepository rules;

  public AttendanceRepository(DistrictFile file) {
    this.file = file;
    this.students = new StudentRepository(file);
    this.schools = new SchoolRepository(file);
    this.rules = new AttendanceRuleRepository(file);
  }

  /// Through which day attendance is posted in the current school year: the quick answer for the
  /// header, the same as [AttendanceYear#lastPostedDay].
  public Optional<LocalDate> lastPostedDay(LocalDate today) {
    return postings(current(today)).stream().reduce((earlier, later) -> later);
  }

  /// The attendance of the current school year: the latest one that a calendar, a roster or an
  /// import has brought and that has begun. Everything is read at once; 10,000 students take about
  /// a tenth of a second.
  public AttendanceYear year(LocalDate today) {
    file.admit(Action.SEE_FAMILIES, "");
    return year(current(today), today);
  }

  private SchoolYear current(LocalDate today) {
    List<SchoolYear> stored = schools.schoolYears();
    return stored.stream()
        .filter(year -> !year.firstOfJuly().isAfter(today))
        .reduce((earlier, later) -> later)
        .orElseGet(() -> stored.isEmpty() ? SchoolYear.around(today) : stored.getFirst());
  }

  private AttendanceYear year(SchoolYear year, LocalDate today) {
    AttendanceRules rules = rules().rules();
    Map<Long, List<Exemption>> exempt = rules().exemptions();
    CodeTable codes = new CodeTable(codes(year), rules);
    Map<Long, SchoolCalendar> calendars = schools.calendars();
    Map<Long, SchoolDays> schoolDays = schoolDays(year, calendars, rules);
    List<LocalDate> postings = postings(year);
    Map<Long, List<StudentYear>> recorded =
        studentYears(year).stream().collect(Collectors.groupingBy(StudentYear::studentId));
    Map<SameSpells, EnrolledDays> shared = new HashMap<>();
    Map<Long, StudentDays> days = new LinkedHashMap<>();
    List<Student> everybody = students.students();
    for (Student student : everybody) {
      latestIn(year, student)
          .ifPresent(latest -> {
            EnrolledDays enrolled =
                shared.computeIfAbsent(
                    SameSpells.of(student.enrollments()),
                    spells ->
                        new EnrolledDays(
                            new SpellDays(student.enrollments(), year),
                            latest.schoolId(),
                            schoolDays));
            List<StudentYear> own = recorded.getOrDefault(student.id(), List.of());
            BitSet without = exemptDays(exempt.getOrDefault(student.id(), List.of()), year);
            days.put(student.id(), new StudentDays(student, latest, enrolled, own, without, codes));
          });
    }
    return new AttendanceYear(
        year,
        rules,
        rosterDay(year, today, calendars.values(), postings),
        postings,
        codes,
        days,
        totals(year.label()),
        totals(year.previousLabel()),
        disputes().byStudent(),
        everybody);
  }

  /// Days families dispute.
  public DisputeRepository disputes() {
    return new DisputeRepository(file);
  }

  private static Optional<Enrollment> latestIn(SchoolYear year, Student student) {
    return student.enrollments().stream()
        .filter(spell -> !spell.entryDate().isAfter(year.lastOfJune()))
        .filter(spell -> spell.exitDate() == null || spell.exitDate().isAfter(year.firstOfJuly()))
        .reduce((earlier, later) -> later);
  }

  /// Today while the year's calendar still runs; afterwards the roster of the last posted day, so
  /// that a year that is over is not shown empty.
  private static LocalDate rosterDay(
      SchoolYear year,
      LocalDate today,
      Collection<SchoolCalendar> calendars,
      List<LocalDate> postings) {
    boolean running =
        year.contains(today) && calendars.stream().anyMatch(calendar -> calendar.reaches(today));
    if (running || postings.isEmpty()) {
      return today.isAfter(year.lastOfJune()) ? year.lastOfJune() : today;
    }
    return postings.getLast();
  }

  /// What a change would do to the numbers: it is made, counted by the same rules as everything
  /// else, and taken back before anyone sees it.
  public BandShifts tryOut(LocalDate today, Runnable change) {
    List<Attendance> before = year(today).standings();
    try {
      file.inTransaction(() -> {
        change.run();
        throw new TriedOut(year(today).standings());
      });
      return new BandShifts(before, before);
    } catch (TriedOut tried) {
      return new BandShifts(before, tried.standings);
    }
  }

  /// Carries what was counted out of the transaction it takes back.
  private static final class TriedOut extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Attendance> standings;

    TriedOut(List<Attendance> standings) {
      super(null, null, false, false);
      this.standings = standings;
    }
  }

  /// How days are counted here, and whose are not.
  public AttendanceRuleRepository rules() {
    return rules;
  }

  private static BitSet exemptDays(List<Exemption> exemptions, SchoolYear year) {
    BitSet days = new BitSet();
    for (Exemption exemption : exemptions) {
      int first = Math.max(0, year.indexOf(exemption.firstDate()));
      LocalDate last = exemption.lastDate();
      int until =
          last == null ? StudentYear.DAYS : Math.clamp(year.indexOf(last) + 1, 0, StudentYear.DAYS);
      if (first < until) {
        days.set(first, until);
      }
    }
    return days;
  }

  private Map<Long, SchoolDays> schoolDays(
      SchoolYear year, Map<Long, SchoolCalendar> calendars, AttendanceRules rules) {
    Map<Long, LocalDate> posted = lastPostedDays(year);
    Map<Long, SchoolDays> days = new HashMap<>();
    calendars.forEach((schoolId, calendar) ->
        days.put(schoolId, SchoolDays.of(year, calendar, posted.get(schoolId), rules)));
    return days;
  }

  private Map<Long, LocalDate> lastPostedDays(SchoolYear year) {
    var last = DSL.max(ATTENDANCE_COVERAGE.LAST_DATE);
    return file.sql()
        .select(ATTENDANCE_COVERAGE.SCHOOL_ID, last)
        .from(ATTENDANCE_COVERAGE)
        .where(ATTENDANCE_COVERAGE.LAST_DATE.between(year.firstOfJuly(), year.lastOfJune()))
        .groupBy(ATTENDANCE_COVERAGE.SCHOOL_ID)
        .fetchMap(ATTENDANCE_COVERAGE.SCHOOL_ID, last);
  }

  private List<LocalDate> postings(SchoolYear year) {
    return file.sql()
        .selectDistinct(ATTENDANCE_COVERAGE.LAST_DATE)
        .from(ATTENDANCE_COVERAGE)
        .where(ATTENDANCE_COVERAGE.LAST_DATE.between(year.firstOfJuly(), year.lastOfJune()))
        .orderBy(ATTENDANCE_COVERAGE.LAST_DATE)
        .fetch(ATTENDANCE_COVERAGE.LAST_DATE);
  }

  private Map<Long, YearTotals> totals(String yearLabel) {
    return file.sql()
        .selectFrom(ATTENDANCE_SUMMARY)
        .where(ATTENDANCE_SUMMARY.SCHOOL_YEAR_LABEL.eq(yearLabel))
        .fetchMap(
            ATTENDANCE_SUMMARY.STUDENT_ID,
            row ->
                new YearTotals(
                    yearLabel,
                    row.get(ATTENDANCE_SUMMARY.AS_OF),
                    row.get(ATTENDANCE_SUMMARY.ENROLLED_QUARTER_DAYS),
                    row.get(ATTENDANCE_SUMMARY.MISSED_QUARTER_DAYS),
                    row.get(ATTENDANCE_SUMMARY.EXCUSED_QUARTER_DAYS),
                    row.get(ATTENDANCE_SUMMARY.UNEXCUSED_QUARTER_DAYS),
                    row.get(ATTENDANCE_SUMMARY.SUSPENDED_QUARTER_DAYS),
                    row.get(ATTENDANCE_SUMMARY.IN_SCHOOL_QUARTER_DAYS),
                    row.get(ATTENDANCE_SUMMARY.TARDIES)));
  }

  /// Every student's recorded days of a year, a row for each school attended.
  public List<StudentYear> studentYears(SchoolYear year) {
    return file.sql()
        .selectFrom(STUDENT_YEAR)
        .where(STUDENT_YEAR.SCHOOL_YEAR_ID.eq(year.id()))
        .fetch(
            row -> new StudentYear(row.getStudentId(), row.getSchoolId(), year, row.getDayCodes()));
  }

  /// Writes students' years, in place of what was recorded before.
  public void recordYears(Collection<StudentYear> years) {
    file.inTransaction(
        () -> file.sql().batchMerge(years.stream().map(this::row).toList()).execute());
  }

  private StudentYearRecord row(StudentYear year) {
    StudentYearRecord row = file.sql().newRecord(STUDENT_YEAR);
    row.setStudentId(year.studentId());
    row.setSchoolId(year.schoolId());
    row.setSchoolYearId(year.year().id());
    row.setDayCodes(year.codes());
    return row;
  }

  /// Codes of a school year, in the order they were explained.
  public List<AttendanceCode> codes(SchoolYear year) {
    return file.sql()
        .selectFrom(ATTENDANCE_CODE)
        .where(ATTENDANCE_CODE.SCHOOL_YEAR_ID.eq(year.id()))
        .orderBy(ATTENDANCE_CODE.ID)
        .fetch(AttendanceRepository::code);
  }

  private static AttendanceCode code(AttendanceCodeRecord row) {
    return new AttendanceCode(
        row.getId(),
        row.getSchoolYearId(),
        row.getCode(),
        row.getDescription(),
        CodeKind.valueOf(row.getKind()),
        row.getExcused(),
        row.getSuspension(),
        row.getQuarterDaysMissed());
  }

  /// Stores a new code and gives it back with its id, the byte used in students' years.
  public AttendanceCode addCode(AttendanceCode code) {
    return file.inTransaction(() -> {
      int highest =
          file.sql()
              .select(DSL.coalesce(DSL.max(ATTENDANCE_CODE.ID), DSL.inline((short) 0)))
              .from(ATTENDANCE_CODE)
              .fetchSingle()
              .value1();
      AttendanceCode added = code.withId(highest + 1);
      AttendanceCodeRecord row = file.sql().newRecord(ATTENDANCE_CODE);
      fill(row, added);
      row.store();
      return added;
    });
  }

  /// Explains a code differently; every number that rests on it changes with it.
  public void changeCode(AttendanceCode code) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "code/" + code.id());
      AttendanceCodeRecord row = file.sql().newRecord(ATTENDANCE_CODE);
      fill(row, code);
      file.sql()
          .update(ATTENDANCE_CODE)
          .set(row)
          .where(ATTENDANCE_CODE.ID.eq((short) code.id()))
          .execute();
    });
  }

  private static void fill(AttendanceCodeRecord row, AttendanceCode code) {
    row.setId((short) code.id());
    row.setSchoolYearId(code.schoolYearId());
    row.setCode(code.code());
    row.setDescription(code.description());
    row.setKind(code.kind().name());
    row.setExcused(code.excused());
    row.setSuspension(code.suspension());
    row.setQuarterDaysMissed((short) code.quarterDaysMissed());
  }

  /// Which file posted which days, to be asked many times.
  public Postings postings() {
    Map<Long, List<Postings.Posting>> bySchool =
        file
            .sql()
            .select(
                ATTENDANCE_COVERAGE.SCHOOL_ID,
                ATTENDANCE_COVERAGE.FIRST_DATE,
                ATTENDANCE_COVERAGE.LAST_DATE,
                IMPORT_BATCH.FILE_NAME,
                IMPORT_BATCH.IMPORTED_AT)
            .from(IMPORT_BATCH)
            .join(ATTENDANCE_COVERAGE)
            .on(ATTENDANCE_COVERAGE.IMPORT_ID.eq(IMPORT_BATCH.ID))
            .orderBy(IMPORT_BATCH.IMPORTED_AT.desc(), IMPORT_BATCH.ID.desc())
            .fetch(row ->
                new Postings.Posting(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    new PostedBy(row.value4(), row.value5())))
            .stream()
            .collect(Collectors.groupingBy(Postings.Posting::schoolId));
    return new Postings(bySchool);
  }

  /// The file that posted a day at a school last; empty when nothing was posted.
  public Optional<PostedBy> findPosting(long schoolId, LocalDate date) {
    return file.sql()
        .select(IMPORT_BATCH.FILE_NAME, IMPORT_BATCH.IMPORTED_AT)
        .from(IMPORT_BATCH)
        .join(ATTENDANCE_COVERAGE)
        .on(ATTENDANCE_COVERAGE.IMPORT_ID.eq(IMPORT_BATCH.ID))
        .where(ATTENDANCE_COVERAGE.SCHOOL_ID.eq(schoolId))
        .and(ATTENDANCE_COVERAGE.FIRST_DATE.le(date))
        .and(ATTENDANCE_COVERAGE.LAST_DATE.ge(date))
        .orderBy(IMPORT_BATCH.IMPORTED_AT.desc(), IMPORT_BATCH.ID.desc())
        .limit(1)
        .fetchOptional(row -> new PostedBy(row.value1(), row.value2()));
  }
}
