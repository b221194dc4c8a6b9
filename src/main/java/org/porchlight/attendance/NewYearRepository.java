package org.porchlight.attendance;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_SUMMARY;
import static org.porchlight.storage.tables.Tables.CALENDAR_DAY;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.SCHOOL_YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;

/// Begins a new school year in one step, and takes that step back.
public final class NewYearRepository {
  /// What beginning the year wrote, for taking it back.
  public static final class Begun {
    private final List<Long> added = new ArrayList<>();
    private final Map<Long, @Nullable LocalDate> ended = new HashMap<>();
    private final List<Long> withCalendar = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private final NewYearPlan plan;
    private @Nullable Long yearId;

    private Begun(NewYearPlan plan) {
      this.plan = plan;
    }

    /// How many students are enrolled for the new year.
    public int enrolled() {
      return added.size();
    }

    /// How many students' totals of the old year are kept beside the new one.
    public int totalsKept() {
      return totals.size();
    }
  }

  private final DistrictFile file;

  public NewYearRepository(DistrictFile file) {
    this.file = file;
  }

  /// Promotes, lets graduates go, makes the calendar of each school that has none for the new year,
  /// and keeps the old year's totals. All of it or nothing.
  ///
  /// Nobody limited to schools of their own may: half of the district would seem to leave.
  public Begun begin(NewYearPlan plan, LocalDate today) {
    file.sight().mustBeEverybody(Action.CHANGE_SETTINGS);
    return file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "school year " + plan.to().label());
      Begun begun = new Begun(plan);
      keepTotals(plan, begun, today);
      addYear(plan, begun);
      plan.moves().forEach(move -> move(plan, move, begun));
      makeCalendars(plan, begun);
      return begun;
    });
  }

  private void addYear(NewYearPlan plan, Begun begun) {
    SchoolRepository schools = new SchoolRepository(file);
    boolean known =
        schools.schoolYears().stream().map(SchoolYear::label).anyMatch(plan.to().label()::equals);
    SchoolYear year = schools.schoolYearAround(plan.firstDay());
    begun.yearId = known ? null : year.id();
  }

  /// Totals a file told stay; those counted from days are written beside them.
  private void keepTotals(NewYearPlan plan, Begun begun, LocalDate today) {
    LocalDate asOf = today.isAfter(plan.from().lastOfJune()) ? plan.from().lastOfJune() : today;
    AttendanceYear year = new AttendanceRepository(file).year(asOf);
    if (!year.schoolYear().label().equals(plan.from().label())) {
      return;
    }
    for (Attendance standing : year.standingsWithFormer()) {
      boolean told =
          standing.enrolledQuarterDays() == 0
              || file.sql()
                  .fetchExists(
                      ATTENDANCE_SUMMARY,
                      ATTENDANCE_SUMMARY
                          .STUDENT_ID
                          .eq(standing.studentId())
                          .and(ATTENDANCE_SUMMARY.SCHOOL_YEAR_LABEL.eq(plan.from().label())));
      if (told) {
        continue;
      }
      var row = file.sql().newRecord(ATTENDANCE_SUMMARY);
      row.setStudentId(standing.studentId());
      row.setSchoolYearLabel(plan.from().label());
      row.setAsOf(standing.asOf());
      row.setEnrolledQuarterDays(standing.enrolledQuarterDays());
      row.setMissedQuarterDays(standing.missedQuarterDays());
      row.setExcusedQuarterDays(standing.excusedQuarterDays());
      row.setUnexcusedQuarterDays(standing.unexcusedQuarterDays());
      row.insert();
      begun.totals.add(standing.studentId());
    }
  }

  private void move(NewYearPlan plan, NewYearPlan.Move move, Begun begun) {
    LocalDate july = plan.to().firstOfJuly();
    file.sql()
        .selectFrom(ENROLLMENT)
        .where(ENROLLMENT.STUDENT_ID.eq(move.student().id()))
        .and(ENROLLMENT.ENTRY_DATE.lt(july))
        .and(ENROLLMENT.EXIT_DATE.isNull().or(ENROLLMENT.EXIT_DATE.gt(july)))
        .forEach(row -> {
          begun.ended.put(row.getId(), row.getExitDate());
          row.setExitDate(july);
          row.store();
        });
    Long school = move.way().schoolId();
    boolean there =
        file.sql()
            .fetchExists(
                ENROLLMENT,
                ENROLLMENT.STUDENT_ID.eq(move.student().id()).and(ENROLLMENT.ENTRY_DATE.ge(july)));
    if (school == null || there) {
      return;
    }
    var row = file.sql().newRecord(ENROLLMENT);
    row.setStudentId(move.student().id());
    row.setSchoolId(school);
    row.setGrade(move.way().grade().orElse(move.now().grade()).code());
    row.setEntryDate(plan.entryDay());
    row.store();
    begun.added.add(row.getId());
  }

  private void makeCalendars(NewYearPlan plan, Begun begun) {
    SchoolYear to = plan.to();
    for (School school : new SchoolRepository(file).schools()) {
      boolean known =
          file.sql()
              .fetchExists(
                  CALENDAR_DAY,
                  CALENDAR_DAY
                      .SCHOOL_ID
                      .eq(school.id())
                      .and(CALENDAR_DAY.CALENDAR_DATE.ge(to.firstOfJuly())));
      if (known) {
        continue;
      }
      begun.withCalendar.add(school.id());
      for (LocalDate day = plan.firstDay(); !day.isAfter(plan.lastDay()); day = day.plusDays(1)) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
          var row = file.sql().newRecord(CALENDAR_DAY);
          row.setSchoolId(school.id());
          row.setCalendarDate(day);
          row.setInstructional(true);
          row.insert();
        }
      }
    }
  }

  /// Takes the whole step back: enrolments, calendars, totals and the year.
  public void takeBack(Begun begun) {
    file.sight().mustBeEverybody(Action.CHANGE_SETTINGS);
    file.inTransaction(() -> {
      SchoolYear to = begun.plan.to();
      file.admit(Action.CHANGE_SETTINGS, "school year " + to.label() + " taken back");
      file.sql().deleteFrom(ENROLLMENT).where(ENROLLMENT.ID.in(begun.added)).execute();
      begun.ended.forEach((id, exit) ->
          file.sql()
              .update(ENROLLMENT)
              .set(ENROLLMENT.EXIT_DATE, exit)
              .where(ENROLLMENT.ID.eq(id))
              .execute());
      file.sql()
          .deleteFrom(CALENDAR_DAY)
          .where(CALENDAR_DAY.SCHOOL_ID.in(begun.withCalendar))
          .and(CALENDAR_DAY.CALENDAR_DATE.ge(to.firstOfJuly()))
          .execute();
      file.sql()
          .deleteFrom(ATTENDANCE_SUMMARY)
          .where(ATTENDANCE_SUMMARY.STUDENT_ID.in(begun.totals))
          .and(ATTENDANCE_SUMMARY.SCHOOL_YEAR_LABEL.eq(begun.plan.from().label()))
          .execute();
      if (begun.yearId != null) {
        file.sql()
            .deleteFrom(SCHOOL_YEAR)
            .where(SCHOOL_YEAR.ID.eq(Objects.requireNonNull(begun.yearId)))
            .execute();
      }
    });
  }
}
