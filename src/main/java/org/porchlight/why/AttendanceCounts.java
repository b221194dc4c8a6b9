package org.porchlight.why;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.DayDispute;
import org.porchlight.attendance.Days;
import org.porchlight.attendance.Postings;
import org.porchlight.attendance.WhatIf;
import org.porchlight.attendance.YearTotals;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Numbers about attendance, of one student and of many, with their rows: students, or days with
/// code, file and import.
public final class AttendanceCounts {
  private static final int TEN = 10;
  private static final int TWENTY = 20;

  private final AttendanceYear year;
  private final Map<Long, Student> students;
  private final Supplier<Postings> readPostings;
  private @Nullable Postings postings;

  /// @param postings read once, when the first row of days is asked for
  public AttendanceCounts(
      AttendanceYear year, Map<Long, Student> students, Supplier<Postings> postings) {
    this.year = year;
    this.students = students;
    this.readPostings = postings;
  }

  /// The same for a list of students.
  public static AttendanceCounts of(
      AttendanceYear year, Collection<Student> students, Supplier<Postings> postings) {
    return new AttendanceCounts(
        year,
        students.stream().collect(Collectors.toMap(Student::id, Function.identity())),
        postings);
  }

  // ---- many students ----

  /// Any number of students.
  public Counted students(String id, String sentence, Collection<Attendance> standings) {
    return Counted.count(id, sentence, RuleWords.bands(year.rules()), standings, this::row);
  }

  /// Students in one band.
  public Counted inBand(String id, AbsenceBand band, Collection<Attendance> standings) {
    List<Attendance> in = standings.stream().filter(s -> s.band() == band).toList();
    return students(id, Messages.count("why.students.band", in.size(), Messages.of(band)), in);
  }

  /// Students with enough days to say something.
  public Counted counted(String id, Collection<Attendance> standings) {
    List<Attendance> enough =
        standings.stream().filter(s -> s.band() != AbsenceBand.TOO_FEW_DAYS).toList();
    return students(
        id,
        Messages.count("why.students.counted", enough.size(), year.minimumEnrolledDays()),
        enough);
  }

  /// Students missing 10 % or more.
  public Counted missingTen(String id, Collection<Attendance> standings) {
    List<Attendance> missing =
        standings.stream()
            .filter(s -> s.band().isChronic())
            .sorted(Comparator.comparing(Attendance::share).reversed())
            .toList();
    return students(id, Messages.count("why.students.missing", missing.size()), missing);
  }

  /// Students with too few days to say anything.
  public Counted tooFew(String id, Collection<Attendance> standings) {
    List<Attendance> few =
        standings.stream().filter(s -> s.band() == AbsenceBand.TOO_FEW_DAYS).toList();
    return students(
        id, Messages.count("why.students.tooFew", few.size(), year.minimumEnrolledDays()), few);
  }

  /// Those missing 10 % or more on the evening of an earlier day, among those with enough days.
  public Counted shareMissingTenOn(String id, LocalDate day, Collection<Attendance> then) {
    Counted part = missingTen(id, then);
    Counted whole = counted(id, then);
    return Counted.share(
        id,
        Messages.text("why.students.before", part.number(), whole.number(), Dates.day(day)),
        RuleWords.bands(year.rules()),
        part,
        whole);
  }

  /// Students newly missing 10 % or more since an earlier evening.
  public Counted newly(String id, LocalDate since, Collection<Attendance> newly) {
    return students(
        id, Messages.count("why.students.newly", newly.size(), Dates.dayOfMonth(since)), newly);
  }

  /// Students who have missed much and are here again.
  public Counted comingBack(String id, Collection<Attendance> back) {
    return Counted.count(
        id,
        Messages.count("why.students.back", back.size()),
        Messages.text("why.rule.back"),
        back,
        this::row);
  }

  /// What if each student missing 10 % or more missed some days fewer than at the pace so far.
  ///
  /// @param name the school's, or the district's
  public Counted whatIf(String id, String name, WhatIf guess) {
    Counted then = students(id, "", guess.then());
    Counted whole = students(id, "", guess.counted());
    return Counted.share(
        id,
        Messages.text(
            "why.whatIf",
            name,
            guess.atThisPace().size(),
            guess.daysFewer(),
            Dates.day(guess.lastSchoolDay()),
            then.number(),
            whole.number(),
            Days.percent(then.number(), whole.number())),
        Messages.text("why.rule.whatIf"),
        then,
        whole);
  }

  /// "121 of 1,164, 10.4 %": those missing 10 % or more among those with enough days.
  public Counted shareMissingTen(String id, Collection<Attendance> standings) {
    Counted part = missingTen(id, standings);
    Counted whole = counted(id, standings);
    return Counted.share(
        id,
        Messages.text(
            "why.students.share",
            part.number(),
            whole.number(),
            Days.percent(part.number(), whole.number())),
        RuleWords.bands(year.rules()),
        part,
        whole);
  }

  /// A student as a row behind a number.
  public CountedRow row(Attendance standing) {
    return CountedRow.one(
        name(standing.studentId()),
        Messages.text(
            "why.student.row",
            standing.daysMissed(),
            standing.daysEnrolled(),
            standing.percent(),
            Messages.of(standing.band())),
        Subject.student(standing.studentId()));
  }

  private String name(long studentId) {
    return Optional.ofNullable(students.get(studentId)).map(Student::fullName).orElse("");
  }

  // ---- one student ----

  /// "15½ of 70 days, 22.1 %": every day missed, among every day counted. Totals without days are
  /// one row.
  public Counted days(Attendance standing) {
    String id = "student.days." + standing.studentId();
    String sentence =
        Messages.text(
            "why.days.share",
            name(standing.studentId()),
            standing.daysMissed(),
            standing.daysEnrolled(),
            standing.percent(),
            Dates.day(standing.asOf()));
    if (standing.fromSummary()) {
      return Counted.told(
          id,
          standing.percent(),
          sentence,
          Messages.text("why.rule.told"),
          new CountedRow(
              Messages.text("why.days.totals", standing.daysMissed(), standing.daysEnrolled()),
              Dates.day(standing.asOf()),
              "",
              null,
              standing.missedQuarterDays()));
    }
    return Counted.share(
        id,
        sentence,
        RuleWords.days(year.rules()),
        daysMissed(standing, id, sentence, year.daysMissed(standing.studentId())),
        daysCounted(standing));
  }

  private Counted daysMissed(
      Attendance standing, String id, String sentence, List<AttendanceDay> days) {
    return Counted.days(
        id,
        sentence,
        RuleWords.days(year.rules()),
        days,
        AttendanceDay::quarterDaysMissed,
        day -> row(standing.studentId(), day));
  }

  /// Every day a student counts as enrolled.
  private Counted daysCounted(Attendance standing) {
    return Counted.days(
        "student.enrolled." + standing.studentId(),
        Messages.text("why.days.enrolled", standing.daysEnrolled(), name(standing.studentId())),
        Messages.text("why.rule.enrolled"),
        year.daysCounted(standing.studentId()),
        AttendanceDay::quarterDays,
        day -> row(standing.studentId(), day));
  }

  /// Days missed of the last ten school days.
  public Counted lastTen(Attendance standing) {
    List<AttendanceDay> recent = year.recentDays(standing.studentId(), TEN);
    return recent("student.lastTen.", "why.days.lastTen", standing, recent);
  }

  /// Days missed of the ten school days before the last ten.
  public Counted tenBefore(Attendance standing) {
    List<AttendanceDay> twenty = year.recentDays(standing.studentId(), TWENTY);
    List<AttendanceDay> before =
        twenty.subList(0, Math.max(0, twenty.size() - standing.lastTen().size()));
    return recent("student.tenBefore.", "why.days.tenBefore", standing, before);
  }

  /// Days missed of the last twenty school days.
  public Counted lastTwenty(Attendance standing) {
    List<AttendanceDay> twenty = year.recentDays(standing.studentId(), TWENTY);
    return recent("student.lastTwenty.", "why.days.lastTwenty", standing, twenty);
  }

  private Counted recent(
      String id, String key, Attendance standing, List<AttendanceDay> schoolDays) {
    List<AttendanceDay> missed =
        schoolDays.stream().filter(day -> day.quarterDaysMissed() > 0).toList();
    int sum = missed.stream().mapToInt(AttendanceDay::quarterDaysMissed).sum();
    return daysMissed(
        standing,
        id + standing.studentId(),
        Messages.text(key, name(standing.studentId()), Days.written(sum), schoolDays.size()),
        missed);
  }

  /// Whole days missed in a row up to the last counted day.
  public Counted inARow(Attendance standing) {
    List<AttendanceDay> days = year.daysCounted(standing.studentId());
    List<AttendanceDay> row =
        days.subList(Math.max(0, days.size() - standing.consecutiveMissed()), days.size());
    return Counted.count(
        "student.inARow." + standing.studentId(),
        Messages.count("why.days.inARow", row.size(), name(standing.studentId())),
        Messages.text("why.rule.inARow"),
        row,
        day -> row(standing.studentId(), day));
  }

  /// Last year's totals, as a file told them.
  public Counted lastYear(long studentId, YearTotals totals) {
    String percent = Days.percent(totals.missedQuarterDays(), totals.enrolledQuarterDays());
    return Counted.told(
        "student.lastYear." + studentId,
        percent,
        Messages.text(
            "why.days.lastYear",
            name(studentId),
            Days.written(totals.missedQuarterDays()),
            Days.written(totals.enrolledQuarterDays()),
            percent,
            totals.yearLabel()),
        Messages.text("why.rule.told"),
        new CountedRow(
            Messages.text(
                "why.days.totals",
                Days.written(totals.missedQuarterDays()),
                Days.written(totals.enrolledQuarterDays())),
            totals.yearLabel(),
            "",
            null,
            totals.missedQuarterDays()));
  }

  /// "Mon Sep 14", "1 day. U, Unexcused", "dec-8.xlsx, imported Dec 8".
  private CountedRow row(long studentId, AttendanceDay day) {
    String missed =
        day.quarterDaysMissed() == 0
            ? DayWords.of(day)
            : Messages.text("why.day.row", Days.written(day.quarterDaysMissed()), DayWords.of(day));
    String disputed =
        year.disputes(studentId).stream()
            .filter(dispute -> dispute.day().equals(day.date()))
            .map(DayDispute::told)
            .collect(Collectors.joining(" "));
    return new CountedRow(
        Dates.day(day.date()),
        disputed.isEmpty() ? missed : Messages.text("why.day.disputed", missed, disputed),
        source(day.schoolId(), day.date()),
        null,
        1);
  }

  private String source(long schoolId, LocalDate date) {
    Postings known = postings;
    if (known == null) {
      known = readPostings.get();
      postings = known;
    }
    return known
        .find(schoolId, date)
        .map(by ->
            Messages.text(
                "why.source", by.fileName(), Dates.dayOfMonth(by.importedAt().toLocalDate())))
        .orElse("");
  }
}
