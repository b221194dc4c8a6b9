package org.porchlight.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceRules;
import org.porchlight.attendance.ShortDays;
import org.porchlight.storage.DistrictFile;

/// Counts the whole sample district a second time, in plain SQL over days written out one by one,
/// and compares every student's numbers. Nothing of the rules in Java is used: only the table
/// descriptions of the first migration and domain.md section 2.
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set before all
class IndependentCountTest {
  /// One row a student and calendar day of enrolment; on a day of two spells the later one counts.
  private static final String ENROLLED =
      """
      create table check_enrolled as
      select student_id, school_id, on_day from (
        select e.student_id, e.school_id, d.on_day,
               row_number() over (partition by e.student_id, d.on_day
                                  order by e.entry_date desc, e.id desc) place
        from enrollment e
        join check_day d
          on d.on_day >= e.entry_date and (e.exit_date is null or d.on_day < e.exit_date))
      where place = 1
      """;

  /// One row a student and posted school day, with what is recorded there.
  private static final String COUNTED =
      """
      create table check_counted as
      select n.student_id, n.on_day, c.quarter_days as long_day, x.code, k.kind, k.excused,
             k.suspension,
             case when k.kind = 'ABSENT' then k.quarter_days_missed else 0 end as portion
      from check_enrolled n
      join calendar_day c
        on c.school_id = n.school_id and c.calendar_date = n.on_day and c.instructional
      join (select school_id, max(last_date) through from attendance_coverage
            group by school_id) p
        on p.school_id = n.school_id and n.on_day <= p.through
      left join check_recorded x
        on x.student_id = n.student_id and x.school_id = n.school_id and x.on_day = n.on_day
      left join attendance_code k on k.id = x.code
      where (k.kind is null or k.kind <> 'NOT_ENROLLED')
        and not exists (select 1 from attendance_exemption q
                        where q.student_id = n.student_id and not q.undone
                          and n.on_day >= q.first_date
                          and (q.last_date is null or n.on_day <= q.last_date))
      """;

  private static DistrictFile file;

  @BeforeAll
  static void build() {
    file = DistrictFile.inMemory();
    SampleDistrict.build(file, sentence -> {});
  }

  @AfterAll
  static void close() {
    file.close();
  }

  @Test
  @Order(1)
  void agreesOnEveryStudentOfTheSampleDistrict() {
    compare(false);
  }

  /// The sample district has tidy enrolments: here every fifth student gets an untidy one.
  @Test
  @Order(2)
  void agreesWithTransfersGapsHalfDaysAndExemptions() {
    Random random = new Random(20261209);
    file.inTransaction(() -> {
      for (Record student : file.sql().fetch("select id from student order by id")) {
        if (random.nextInt(5) == 0) {
          untidy(student.get(0, Long.class), random);
        }
      }
      file.sql()
          .execute(
              "update calendar_day set quarter_days = 2 where instructional"
                  + " and mod(extract(day from calendar_date) + school_id, 9) = 0");
      file.sql()
          .execute(
              "update calendar_day set instructional = false where school_id ="
                  + " (select min(id) from school) and calendar_date = date '2026-10-20'");
    });
    AttendanceRepository attendance = new AttendanceRepository(file);
    AttendanceRules rules = attendance.rules().rules();
    attendance.rules().change(rules.with(ShortDays.BY_LENGTH));
    compare(true);
  }

  private void untidy(long student, Random random) {
    LocalDate turn = LocalDate.of(2026, 9, 1).plusDays(random.nextInt(60));
    switch (random.nextInt(4)) {
      case 0 -> { // another school from a day both have
        long other =
            file.sql()
                .fetchSingle(
                    "select s.id from school s where s.id not in"
                        + " (select school_id from enrollment where student_id = ?)"
                        + " order by s.id fetch first row only",
                    student)
                .get(0, Long.class);
        file.sql()
            .execute(
                "update enrollment set exit_date = ? where student_id = ? and exit_date is null",
                turn.plusDays(1),
                student);
        enrol(student, other, turn);
      }
      case 1 -> { // away for a while, then back
        Record spell =
            file.sql()
                .fetchOne(
                    "select school_id from enrollment where student_id = ? and exit_date is null",
                    student);
        if (spell != null) {
          file.sql()
              .execute(
                  "update enrollment set exit_date = ? where student_id = ?"
                      + " and exit_date is null",
                  turn,
                  student);
          enrol(student, spell.get(0, Long.class), turn.plusDays(1 + random.nextInt(20)));
        }
      }
      case 2 -> // left for good
          file.sql()
              .execute(
                  "update enrollment set exit_date = ? where student_id = ? and exit_date is null",
                  turn,
                  student);
      default -> // days that do not count
          file.sql()
              .execute(
                  "insert into attendance_exemption (student_id, first_date, last_date, reason,"
                      + " set_on) values (?, ?, ?, 'hospital school', ?)",
                  student,
                  turn,
                  turn.plusDays(random.nextInt(15)),
                  turn);
    }
  }

  private void enrol(long student, long school, LocalDate entry) {
    file.sql()
        .execute(
            "insert into enrollment (student_id, school_id, grade, entry_date)"
                + " values (?, ?, '5', ?)",
            student,
            school,
            entry);
  }

  private void compare(boolean byLength) {
    writeDaysOut();
    String length = byLength ? "long_day" : "4";
    Map<Long, Record> counted = new LinkedHashMap<>();
    for (Record row : file.sql().fetch(sums(length))) {
      counted.put(row.get("STUDENT_ID", Long.class), row);
    }
    int compared = 0;
    Map<Long, String> different = new TreeMap<>();
    for (Attendance ours :
        new AttendanceRepository(file).year(SampleDistrict.TODAY).standingsWithFormer()) {
      Record theirs = counted.get(ours.studentId());
      String expected = theirs == null ? "0 0 0 0 0 0 TOO_FEW_DAYS" : words(theirs);
      String actual =
          "%d %d %d %d %d %d %s"
              .formatted(
                  ours.enrolledQuarterDays(),
                  ours.missedQuarterDays(),
                  ours.excusedQuarterDays(),
                  ours.unexcusedQuarterDays(),
                  ours.suspensionQuarterDays(),
                  ours.tardies(),
                  ours.band());
      if (!expected.equals(actual)) {
        different.put(ours.studentId(), "SQL " + expected + ", Java " + actual);
      }
      compared++;
    }
    assertEquals(Map.of(), different);
    assertTrue(compared >= 1171, compared + " compared");
  }

  private String words(Record row) {
    int enrolled = row.get("ENROLLED", Integer.class);
    int missed = row.get("MISSED", Integer.class);
    return "%d %d %d %d %d %d %s"
        .formatted(
            enrolled,
            missed,
            row.get("EXCUSED", Integer.class),
            row.get("UNEXCUSED", Integer.class),
            row.get("SUSPENDED", Integer.class),
            row.get("TARDIES", Integer.class),
            band(enrolled, missed));
  }

  /// By SQL's decimal arithmetic.
  private String band(int enrolled, int missed) {
    return file.sql()
        .fetchSingle(
            """
            select case
              when e = 0 or e < 4 * minimum_enrolled_days then 'TOO_FEW_DAYS'
              when cast(m as decimal(20, 10)) >= e * 0.20 then 'SEVERE_CHRONIC'
              when cast(m as decimal(20, 10)) >= e * 0.10 then 'MODERATE_CHRONIC'
              when cast(m as decimal(20, 10)) >= e * 0.05 then 'AT_RISK'
              else 'SATISFACTORY' end
            from (select cast(? as int) e, cast(? as int) m, minimum_enrolled_days from district)
            """,
            enrolled,
            missed)
        .get(0, String.class);
  }

  /// The bytes of every student's year as rows: student, school, day, code.
  private void writeDaysOut() {
    file.inTransaction(() -> {
      var sql = file.sql();
      sql.execute("drop table if exists check_day, check_recorded, check_enrolled, check_counted");
      sql.execute("create table check_day (on_day date primary key)");
      sql.execute(
          "insert into check_day select dateadd('DAY', x, date '2026-07-01')"
              + " from system_range(0, 161)"); // through Dec 9, the sample's today
      sql.execute(
          "create table check_recorded (student_id bigint, school_id bigint, on_day date, code"
              + " int)");
      for (Record row : sql.fetch("select student_id, school_id, day_codes from student_year")) {
        byte[] codes = row.get("DAY_CODES", byte[].class);
        for (int day = 0; day < codes.length; day++) {
          if (codes[day] != 0) {
            sql.execute(
                "insert into check_recorded values (?, ?, ?, ?)",
                row.get(0, Long.class),
                row.get(1, Long.class),
                LocalDate.of(2026, 7, 1).plusDays(day),
                codes[day] & 0xff);
          }
        }
      }
      sql.execute("create index check_recorded_by on check_recorded (student_id, on_day)");
      sql.execute(ENROLLED);
      sql.execute(COUNTED);
    });
    assertTrue(
        file.sql().fetchCount(DSL.selectFrom(DSL.table("check_counted"))) > 70_000,
        "days written out");
  }

  /// @param length of a school day, in SQL
  private static String sums(Object length) {
    return """
    select student_id,
           sum(%1$s) as enrolled,
           sum(least(portion, %1$s)) as missed,
           sum(case when kind = 'ABSENT' and not suspension and excused
                    then least(portion, %1$s) else 0 end) as excused,
           sum(case when kind = 'ABSENT' and not suspension and not excused
                    then least(portion, %1$s) else 0 end) as unexcused,
           sum(case when kind = 'ABSENT' and suspension
                    then least(portion, %1$s) else 0 end) as suspended,
           sum(case when kind = 'TARDY' then 1 else 0 end) as tardies
    from check_counted group by student_id
    """
        .formatted(length);
  }
}
