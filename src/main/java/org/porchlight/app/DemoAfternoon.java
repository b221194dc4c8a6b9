package org.porchlight.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ChildStanding;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.RoutePlanner;
import org.porchlight.planning.TeamSetup;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.BarrierToNote;
import org.porchlight.visits.Debrief;
import org.porchlight.visits.NextStep;
import org.porchlight.visits.PersonPresent;
import org.porchlight.visits.PromiseToMake;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

/// What a counselor does in the demo, through the same rooms as the screens.
final class DemoAfternoon {
  private static final int FAMILIES = 6;
  private static final LocalTime LEAVE = LocalTime.of(15, 10);
  private static final LocalTime BACK = LocalTime.of(17, 30);

  private final DistrictFile file;
  private final Clock clock;
  private final PlanRepository plans;
  private final VisitRepository visits;

  DemoAfternoon(DistrictFile file) {
    this.file = file;
    clock = new DistrictRepository(file).clock();
    plans = new PlanRepository(file);
    visits = new VisitRepository(file);
  }

  /// Chooses the first families of the shortlist that can be visited, and gives the next free
  /// school day two teams and the suggested order. Answers the day.
  LocalDate plan() {
    LocalDate day = nextFreeDay();
    List<StaffMember> visitors =
        new StaffRepository(file)
            .activeStaff().stream().filter(member -> member.visitsFrom() != null).toList();
    long start = new SchoolRepository(file).schools().getFirst().id();
    file.inTransaction(() -> {
      List<Long> wished = shortlisted().stream().limit(FAMILIES).map(this::wish).toList();
      for (int i = 0; i + 1 < visitors.size() && i < 4; i += 2) {
        plans.addTeam(
            day, new TeamSetup(visitors.get(i).id(), visitors.get(i + 1).id(), start, LEAVE, BACK));
      }
      plans.addToDay(day, wished);
      plans.follow(day, RoutePlanner.suggest(plans.plan(day), clock.getZone()));
    });
    return day;
  }

  private LocalDate nextFreeDay() {
    SchoolCalendar calendar = new SchoolRepository(file).districtCalendar();
    LocalDate day = calendar.plusSchoolDays(LocalDate.now(clock), 1);
    while (!plans.plan(day).teams().isEmpty()) {
      day = calendar.plusSchoolDays(day, 1);
    }
    return day;
  }

  private List<ShortlistEntry> shortlisted() {
    LocalDate today = LocalDate.now(clock);
    return new ShortlistRepository(file)
        .shortlist(new AttendanceRepository(file).year(today), today).entries().stream()
            .filter(ShortlistEntry::canBeChosen)
            .toList();
  }

  private long wish(ShortlistEntry entry) {
    return visits.wish(
        entry.household().id(),
        VisitPurpose.ATTENDANCE_SUPPORT,
        entry.children().stream().map(ChildStanding::student).map(s -> s.id()).toList(),
        entry.tries().isReady() ? null : Messages.text("commands.demo.reasonForFewTries"));
  }

  /// Writes up the visit that has waited longest.
  void debrief() {
    LocalDate today = LocalDate.now(clock);
    List<Visit> waiting = visits.waitingForDebrief(today);
    if (waiting.isEmpty()) {
      return;
    }
    Visit visit = waiting.getLast();
    Household household =
        new HouseholdRepository(file).findHousehold(visit.householdId()).orElseThrow();
    long writer = visit.visitorIds().getFirst();
    List<PersonPresent> present = new ArrayList<>();
    household.contacts().stream()
        .limit(1)
        .forEach(guardian -> present.add(PersonPresent.guardian(guardian.id())));
    visits.recordDebrief(
        new Debrief(
            visit.id(),
            visit.date().orElse(today),
            VisitOutcome.COMPLETED,
            visit.visitorIds(),
            present,
            Messages.text("commands.demo.goingWell"),
            List.of(
                new BarrierToNote(
                    BarrierCode.MISSED_BUS, null, BarrierStatus.NEW, null, visit.studentIds())),
            List.of(
                PromiseToMake.toFamily(
                    Messages.text("commands.demo.promise"),
                    writer,
                    new SchoolRepository(file).districtCalendar().plusSchoolDays(today, 3))),
            NextStep.CALL,
            new SchoolRepository(file).districtCalendar().plusSchoolDays(today, 5),
            writer,
            LocalDateTime.now(clock)));
  }
}
