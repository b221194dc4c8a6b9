package org.porchlight.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;

/// A school year's attendance of the whole district, in memory: everybody's standing on any day.
///
/// A snapshot: read it again after an import. Days are counted from the year's start through the
/// last posted day of each school, over the school days on which a student was enrolled. Where no
/// day is posted, a summary's totals stand in.
public final class AttendanceYear {
  private static final int NOT_COUNTED = -1;
  private static final AbsenceBand[] BANDS = AbsenceBand.values();

  private final SchoolYear year;
  private final StandingCount count;
  private final AttendanceRules rules;
  private final int minimumEnrolledDays;
  private final LocalDate rosterDay;
  private final List<LocalDate> postings;
  private final CodeTable codes;
  private final Map<Long, StudentDays> students;
  private final Map<Long, YearTotals> lastYear;
  private final Map<Long, List<DayDispute>> disputes;
  private final List<Student> everybody;

  /// What [#standings()] found; asked for by every screen.
  private volatile @Nullable List<Attendance> now;

  /// @param rosterDay the day whose roster is "now"
  /// @param postings last days of what was posted, import by import, oldest first
  /// @param students in the order they are listed
  AttendanceYear(
      SchoolYear year,
      AttendanceRules rules,
      LocalDate rosterDay,
      List<LocalDate> postings,
      CodeTable codes,
      Map<Long, StudentDays> students,
      Map<Long, YearTotals> summaries,
      Map<Long, YearTotals> lastYear,
      Map<Long, List<DayDispute>> disputes,
      List<Student> everybody) {
    this.year = year;
    this.rules = rules;
    minimumEnrolledDays = rules.minimumEnrolledDays();
    this.count = new StandingCount(year, minimumEnrolledDays, codes, summaries);
    this.rosterDay = rosterDay;
    this.postings = List.copyOf(postings);
    this.codes = codes;
    this.students = students;
    this.lastYear = lastYear;
    this.disputes = disputes;
    this.everybody = List.copyOf(everybody);
  }

  public SchoolYear schoolYear() {
    return year;
  }

  /// How days are counted here.
  public AttendanceRules rules() {
    return rules;
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
    List<Attendance> known = now;
    if (known == null) {
      known = standings(rosterDay);
      now = known;
    }
    return known;
  }

  /// Everyone enrolled on a day, as things stood that evening.
  public List<Attendance> standings(LocalDate asOf) {
    long day = asOf.toEpochDay();
    int through = clamp(asOf);
    return students.values().stream()
        .filter(days -> days.isOnRoster(day, through))
        .map(days -> standing(days, asOf))
        .toList();
  }

  /// See [#standings(LocalDate)], for the students whose latest school it is.
  public List<Attendance> standings(LocalDate asOf, long schoolId) {
    long day = asOf.toEpochDay();
    int through = clamp(asOf);
    return students.values().stream()
        .filter(days -> days.schoolId() == schoolId && days.isOnRoster(day, through))
        .map(days -> standing(days, asOf))
        .toList();
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
    return count.standing(days, asOf);
  }

  private int clamp(LocalDate asOf) {
    return count.dayOf(asOf);
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
    return daysCounted(studentId).stream().filter(day -> day.quarterDaysMissed() > 0).toList();
  }

  /// Every day that counts as enrolled through the roster's day, oldest first; Saturdays too, where
  /// school was held.
  public List<AttendanceDay> daysCounted(long studentId) {
    StudentDays days = students.get(studentId);
    if (days == null) {
      return List.of();
    }
    return IntStream.rangeClosed(0, clamp(rosterDay))
        .filter(days::isPosted)
        .mapToObj(day -> day(days, day))
        .toList();
  }

  /// The school days of the strips, the newest `count` of them, oldest first; days before the
  /// student came among them.
  public List<AttendanceDay> recentDays(long studentId, int count) {
    StudentDays days = students.get(studentId);
    if (days == null) {
      return List.of();
    }
    int[] newestFirst = this.count.recent(days, rosterDay, count);
    return IntStream.range(0, newestFirst.length)
        .mapToObj(i -> day(days, newestFirst[newestFirst.length - 1 - i]))
        .toList();
  }

  /// What the rest of the year can bring; empty where the calendar does not go on.
  public Optional<Outlook> outlook(long studentId) {
    return Optional.ofNullable(students.get(studentId))
        .flatMap(days -> Outlook.of(days, count.dates(), clamp(rosterDay)));
  }

  /// What if each student missing 10 % or more missed some days fewer than at the pace so far.
  ///
  /// @param schoolId null for the whole district
  public Optional<WhatIf> whatIf(@Nullable Long schoolId, int daysFewer) {
    List<Attendance> counted = new ArrayList<>();
    List<Attendance> then = new ArrayList<>();
    LocalDate last = null;
    for (Attendance now : standings()) {
      boolean here = schoolId == null || schoolId == now.schoolId();
      Optional<Outlook> outlook =
          here && now.band() != AbsenceBand.TOO_FEW_DAYS
              ? outlook(now.studentId())
              : Optional.empty();
      if (outlook.isEmpty()) {
        continue;
      }
      counted.add(now);
      LocalDate end = outlook.get().lastSchoolDay();
      last = last == null || end.isAfter(last) ? end : last;
      if (now.band().isChronic()
          && WhatIf.staysChronic(now, quarterDaysOfYear(now.studentId()), daysFewer)) {
        then.add(now);
      }
    }
    List<Attendance> chronic = counted.stream().filter(now -> now.band().isChronic()).toList();
    return last == null
        ? Optional.empty()
        : Optional.of(new WhatIf(last, daysFewer, counted, chronic, then));
  }

  /// Quarter days enrolled by the end of the year: counted so far, and still to come.
  private int quarterDaysOfYear(long studentId) {
    StudentDays days = students.get(studentId);
    if (days == null) {
      return 0;
    }
    int quarters = days.enrolled(0, clamp(rosterDay) + 1);
    for (int day = days.lastPosted(clamp(rosterDay)) + 1; day < StudentYear.DAYS; day++) {
      quarters += days.state(day) == DayState.NOT_POSTED ? days.shared().length(day) : 0;
    }
    return quarters;
  }

  private AttendanceDay day(StudentDays days, int day) {
    DayState state = days.state(day);
    AttendanceCode code = state == DayState.POSTED ? codes.code(days.codeAt(day)) : null;
    return new AttendanceDay(
        year.dateAt(day),
        state,
        days.schoolAt(day),
        code,
        days.shared().length(day),
        state == DayState.POSTED ? days.missedOn(day) : 0);
  }

  /// Everybody ever on the roster, as it was read with the days, by last name.
  public List<Student> everybody() {
    return everybody;
  }

  /// Days of a student the family disputes or disputed, oldest first.
  public List<DayDispute> disputes(long studentId) {
    return disputes.getOrDefault(studentId, List.of());
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
        .filter(now -> isChronic(now.studentId(), since) != chronicNow)
        .toList();
  }

  /// Whether a student missed 10 % or more as of a day's evening.
  public boolean isChronic(long studentId, LocalDate asOf) {
    StudentDays days = students.get(studentId);
    return days != null && count.band(days, asOf).isChronic();
  }

  /// The first day on whose evening a student missed 10 % or more, as it stands recorded now.
  public Optional<LocalDate> firstChronicDay(long studentId, LocalDate through) {
    StudentDays days = students.get(studentId);
    if (days == null) {
      return Optional.empty();
    }
    int until = clamp(through) + 1;
    for (int day = 0; day < until; day++) {
      if (days.isPosted(day)) {
        int enrolled = days.enrolled(0, day + 1);
        int missed = days.missedBefore(day + 1);
        if (AbsenceBand.of(missed, enrolled, minimumEnrolledDays).isChronic()) {
          return Optional.of(year.dateAt(day));
        }
      }
    }
    return Optional.empty();
  }

  /// How many of those enrolled on a day's evening stood in each band, in the whole district.
  public BandCounts bands(LocalDate asOf) {
    return bands(asOf, school -> true);
  }

  /// The same for the students whose latest school it is.
  public BandCounts bands(LocalDate asOf, long schoolId) {
    return bands(asOf, school -> school == schoolId);
  }

  private BandCounts bands(LocalDate asOf, LongPredicate schools) {
    int[] counts = new int[BANDS.length];
    long day = asOf.toEpochDay();
    int through = clamp(asOf);
    for (StudentDays days : students.values()) {
      if (schools.test(days.schoolId()) && days.isOnRoster(day, through)) {
        counts[count.band(days, asOf).ordinal()]++;
      }
    }
    Map<AbsenceBand, Integer> byBand = new EnumMap<>(AbsenceBand.class);
    for (AbsenceBand band : BANDS) {
      byBand.put(band, counts[band.ordinal()]);
    }
    return new BandCounts(byBand);
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
    int[] ends = weekEnds();
    int[] chronic = new int[ends.length];
    int[] counted = new int[ends.length];
    Map<EnrolledDays, int[]> enrolled = new HashMap<>();
    for (StudentDays days : students.values()) {
      int[] quarters =
          enrolled.computeIfAbsent(days.shared(), shared -> enrolled(shared, ends, schools));
      int place = 0;
      for (int week = 0; week < ends.length; week++) {
        if (quarters[week] != NOT_COUNTED) {
          place = days.firstRecordFrom(ends[week] + 1, place);
          int missed = days.missedBeforeRecord(place);
          counted[week]++;
          chronic[week] +=
              AbsenceBand.of(missed, quarters[week], minimumEnrolledDays).isChronic() ? 1 : 0;
        }
      }
    }
    return IntStream.range(0, ends.length)
        .mapToObj(week -> new WeekShare(year.dateAt(ends[week]), chronic[week], counted[week]))
        .toList();
  }

  /// The quarter days students with these spells were enrolled by the end of each week, where they
  /// are at one of the schools then and have enough days.
  private int[] enrolled(EnrolledDays days, int[] ends, LongPredicate schools) {
    int[] quarters = new int[ends.length];
    for (int week = 0; week < ends.length; week++) {
      int end = ends[week];
      int enrolled = days.enrolled(0, end + 1);
      boolean counts =
          days.isEnrolled(end)
              && schools.test(days.schoolAt(end))
              && AbsenceBand.of(0, enrolled, minimumEnrolledDays) != AbsenceBand.TOO_FEW_DAYS;
      quarters[week] = counts ? enrolled : NOT_COUNTED;
    }
    return quarters;
  }

  /// The last day of each week on which any student had a posted day.
  private int[] weekEnds() {
    BitSet posted = new BitSet(StudentYear.DAYS);
    students.values().stream()
        .map(StudentDays::shared)
        .distinct()
        .forEach(days -> days.addPostedTo(posted));
    Map<LocalDate, Integer> lastOfWeek = new TreeMap<>();
    int through = lastPostedDay().map(this::clamp).orElse(-1);
    posted.stream()
        .takeWhile(day -> day <= through)
        .forEach(day ->
            lastOfWeek.put(
                year.dateAt(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day));
    return lastOfWeek.values().stream().mapToInt(Integer::intValue).toArray();
  }
}
