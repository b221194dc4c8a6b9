package org.porchlight.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.ChildStanding;
import org.porchlight.outreach.Decision;
import org.porchlight.outreach.LadderAction;
import org.porchlight.outreach.Reason;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.outreach.ShortlistEntry.Standing;
import org.porchlight.outreach.Tries;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.Promise;

/// What a Monday meeting needs, for the screen and the page alike: what changed since the last
/// import, whom to decide on, what was promised, what the ladder asks for, and who is responsible.
///
/// @param through the last posted day; null before the first import
/// @param since the last posted day before the latest import; null when there was only one
/// @param decide families that may be visited and nobody has decided on, in the order of the list
public record MeetingFacts(
    LocalDate today,
    @Nullable LocalDate through,
    @Nullable LocalDate since,
    List<Child> newly,
    List<Child> backUnder,
    List<Child> comingBack,
    List<Family> decide,
    List<Promised> promises,
    List<Due> ladder,
    List<Review> reviews) {
  private static final int DAYS_AHEAD = 7;

  public MeetingFacts {
    newly = List.copyOf(newly);
    backUnder = List.copyOf(backUnder);
    comingBack = List.copyOf(comingBack);
    decide = List.copyOf(decide);
    promises = List.copyOf(promises);
    ladder = List.copyOf(ladder);
    reviews = List.copyOf(reviews);
  }

  /// @param responsible the student's point person; "" when nobody is
  public record Child(Student student, Attendance attendance, String responsible) {
    /// "15 of 70 days, 21.4 %"
    public String days() {
      return Messages.text(
          "meeting.days", attendance.daysMissed(), attendance.daysEnrolled(), attendance.percent());
    }
  }

  /// @param responsible the point people of its children, each once; "" when nobody is
  public record Family(ShortlistEntry entry, String responsible) {
    public String reasons() {
      return entry.reasons().stream().limit(3).map(Reason::words).collect(Collectors.joining(", "));
    }

    public String tries() {
      return entry.tries().inTouch()
          ? Messages.text("meeting.inTouch")
          : Messages.text("meeting.tries", entry.tries().count(), Tries.BEFORE_A_VISIT);
    }
  }

  /// @param family "" where it was promised in confidence
  public record Promised(Promise promise, String family, String owner, boolean overdue) {
    public String due() {
      return overdue
          ? Messages.text("meeting.overdue", Dates.day(promise.dueOn()))
          : Dates.day(promise.dueOn());
    }
  }

  public record Due(LadderAction action, Student student, String responsible, boolean overdue) {
    public String due() {
      return overdue
          ? Messages.text("meeting.overdue", Dates.day(action.dueOn()))
          : Dates.day(action.dueOn());
    }
  }

  /// A flag that is to be looked at again.
  public record Review(Household household, HouseholdFlag flag) {
    public LocalDate on() {
      return flag.nextDay().orElse(flag.setOn());
    }

    /// The flags of families with a child who goes to school here, the nearest first.
    public static List<Review> near(
        Collection<Household> households, Collection<Student> students, LocalDate today) {
      Set<Long> here =
          students.stream()
              .filter(student -> student.isEnrolledOn(today))
              .map(Student::householdId)
              .collect(Collectors.toSet());
      return households.stream()
          .filter(household -> here.contains(household.id()))
          .flatMap(household ->
              household.flags().stream()
                  .filter(flag -> flag.isReviewNear(today))
                  .map(flag -> new Review(household, flag)))
          .sorted(Comparator.comparing(Review::on))
          .toList();
    }
  }

  public static MeetingFacts of(ReportRooms rooms) {
    return new Reader(rooms).read();
  }

  /// One reading of the district at one moment.
  private static final class Reader {
    private final ReportRooms rooms;
    private final LocalDate today;
    private final AttendanceYear year;
    private final SchoolCalendar calendar;
    private final Map<Long, Student> students;
    private final Map<Long, StaffMember> staff;
    private final Map<Long, Household> households;

    Reader(ReportRooms rooms) {
      this.rooms = rooms;
      today = LocalDate.now(rooms.clock());
      year = rooms.attendance().year(today);
      calendar = rooms.schools().districtCalendar();
      students =
          rooms.students().students().stream()
              .collect(Collectors.toMap(Student::id, Function.identity()));
      staff =
          rooms.staff().staff().stream()
              .collect(Collectors.toMap(StaffMember::id, Function.identity()));
      households =
          rooms.households().households().stream()
              .collect(Collectors.toMap(Household::id, Function.identity()));
    }

    MeetingFacts read() {
      LocalDate since = year.previousPostedDay().orElse(null);
      return new MeetingFacts(
          today,
          year.lastPostedDay().orElse(null),
          since,
          since == null ? List.of() : children(year.newlyChronicSince(since)),
          since == null ? List.of() : children(year.backUnderTenSince(since)),
          children(year.comingBack()),
          decide(),
          promises(),
          ladder(),
          Review.near(households.values(), students.values(), today));
    }

    private List<Child> children(List<Attendance> standings) {
      List<Child> children = new ArrayList<>();
      for (Attendance standing : standings) {
        Student student = students.get(standing.studentId());
        if (student != null) {
          children.add(new Child(student, standing, point(student)));
        }
      }
      return children;
    }

    private String point(Student student) {
      return Optional.ofNullable(student.pointPersonId())
          .map(staff::get)
          .map(StaffMember::name)
          .orElse("");
    }

    private List<Family> decide() {
      Set<Long> chosen = new HashSet<>();
      rooms
          .shortlists()
          .decisions()
          .forEach((household, decision) -> {
            if (decision.decision() == Decision.CHOSEN) {
              chosen.add(household);
            }
          });
      return rooms.shortlists().shortlist(year, today).entries().stream()
          .filter(entry -> entry.standing() == Standing.OPEN)
          .filter(entry -> !chosen.contains(entry.household().id()))
          .map(entry ->
              new Family(
                  entry,
                  entry.children().stream()
                      .map(ChildStanding::student)
                      .map(this::point)
                      .filter(name -> !name.isEmpty())
                      .distinct()
                      .collect(Collectors.joining(", "))))
          .toList();
    }

    private List<Promised> promises() {
      return rooms.promises().open().stream()
          .filter(promise -> !promise.status().isWaiting())
          .filter(promise -> !promise.dueOn().isAfter(today.plusDays(DAYS_AHEAD)))
          .sorted(Comparator.comparing(Promise::dueOn).thenComparing(Promise::id))
          .map(promise ->
              new Promised(
                  promise,
                  promise.restricted() ? "" : familyName(promise.householdId()),
                  Optional.ofNullable(staff.get(promise.ownerId()))
                      .map(StaffMember::name)
                      .orElse(""),
                  promise.isOverdue(today, calendar)))
          .toList();
    }

    private String familyName(long household) {
      return Optional.ofNullable(households.get(household)).map(Household::familyName).orElse("");
    }

    private List<Due> ladder() {
      List<Due> due = new ArrayList<>();
      for (LadderAction action : rooms.ladder().open(today)) {
        Student student = students.get(action.studentId());
        if (student != null) {
          due.add(
              new Due(
                  action,
                  student,
                  responsible(action, student),
                  action.state(today) == LadderAction.State.OVERDUE));
        }
      }
      return due;
    }

    private String responsible(LadderAction action, Student student) {
      String point = point(student);
      return switch (action.step().who()) {
        case POINT_PERSON -> point.isEmpty() ? Messages.text("meeting.nobody") : point;
        case OFFICE, COUNSELOR, PRINCIPAL -> Messages.of(action.step().who());
      };
    }
  }
}
