package org.porchlight.ui.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.BandCounts;
import org.porchlight.attendance.Days;
import org.porchlight.attendance.WeekShare;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.Counted;

/// Reads the page: each fact by the one method of its room that every screen uses.
final class TodayReader {
  private static final int NOON = 12;
  private static final int EVENING = 17;
  private static final int MOST_NEEDS = 6;
  private static final int COMING_BACK_SHOWN = 3;
  private static final int DAYS_OF_LAST_WEEK = 9;

  /// What is guessed at for the rest of the year.
  private static final List<Integer> DAYS_FEWER = List.of(2, 5, 10);

  private final TodayRooms rooms;
  private final LocalDateTime now;
  private final StaffMember me;
  private final AttendanceYear year;
  private final Map<Long, Student> students;
  private final AttendanceCounts counts;

  TodayReader(TodayRooms rooms, Clock clock, StaffMember me) {
    this.rooms = rooms;
    this.now = LocalDateTime.now(clock);
    this.me = me;
    year = rooms.attendance().year(today());
    students =
        rooms.students().students().stream()
            .collect(Collectors.toMap(Student::id, Function.identity()));
    counts = new AttendanceCounts(year, students, rooms.attendance()::postings);
  }

  private LocalDate today() {
    return now.toLocalDate();
  }

  TodayPage read() {
    List<Need> needs =
        new NeedsReader(rooms, now, year, counts).needs().stream().limit(MOST_NEEDS).toList();
    return new TodayPage(
        greeting(),
        Messages.count("today.sentence", needs.size(), Dates.weekdayAndDay(today())),
        needs,
        new LatelyReader(rooms, now).lately(),
        schools(),
        new WeekReader(rooms, today()).days(),
        year.comingBack().stream().limit(COMING_BACK_SHOWN).map(this::withGrade).toList());
  }

  private String greeting() {
    int hour = now.getHour();
    String name = me.name();
    if (hour < NOON) {
      return Messages.text("today.greeting.morning", name);
    }
    return hour < EVENING
        ? Messages.text("today.greeting.afternoon", name)
        : Messages.text("today.greeting.evening", name);
  }

  private Optional<TodayPage.Schools> schools() {
    List<Attendance> standings = year.standings();
    @Nullable LocalDate last = year.lastPostedDay().orElse(null);
    if (last == null || standings.isEmpty()) {
      return Optional.empty();
    }
    BandCounts all = BandCounts.of(standings);
    List<WeekShare> weeks = year.weeks().stream().filter(week -> week.counted() > 0).toList();
    return Optional.of(
        new TodayPage.Schools(
            sentence(all),
            bars(standings),
            weeks,
            Optional.of(counts.tooFew("today.tooFew", standings)).filter(few -> few.number() > 0),
            numbers(standings),
            weeks.stream().map(this::week).toList(),
            this::whatIf));
  }

  private List<Counted> numbers(List<Attendance> standings) {
    List<Counted> numbers = new ArrayList<>();
    numbers.add(counts.shareMissingTen("today.missing", standings));
    year.previousPostedDay().ifPresent(day -> numbers.add(before("today.before", day)));
    return numbers;
  }

  /// A few days fewer, in the district and in each school.
  private List<Counted> whatIf() {
    List<Counted> guesses = new ArrayList<>();
    guess(null, Messages.text("today.schools.district"), guesses);
    rooms.schools().schools().stream()
        .sorted(byCode())
        .forEach(school -> guess(school.id(), school.name(), guesses));
    return guesses;
  }

  private void guess(@Nullable Long schoolId, String name, List<Counted> guesses) {
    for (int fewer : DAYS_FEWER) {
      year.whatIf(schoolId, fewer)
          .ifPresent(guess ->
              guesses.add(counts.whatIf("today.whatIf." + schoolId + "." + fewer, name, guess)));
    }
  }

  private Counted before(String id, LocalDate day) {
    return counts.shareMissingTenOn(id, day, year.standings(day));
  }

  private Counted week(WeekShare week) {
    return counts.shareMissingTenOn(
        "today.week." + week.lastDay(), week.lastDay(), year.standings(week.lastDay()));
  }

  private String sentence(BandCounts all) {
    String share =
        Messages.text(
            "today.schools.sentence",
            all.chronic(),
            all.counted(),
            Days.percent(all.chronic(), all.counted()));
    return year.previousPostedDay()
        .map(day ->
            Messages.text("today.schools.withBefore", share, when(day), year.bands(day).chronic()))
        .orElse(share);
  }

  /// "Last Tuesday" of a day in the week before; else "On Tue Nov 17".
  private String when(LocalDate day) {
    LocalDate monday = today().minusDays(today().getDayOfWeek().getValue() - 1L);
    boolean lastWeek = day.isBefore(monday) && day.isAfter(today().minusDays(DAYS_OF_LAST_WEEK));
    return lastWeek
        ? Messages.text("today.schools.lastWeek", Dates.weekday(day))
        : Messages.text("today.schools.onDay", Dates.day(day));
  }

  private List<TodayPage.SchoolBar> bars(List<Attendance> standings) {
    List<TodayPage.SchoolBar> bars = new ArrayList<>();
    for (School school : rooms.schools().schools().stream().sorted(byCode()).toList()) {
      List<Attendance> here =
          standings.stream().filter(standing -> standing.schoolId() == school.id()).toList();
      BandCounts bands = BandCounts.of(here);
      if (bands.counted() > 0) {
        String count = Messages.text("today.schools.count", bands.chronic(), bands.counted());
        bars.add(
            new TodayPage.SchoolBar(
                school.name(),
                count,
                bands,
                counts.shareMissingTen("today.school." + school.id(), here)));
      }
    }
    return bars;
  }

  private static Comparator<School> byCode() {
    return Comparator.comparing(School::code);
  }

  private TodayPage.Student withGrade(Attendance standing) {
    return student(standing, standing.grade().words());
  }

  private TodayPage.Student student(Attendance standing, String detail) {
    String name =
        Optional.ofNullable(students.get(standing.studentId())).map(Student::fullName).orElse("");
    return new TodayPage.Student(standing.studentId(), name, detail, standing.lastTen());
  }
}
