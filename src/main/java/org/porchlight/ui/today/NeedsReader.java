package org.porchlight.ui.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.LadderAction;
import org.porchlight.outreach.Tries;
import org.porchlight.planning.NextCheckIn;
import org.porchlight.planning.OutTimes;
import org.porchlight.planning.VisitTeam;
import org.porchlight.reports.MeetingFacts.Review;
import org.porchlight.roster.Household;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.Student;
import org.porchlight.storage.SecondPlace;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Destination.StudentFilter;
import org.porchlight.visits.Promise;
import org.porchlight.visits.Visit;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.FamilyRows;
import org.porchlight.why.Subject;

/// The rows of "Needs you", in the fixed order of [Need.Kind].
final class NeedsReader {
  private static final int OLD_AFTER_SCHOOL_DAYS = 5;

  private final TodayRooms rooms;
  private final LocalDateTime now;
  private final AttendanceYear year;
  private final SchoolCalendar calendar;
  private final AttendanceCounts counts;
  private final FamilyRows rows;

  NeedsReader(TodayRooms rooms, LocalDateTime now, AttendanceYear year, AttendanceCounts counts) {
    this.rooms = rooms;
    this.now = now;
    this.year = year;
    this.counts = counts;
    rows = new FamilyRows(this::family);
    calendar = rooms.schools().districtCalendar();
  }

  List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    rooms.plans().teamsOut().forEach(team -> needs.add(teamOut(team)));
    attendance().ifPresent(needs::add);
    debriefs().ifPresent(needs::add);
    promises().ifPresent(needs::add);
    flags().ifPresent(needs::add);
    ladder().ifPresent(needs::add);
    newlyMissing().ifPresent(needs::add);
    comingBack().ifPresent(needs::add);
    oldCopy().ifPresent(needs::add);
    oneKey().ifPresent(needs::add);
    needs.sort(Comparator.comparing(Need::kind));
    return needs;
  }

  private LocalDate today() {
    return now.toLocalDate();
  }

  private Need teamOut(VisitTeam team) {
    @Nullable NextCheckIn next = NextCheckIn.of(team).orElse(null);
    Destination board = new Destination.OutNow();
    Optional<OutTimes.Overdue> overdue = OutTimes.of(team).flatMap(times -> times.overdue(now));
    if (overdue.isPresent()) {
      return overdue(team, overdue.get());
    }
    LocalDateTime left = team.outAt() == null ? now : team.outAt();
    return new Need(
        Need.Kind.TEAM_OUT,
        Messages.text("today.need.out", team.name()),
        Messages.count(
            "today.need.out.detail",
            team.stops().size(),
            Dates.time(left.toLocalTime()),
            Dates.time(next == null ? team.backBy() : next.due().toLocalTime()),
            Dates.time(team.backBy())),
        Messages.text("today.need.out.button"),
        board,
        List.of(stops(team)));
  }

  private static Need overdue(VisitTeam team, OutTimes.Overdue overdue) {
    boolean pastReturn = overdue.kind() == OutTimes.Kind.RETURN;
    String due = Dates.time(overdue.since().toLocalTime());
    return new Need(
        Need.Kind.LATE_TEAM,
        Messages.text(pastReturn ? "today.need.pastReturn" : "today.need.late", team.name()),
        Messages.text(pastReturn ? "today.need.pastReturn.detail" : "today.need.late.detail", due),
        Messages.text("today.need.out.button"),
        new Destination.OutNow());
  }

  private static Counted stops(VisitTeam team) {
    return Counted.count(
        "today.stops." + team.id(),
        Messages.count("why.stops", team.stops().size()),
        "",
        team.stops(),
        stop ->
            CountedRow.one(
                stop.household().familyLabel(),
                stop.household().addressLine(),
                Subject.household(stop.household().id())));
  }

  private Optional<Need> attendance() {
    @Nullable LocalDate last = year.lastPostedDay().orElse(null);
    if (last == null) {
      boolean roster = !year.standings().isEmpty();
      return Optional.of(
          new Need(
              Need.Kind.START,
              Messages.text(roster ? "today.start.attendance" : "today.start.roster"),
              Messages.text(roster ? "today.start.attendance.detail" : "today.start.roster.detail"),
              Messages.text("today.start.button"),
              new Destination.Importing()));
    }
    if (calendar.schoolDaysBetween(last.plusDays(1), today()) <= OLD_AFTER_SCHOOL_DAYS) {
      return Optional.empty();
    }
    return Optional.of(
        new Need(
            Need.Kind.OLD_ATTENDANCE,
            Messages.text("today.need.old", Dates.day(last)),
            Messages.text("today.need.old.detail"),
            Messages.text("today.start.button"),
            new Destination.Importing()));
  }

  private Optional<Need> debriefs() {
    List<Visit> waiting = rooms.visits().waitingForDebrief(today());
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    List<LocalDate> days =
        waiting.stream().map(Visit::date).flatMap(Optional::stream).distinct().toList();
    boolean oneRecentDay = days.size() == 1 && days.getFirst().isAfter(today().minusDays(7));
    return Optional.of(
        new Need(
            Need.Kind.DEBRIEFS,
            oneRecentDay
                ? Messages.count(
                    "today.need.debriefs.ofDay", waiting.size(), Dates.weekday(days.getFirst()))
                : Messages.count("today.need.debriefs", waiting.size()),
            Messages.count("today.need.debriefs.detail", waiting.size(), families(waiting)),
            Messages.text("today.need.debriefs.button"),
            new Destination.Debrief(OptionalLong.of(waiting.getFirst().id())),
            List.of(
                Counted.count(
                    "today.debriefs",
                    Messages.count("why.debriefs", waiting.size()),
                    "",
                    waiting,
                    rows::of))));
  }

  private String families(List<Visit> visits) {
    List<String> names =
        visits.stream().map(visit -> family(visit.householdId())).distinct().toList();
    return switch (names.size()) {
      case 1 -> names.getFirst();
      case 2 -> Messages.text("today.list.two", names.get(0), names.get(1));
      default -> Messages.text("today.list.more", names.get(0), names.get(1), names.size() - 2);
    };
  }

  private String family(long householdId) {
    return rooms.households().findHousehold(householdId).map(Household::familyName).orElse("");
  }

  private Optional<Need> promises() {
    List<Promise> open = rooms.promises().open();
    List<Promise> overdue = open.stream().filter(p -> p.isOverdue(today(), calendar)).toList();
    List<Promise> due =
        open.stream().filter(p -> !p.status().isWaiting() && p.dueOn().equals(today())).toList();
    if (overdue.isEmpty() && due.isEmpty()) {
      return Optional.empty();
    }
    String headline;
    if (overdue.isEmpty()) {
      headline = Messages.count("today.need.promises.due", due.size());
    } else if (due.isEmpty()) {
      headline = Messages.count("today.need.promises.overdue", overdue.size());
    } else {
      headline =
          Messages.count(
              "today.need.promises.both",
              overdue.size(),
              Messages.count("today.need.promises.andDue", due.size()));
    }
    Promise first = overdue.isEmpty() ? due.getFirst() : overdue.getFirst();
    return Optional.of(
        new Need(
            overdue.isEmpty() ? Need.Kind.PROMISES_DUE : Need.Kind.OVERDUE_PROMISES,
            headline,
            first.restricted()
                ? Messages.text(
                    "today.need.promises.restricted", first.what(), Dates.day(first.dueOn()))
                : Messages.text(
                    "today.need.promises.detail",
                    first.what(),
                    family(first.householdId()),
                    Dates.day(first.dueOn())),
            Messages.text("today.need.promises.button"),
            Destination.promises(),
            Stream.of(
                    promises("today.overdue", "why.promises.overdue", overdue),
                    promises("today.dueToday", "why.promises.today", due))
                .filter(number -> number.number() > 0)
                .toList()));
  }

  private Counted promises(String id, String key, List<Promise> some) {
    return Counted.count(
        id, Messages.count(key, some.size()), Messages.text("why.rule.overdue"), some, rows::of);
  }

  /// Flags whose review is near, or that are about to end by themselves.
  private Optional<Need> flags() {
    List<Review> near =
        Review.near(rooms.households().households(), rooms.students().students(), today());
    if (near.isEmpty()) {
      return Optional.empty();
    }
    Review first = near.getFirst();
    return Optional.of(
        new Need(
            Need.Kind.FLAGS_TO_REVIEW,
            Messages.count("today.need.flags", near.size()),
            Messages.text(
                "today.need.flags.detail",
                first.household().familyName(),
                Messages.of(first.flag().kind()),
                Dates.day(first.on())),
            Messages.text("today.need.meeting.button"),
            new Destination.Meeting(),
            List.of(
                Counted.count(
                    "today.flags",
                    Messages.count("today.need.flags", near.size()),
                    "",
                    near,
                    one ->
                        CountedRow.one(
                            one.household().familyLabel(),
                            Messages.of(one.flag().kind()),
                            Subject.household(one.household().id()))))));
  }

  private Optional<Need> ladder() {
    List<LadderAction> overdue =
        rooms.ladder().open(today()).stream()
            .filter(action -> action.state(today()) == LadderAction.State.OVERDUE)
            .toList();
    if (overdue.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, Student> students =
        rooms.students().students().stream()
            .collect(Collectors.toMap(Student::id, Function.identity()));
    LadderAction first = overdue.getFirst();
    return Optional.of(
        new Need(
            Need.Kind.LADDER_OVERDUE,
            Messages.count("today.need.ladder", overdue.size()),
            Messages.text(
                "today.need.ladder.detail",
                name(students, first),
                first.step().words(),
                Dates.day(first.dueOn())),
            Messages.text("today.need.meeting.button"),
            new Destination.Meeting(),
            List.of(
                Counted.count(
                    "today.ladder",
                    Messages.count("today.need.ladder", overdue.size()),
                    Messages.text("why.rule.ladder"),
                    overdue,
                    action ->
                        CountedRow.one(name(students, action), action.step().words(), null)))));
  }

  private static String name(Map<Long, Student> students, LadderAction action) {
    return Optional.ofNullable(students.get(action.studentId())).map(Student::fullName).orElse("");
  }

  private Optional<Need> newlyMissing() {
    @Nullable LocalDate before = year.previousPostedDay().orElse(null);
    List<Attendance> newly = before == null ? List.of() : year.newlyChronicSince(before);
    if (before == null || newly.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, List<ContactAttempt>> attempts = rooms.contacts().byHousehold();
    Map<Long, Student> students =
        rooms.students().students().stream()
            .collect(Collectors.toMap(Student::id, Function.identity()));
    List<Attendance> unreached =
        newly.stream()
            .filter(standing ->
                isUnreached(Optional.ofNullable(students.get(standing.studentId())), attempts))
            .toList();
    List<Counted> numbers = new ArrayList<>();
    numbers.add(counts.newly("today.newly", before, newly));
    if (!unreached.isEmpty()) {
      numbers.add(
          Counted.count(
              "today.newlyUnreached",
              Messages.count("why.students.newlyUnreached", unreached.size()),
              Messages.text("why.rule.contact"),
              unreached,
              counts::row));
    }
    String since = Dates.dayOfMonth(before);
    return Optional.of(
        new Need(
            Need.Kind.NEWLY_MISSING,
            Messages.count("today.need.newly", newly.size()),
            unreached.isEmpty()
                ? Messages.text("today.need.newly.allReached", since)
                : Messages.count("today.need.newly.detail", unreached.size(), since),
            Messages.text("today.need.newly.button"),
            Destination.students(StudentFilter.NEWLY_MISSING_TEN),
            numbers));
  }

  private boolean isUnreached(Optional<Student> child, Map<Long, List<ContactAttempt>> attempts) {
    return child
        .map(known -> attempts.getOrDefault(known.householdId(), List.of()))
        .filter(tries -> Tries.of(tries, today()).lastContactOn() == null)
        .isPresent();
  }

  private Optional<Need> comingBack() {
    List<Attendance> back = year.comingBack();
    return back.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Need(
                Need.Kind.COMING_BACK,
                Messages.count("today.need.back", back.size()),
                Messages.text("today.need.back.detail"),
                Messages.text("today.need.back.button"),
                Destination.students(StudentFilter.COMING_BACK),
                List.of(counts.comingBack("today.back", back))));
  }

  /// Nothing outside this computer holds the last week's work.
  private Optional<Need> oldCopy() {
    SafeKeeping keeping = rooms.safeKeeping();
    SecondPlace place = keeping == null ? null : keeping.secondPlace();
    if (place == null || !place.isDue(now)) {
      return Optional.empty();
    }
    return Optional.of(
        new Need(
            Need.Kind.OLD_COPY,
            place
                .lastCopy()
                .map(last -> Messages.text("today.need.copy.since", Dates.day(last.toLocalDate())))
                .orElseGet(() -> Messages.text("today.need.copy.never")),
            Messages.text("today.need.copy.detail"),
            Messages.text("today.need.copy.button"),
            Destination.settings(Destination.SettingsPart.BACKUPS)));
  }

  /// While one person alone can open the district, their absence locks it for everybody.
  private Optional<Need> oneKey() {
    SafeKeeping keeping = rooms.safeKeeping();
    if (keeping == null || !keeping.managesPeople() || keeping.accounts().aSecondPersonCanOpen()) {
      return Optional.empty();
    }
    return Optional.of(
        new Need(
            Need.Kind.ONE_KEY,
            Messages.text("today.need.oneKey"),
            Messages.text("today.need.oneKey.detail"),
            Messages.text("today.need.oneKey.button"),
            Destination.settings(Destination.SettingsPart.ACCESS)));
  }
}
