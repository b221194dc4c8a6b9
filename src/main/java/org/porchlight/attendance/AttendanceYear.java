package org.porchlight.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.porchlight.roster.SchoolYear;

/// A school year's attendance of the whole district, in memory: everybody's standing on any day.
///
/// A snapshot: read it again after an import. Days are counted from the year's start through the
/// last posted day of each school, over the school days on which a student was enrolled. Where no
/// day is posted, a summary's totals stand in.
public final class AttendanceYear {
  private static final int STRIP = 10;
  private static final int FIVE = 5;

  private final SchoolYear year;
  private final int minimumEnrolledDays;
  private final LocalDate rosterDay;
  private final List<LocalDate> postings;
  private final CodeTable codes;
  private final Map<Long, StudentDays> students;
  private final Map<Long, YearTotals> summaries;
  private final Map<Long, YearTotals> lastYear;

  /// @param rosterDay the day whose roster is "now"
  /// @param postings last days of what was posted, import by import, oldest first
  /// @param students in the order they are listed
  AttendanceYear(
      SchoolYear year,
      int minimumEnrolledDays,
      LocalDate rosterDay,
      List<LocalDate> postings,
      CodeTable codes,
      Map<Long, StudentDays> students,
      Map<Long, YearTotals> summaries,
      Map<Long, YearTotals> lastYear) {
    this.year = year;
    this.minimumEnrolledDays = minimumEnrolledDays;
    this.rosterDay = rosterDay;
    this.postings = List.copyOf(postings);
    this.codes = codes;
    this.students = students;
    this.summaries = summaries;
    this.lastYear = lastYear;
  }

  public SchoolYear schoolYear() {
    return year;
  }

  public int minimumEnrolledDays() {
    return minimumEnrolledDays;
  }

  /// "Attendance through Tue Dec 8"; empty before the first import.
  public Optional<LocalDate> lastPostedDay() {
    return postings.isEmpty() ? Optional.empty() : Optional.of(postings.getLast());
  }

  /// Through which day attendance was posted before the latest import brought more: what "new since
  /// the last import" compares with. Empty when there was only one.
  public Optional<LocalDate> previousPostedDay() {
    return lastPostedDay()
        .flatMap(last -> postings.stream().filter(day -> day.isBefore(last)).reduce((a, b) -> b));
  }

  /// Everyone enrolled now, by last name.
  public List<Attendance> standings() {
    return standings(rosterDay);
  }

  /// Everyone enrolled on a day, as things stood that evening.
  public List<Attendance> standings(LocalDate asOf) {
    return standingsWithFormer(asOf).stream().filter(Attendance::enrolled).toList();
  }

  /// Also those who left during the year.
  public List<Attendance> standingsWithFormer() {
    return standingsWithFormer(rosterDay);
  }

  private List<Attendance> standingsWithFormer(LocalDate asOf) {
    return students.values().stream()
        .filter(days -> !days.latest().entryDate().isAfter(asOf))
        .map(days -> standing(days, asOf))
        .toList();
  }

  /// Empty for a student who was never enrolled this year.
  public Optional<Attendance> standing(long studentId) {
    return standing(studentId, rosterDay);
  }

  public Optional<Attendance> standing(long studentId, LocalDate asOf) {
    return Optional.ofNullable(students.get(studentId)).map(days -> standing(days, asOf));
  }

  private Attendance standing(StudentDays days, LocalDate asOf) {
    int through = clamp(asOf);
    Tally tally = new Tally();
    tally.add(days, codes, 0, through + 1);
    YearTotals summary = summaries.get(days.student().id());
    boolean fromSummary = tally.enrolled == 0 && summary != null && !summary.asOf().isAfter(asOf);
    if (fromSummary && summary != null) {
      tally.take(summary);
    }
    int lastPosted = days.lastPosted(through);
    boolean enrolled = days.isEnrolled(through);
    List<Integer> recent =
        lastPosted < 0
            ? List.of()
            : days.schoolDaysBefore((enrolled ? through : lastPosted) + 1, 2 * STRIP);
    List<Integer> lastTen = recent.subList(0, Math.min(STRIP, recent.size()));
    List<Integer> tenBefore = recent.subList(lastTen.size(), recent.size());
    return new Attendance(
        days.student().id(),
        days.latest().schoolId(),
        days.latest().grade(),
        days.latest().entryDate(),
        enrolled,
        fromSummary && summary != null
            ? summary.asOf()
            : lastPosted < 0 ? asOf : year.dateAt(lastPosted),
        tally.enrolled,
        tally.missed,
        tally.excused,
        tally.unexcused,
        tally.suspended,
        tally.inSchool,
        tally.tardies,
        tally.band(minimumEnrolledDays),
        marks(days, lastTen),
        marks(days, tenBefore),
        missed(days, lastTen),
        missed(days, tenBefore),
        missed(days, lastTen.subList(0, Math.min(FIVE, lastTen.size()))),
        consecutiveMissed(days, lastPosted),
        fromSummary,
        fromSummary && summary != null ? summary.known() : EnumSet.allOf(Figure.class));
  }

  private int clamp(LocalDate asOf) {
    return Math.clamp(year.indexOf(asOf), 0, StudentYear.DAYS - 1);
  }

  private List<DayMark> marks(StudentDays days, List<Integer> newestFirst) {
    List<DayMark> marks =
        new ArrayList<>(newestFirst.stream().map(day -> day(days, day).mark()).toList());
    Collections.reverse(marks);
    return marks;
  }

  private int missed(StudentDays days, List<Integer> some) {
    return some.stream().mapToInt(day -> day(days, day).quarterDaysMissed()).sum();
  }

  private int consecutiveMissed(StudentDays days, int lastPosted) {
    int missed = 0;
    for (int day = lastPosted; day >= 0; day--) {
      if (days.isPosted(day)) {
        if (codes.quarterDaysMissed(days.codeAt(day)) < 4) {
          return missed;
        }
        missed++;
      }
    }
    return missed;
  }

  /// Every weekday of the school year as it is for a student; empty for one not known this year.
  public List<AttendanceDay> days(long studentId) {
    StudentDays days = students.get(studentId);
    if (days == null) {
      return List.of();
    }
    return IntStream.range(0, StudentYear.DAYS)
        .filter(day -> year.dateAt(day).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .mapToObj(day -> day(days, day))
        .toList();
  }

  /// The days behind a student's number: each one missed in whole or part, oldest first.
  public List<AttendanceDay> daysMissed(long studentId) {
    return days(studentId).stream().filter(day -> day.quarterDaysMissed() > 0).toList();
  }

  private AttendanceDay day(StudentDays days, int day) {
    DayState state = days.state(day);
    AttendanceCode code = state == DayState.POSTED ? codes.code(days.codeAt(day)) : null;
    return new AttendanceDay(year.dateAt(day), state, days.schoolAt(day), code);
  }

  /// Last year's totals of a student, when a file told them.
  public Optional<YearTotals> lastYear(long studentId) {
    return Optional.ofNullable(lastYear.get(studentId));
  }

  /// Students missing 10 % or more now who were not on that day's evening.
  public List<Attendance> newlyChronicSince(LocalDate since) {
    return changedSince(since, true);
  }

  /// Students who missed 10 % or more on that day's evening and are under it now.
  public List<Attendance> backUnderTenSince(LocalDate since) {
    return changedSince(since, false);
  }

  private List<Attendance> changedSince(LocalDate since, boolean chronicNow) {
    return standings().stream()
        .filter(now -> now.band() != AbsenceBand.TOO_FEW_DAYS)
        .filter(now -> now.band().isChronic() == chronicNow)
        .filter(now -> wasChronic(now.studentId(), since) != chronicNow)
        .toList();
  }

  private boolean wasChronic(long studentId, LocalDate since) {
    return standing(studentId, since).orElseThrow().band().isChronic();
  }

  /// Students who have missed much and are here again, see [Attendance#isComingBack].
  public List<Attendance> comingBack() {
    return standings().stream().filter(Attendance::isComingBack).toList();
  }

  /// How things stood at the end of each school week so far, oldest first.
  public List<WeekShare> weeks() {
    return weeks(school -> true);
  }

  /// The same for the students who are at one school.
  public List<WeekShare> weeks(long schoolId) {
    return weeks(school -> school == schoolId);
  }

  private List<WeekShare> weeks(LongPredicate schools) {
    List<Integer> ends = weekEnds();
    int[] chronic = new int[ends.size()];
    int[] counted = new int[ends.size()];
    for (StudentDays days : students.values()) {
      Tally tally = new Tally();
      int from = 0;
      for (int week = 0; week < ends.size(); week++) {
        int end = ends.get(week);
        tally.add(days, codes, from, end + 1);
        from = end + 1;
        AbsenceBand band = tally.band(minimumEnrolledDays);
        if (days.isEnrolled(end)
            && schools.test(days.schoolAt(end))
            && band != AbsenceBand.TOO_FEW_DAYS) {
          counted[week]++;
          chronic[week] += band.isChronic() ? 1 : 0;
        }
      }
    }
    return IntStream.range(0, ends.size())
        .mapToObj(week -> new WeekShare(year.dateAt(ends.get(week)), chronic[week], counted[week]))
        .toList();
  }

  /// The last day of each week on which any student had a posted day.
  private List<Integer> weekEnds() {
    Map<LocalDate, Integer> lastOfWeek = new TreeMap<>();
    int through = lastPostedDay().map(this::clamp).orElse(-1);
    for (int day = 0; day <= through; day++) {
      if (isPostedForAnyone(day, students.values())) {
        LocalDate monday =
            year.dateAt(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        lastOfWeek.put(monday, day);
      }
    }
    return List.copyOf(lastOfWeek.values());
  }

  private static boolean isPostedForAnyone(int day, Collection<StudentDays> students) {
    return students.stream().anyMatch(days -> days.isPosted(day));
  }
}
