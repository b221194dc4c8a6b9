package org.porchlight.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolYear;

/// A school year's attendance of the whole district, in memory: everybody's standing on any day.
///
/// A snapshot: read it again after an import. Days are counted from the year's start through the
/// last posted day of each school, over the school days on which a student was enrolled. Where no
/// day is posted, a summary's totals stand in.
public final class AttendanceYear {
  private static final int STRIP = 10;
  private static final int FIVE = 5;
  private static final int QUARTERS = 4;
  private static final int NOT_COUNTED = -1;
  private static final AbsenceBand[] BANDS = AbsenceBand.values();
  private static final Set<Figure> EVERY_FIGURE = Set.of(Figure.values());
  private static final List<DayMark> ALL_PRESENT =
      List.copyOf(Collections.nCopies(STRIP, DayMark.PRESENT));

  private final SchoolYear year;
  private final LocalDate[] dates;
  private final int minimumEnrolledDays;
  private final LocalDate rosterDay;
  private final List<LocalDate> postings;
  private final CodeTable codes;
  private final Map<Long, StudentDays> students;
  private final Map<Long, YearTotals> summaries;
  private final Map<Long, YearTotals> lastYear;

  /// What [#standings()] found; asked for by every screen.
  private volatile @Nullable List<Attendance> now;

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
    this.dates =
        IntStream.range(0, StudentYear.DAYS).mapToObj(year::dateAt).toArray(LocalDate[]::new);
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
    int through = clamp(asOf);
    Tally tally = tally(days, asOf);
    boolean fromSummary = tally.enrolled > 0 && days.posted(0, through + 1) == 0;
    YearTotals summary = fromSummary ? summaries.get(days.id()) : null;
    int lastPosted = days.lastPosted(through);
    boolean enrolled = days.isEnrolled(through);
    int[] recent =
        lastPosted < 0
            ? new int[0]
            : days.shared().schoolDaysBefore((enrolled ? through : lastPosted) + 1, 2 * STRIP);
    int lastTen = Math.min(STRIP, recent.length);
    return new Attendance(
        days.id(),
        days.schoolId(),
        days.latest().grade(),
        days.latest().entryDate(),
        enrolled,
        summary != null ? summary.asOf() : lastPosted < 0 ? asOf : dates[lastPosted],
        tally.enrolled,
        tally.missed,
        tally.excused,
        tally.unexcused,
        tally.suspended,
        tally.inSchool,
        tally.tardies,
        tally.band(minimumEnrolledDays),
        marks(days, recent, 0, lastTen),
        marks(days, recent, lastTen, recent.length),
        missed(days, recent, 0, lastTen),
        missed(days, recent, lastTen, recent.length),
        missed(days, recent, 0, Math.min(FIVE, lastTen)),
        consecutiveMissed(days, lastPosted),
        fromSummary,
        summary != null ? summary.known() : EVERY_FIGURE);
  }

  /// The sums through a day; a summary's where no day is posted.
  private Tally tally(StudentDays days, LocalDate asOf) {
    Tally tally = new Tally();
    tally.add(days, codes, 0, clamp(asOf) + 1);
    if (tally.enrolled == 0) {
      YearTotals summary = summaries.get(days.id());
      if (summary != null && !summary.asOf().isAfter(asOf)) {
        tally.take(summary);
      }
    }
    return tally;
  }

  private AbsenceBand band(StudentDays days, LocalDate asOf, int through) {
    int enrolled = QUARTERS * days.posted(0, through + 1);
    return enrolled == 0
        ? tally(days, asOf).band(minimumEnrolledDays)
        : AbsenceBand.of(days.missedBefore(through + 1), enrolled, minimumEnrolledDays);
  }

  private int clamp(LocalDate asOf) {
    return Math.clamp(year.indexOf(asOf), 0, StudentYear.DAYS - 1);
  }

  /// What some days were, oldest first.
  private List<DayMark> marks(StudentDays days, int[] newestFirst, int from, int until) {
    if (from == until) {
      return List.of();
    }
    int first = newestFirst[until - 1];
    boolean nothing =
        days.firstRecordFrom(first) == days.firstRecordFrom(newestFirst[from] + 1)
            && days.posted(first, newestFirst[from] + 1) == until - from;
    if (nothing && until - from == STRIP) {
      return ALL_PRESENT;
    }
    DayMark[] marks = new DayMark[until - from];
    for (int i = from; i < until; i++) {
      marks[until - 1 - i] = mark(days, newestFirst[i]);
    }
    return List.of(marks);
  }

  private DayMark mark(StudentDays days, int day) {
    return DayMark.of(days.state(day), codes.quarterDaysMissed(days.codeAt(day)));
  }

  private static int missed(StudentDays days, int[] newestFirst, int from, int until) {
    return from == until
        ? 0
        : days.missedBefore(newestFirst[from] + 1) - days.missedBefore(newestFirst[until - 1]);
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
        .filter(now -> isChronic(now.studentId(), since) != chronicNow)
        .toList();
  }

  /// Whether a student missed 10 % or more as of a day's evening.
  public boolean isChronic(long studentId, LocalDate asOf) {
    StudentDays days = students.get(studentId);
    return days != null && band(days, asOf, clamp(asOf)).isChronic();
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
        int enrolled = QUARTERS * days.posted(0, day + 1);
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
        counts[band(days, asOf, through).ordinal()]++;
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
      int enrolled = QUARTERS * days.posted(0, end + 1);
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
