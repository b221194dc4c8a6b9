package org.porchlight.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.Household;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.storage.DistrictFile;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierRepository;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.BarrierToNote;
import org.porchlight.visits.Debrief;
import org.porchlight.visits.NextStep;
import org.porchlight.visits.PersonPresent;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromiseToMake;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

/// The afternoons of visits: October's first, six in November, and this week's, from Monday's to
/// the plan for Thursday.
final class SampleVisits {
  private static final LocalTime THREE_FIFTEEN = LocalTime.of(15, 15);
  private static final LocalTime FIVE_TEN = LocalTime.of(17, 10);
  private static final String RUIZ = "Mr. Ruiz";
  private static final String ADEYEMI = "Ms. Adeyemi";
  private static final String HALVORSEN = "Ms. Halvorsen";
  private static final String FARAH = "Ms. Farah";

  private final Cast cast;
  private final VisitRepository visits;
  private final PlanRepository plans;
  private final BarrierRepository barriers;
  private final PromiseRepository promises;
  private final SchoolRepository schools;
  private final AttendanceYear year;
  private final Set<Long> taken = new HashSet<>();
  private int talks;

  SampleVisits(DistrictFile file, Cast cast) {
    this.cast = cast;
    visits = new VisitRepository(file);
    plans = new PlanRepository(file);
    barriers = new BarrierRepository(file);
    promises = new PromiseRepository(file);
    schools = new SchoolRepository(file);
    year = new AttendanceRepository(file).year(SampleDistrict.TODAY);
  }

  void record() {
    for (Family family : NamedFamilies.all()) {
      taken.add(cast.household(cast.student(family.children().getFirst().number())).id());
    }
    recordOctober();
    recordNovember();
    recordMonday();
    recordTuesday();
    sendWednesdaysTeam();
    planThursday();
  }

  private void recordOctober() {
    LocalDate day = LocalDate.of(2026, 10, 27);
    long team = team(day, RUIZ, ADEYEMI, Campus.MAPLE_VALLEY, THREE_FIFTEEN, FIVE_TEN);
    List<Long> stops =
        List.of(
            stop(day, team, cast.family("Whitcomb")),
            stop(day, team, next(Campus.MAPLE_VALLEY)),
            stop(day, team, next(Campus.MAPLE_VALLEY)));
    drive(day, team);
    writeUp(day, stops.get(0), VisitOutcome.NOT_HOME_LEFT, RUIZ, ADEYEMI);
    writeUp(day, stops.get(1), VisitOutcome.COMPLETED, RUIZ, ADEYEMI);
    writeUp(day, stops.get(2), VisitOutcome.COMPLETED, RUIZ, ADEYEMI);
  }

  /// Eighteen doors: fourteen talks with thirteen families, three notes left, one family declined.
  private void recordNovember() {
    String outcomes = "CCC CNC CCD NCC CCC CNC";
    List<Integer> days = List.of(4, 5, 10, 12, 17, 19);
    Household first = cast.family("Underwood");
    for (int afternoon = 0; afternoon < days.size(); afternoon++) {
      LocalDate day = LocalDate.of(2026, 11, days.get(afternoon));
      boolean even = afternoon % 2 == 0;
      String lead = even ? RUIZ : HALVORSEN;
      String partner = even ? ADEYEMI : FARAH;
      long team = team(day, lead, partner, Campus.MAPLE_VALLEY, THREE_FIFTEEN, FIVE_TEN);
      List<Long> stops = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        boolean again = (afternoon == 0 && i == 0) || (afternoon == 5 && i == 2);
        stops.add(stop(day, team, again ? first : next(Campus.MAPLE_VALLEY)));
      }
      drive(day, team);
      for (int i = 0; i < 3; i++) {
        VisitOutcome outcome =
            switch (outcomes.charAt(4 * afternoon + i)) {
              case 'C' -> VisitOutcome.COMPLETED;
              case 'N' -> VisitOutcome.NOT_HOME_LEFT;
              default -> VisitOutcome.DECLINED;
            };
        writeUp(day, stops.get(i), outcome, lead, partner);
      }
    }
  }

  private void recordMonday() {
    LocalDate day = LocalDate.of(2026, 12, 7);
    long team = team(day, HALVORSEN, FARAH, Campus.BIRCH_CREEK, THREE_FIFTEEN, FIVE_TEN);
    List<Long> stops =
        List.of(
            stop(day, team, next(Campus.BIRCH_CREEK)),
            stop(day, team, next(Campus.BIRCH_CREEK)),
            stop(day, team, next(Campus.LANTERN_HILL)));
    drive(day, team);
    writeUp(day, stops.get(0), VisitOutcome.COMPLETED, HALVORSEN, FARAH);
    writeUp(day, stops.get(1), VisitOutcome.NOT_HOME_LEFT, HALVORSEN, FARAH);
    writeUp(day, stops.get(2), VisitOutcome.COMPLETED, HALVORSEN, FARAH);
  }

  private void recordTuesday() {
    LocalDate day = SchoolDays.LAST_POSTED;
    Household whitcomb = cast.family("Whitcomb");
    Student jaylen = cast.student("0041187");
    LocalDate told = LocalDate.of(2026, 12, 3);
    note(BarrierCode.PARENT_WORKS_NIGHTS, BarrierStatus.ONGOING, jaylen, told);
    note(BarrierCode.MISSED_BUS, BarrierStatus.EASING, jaylen, told);
    note(BarrierCode.ANXIETY, BarrierStatus.NEW, jaylen, told);
    long team = team(day, RUIZ, ADEYEMI, Campus.MAPLE_VALLEY, THREE_FIFTEEN, FIVE_TEN);
    long brandt = stop(day, team, cast.family("Brandt"));
    long ibarra = stop(day, team, cast.family("Ibarra"));
    long waiting = stop(day, team, whitcomb);
    stop(day, team, cast.family("Tran"));
    plans.arrange(waiting, LocalTime.of(16, 15), null, "mom, Dec 3");
    drive(day, team);
    writeUp(day, brandt, VisitOutcome.COMPLETED, RUIZ, ADEYEMI);
    writeUp(day, ibarra, VisitOutcome.NOT_HOME_LEFT, RUIZ, ADEYEMI);
  }

  private void note(BarrierCode code, BarrierStatus status, Student student, LocalDate on) {
    barriers.note(new BarrierToNote(code, null, status, "mom", List.of(student.id())), null, on);
  }

  /// Out since 3:10, at its first door since 3:30, to be heard of again at 4:05.
  private void sendWednesdaysTeam() {
    LocalDate day = SampleDistrict.TODAY;
    long team =
        team(day, HALVORSEN, FARAH, Campus.BIRCH_CREEK, LocalTime.of(15, 10), LocalTime.of(17, 0));
    long first = stop(day, team, next(Campus.BIRCH_CREEK));
    stop(day, team, next(Campus.BIRCH_CREEK));
    stop(day, team, next(Campus.LANTERN_HILL));
    plans.setMinutes(first, 35);
    plans.finish(day, day.minusDays(1).atTime(14, 20));
    plans.leave(team, day.atTime(15, 10));
    plans.arrive(first, day.atTime(15, 30));
  }

  private void planThursday() {
    LocalDate day = SampleDistrict.TODAY.plusDays(1);
    long one = team(day, RUIZ, ADEYEMI, Campus.MAPLE_VALLEY, THREE_FIFTEEN, LocalTime.of(17, 25));
    long two =
        team(
            day,
            "Coach Dempsey",
            "Ms. Vo",
            Campus.MAPLE_VALLEY,
            LocalTime.of(15, 30),
            LocalTime.of(17, 35));
    long three =
        team(
            day, HALVORSEN, FARAH, Campus.MAPLE_VALLEY, LocalTime.of(15, 10), LocalTime.of(17, 25));
    long barrientos = stop(day, one, cast.family("Barrientos"));
    plans.arrange(barrientos, THREE_FIFTEEN, LocalTime.of(16, 0), "Elena, through Tomás’ teacher");
    stop(day, one, cast.family("Haidari"));
    stop(day, one, cast.family("Lopez"));
    stop(day, one, cast.family("Stroud"));
    stop(day, two, cast.family("Hargrove"));
    long pham = stop(day, two, cast.family("Pham"));
    plans.arrange(pham, LocalTime.of(16, 15), null, "mom, Dec 8");
    stop(day, two, cast.family("Nwosu"));
    long warsame = stop(day, three, cast.family("Warsame"));
    plans.arrange(warsame, LocalTime.of(15, 20), null, "mom, Nov 30");
    stop(day, three, cast.family("Lindqvist"));
    stop(day, three, cast.family("Castellanos"));
    visits.wish(
        cast.family("Quill").id(),
        VisitPurpose.ATTENDANCE_SUPPORT,
        List.of(cast.student("0041544").id()),
        "A letter first; the street address is still missing.");
    plans.finish(day, SampleDistrict.TODAY.atTime(12, 30));
  }

  private long team(
      LocalDate day,
      String lead,
      String partner,
      Campus from,
      LocalTime leaveAt,
      LocalTime backBy) {
    plans.addTeam(
        day,
        new TeamSetup(
            cast.staff(lead).id(),
            cast.staff(partner).id(),
            schools.findSchool(from.code).orElseThrow().id(),
            leaveAt,
            backBy));
    return plans.plan(day).teams().getLast().id();
  }

  /// Puts a family at the end of a team's order; the visit is about its children who miss days.
  private long stop(LocalDate day, long team, Household household) {
    List<Student> children = cast.childrenOf(household);
    long visit =
        visits.wish(
            household.id(),
            VisitPurpose.ATTENDANCE_SUPPORT,
            children.stream().map(Student::id).toList(),
            null);
    plans.addToDay(day, List.of(visit));
    plans.place(visit, team, PlanRepository.MOST_TEAMS);
    return visit;
  }

  /// The afternoon as it went: out, at every door for twenty minutes, and back.
  private void drive(LocalDate day, long teamId) {
    VisitTeam team = plans.plan(day).team(teamId).orElseThrow();
    plans.finish(day, day.minusDays(1).atTime(14, 0));
    plans.leave(teamId, day.atTime(15, 15));
    LocalTime at = LocalTime.of(15, 24);
    for (var stop : team.stops()) {
      plans.arrive(stop.visitId(), day.atTime(at));
      plans.depart(stop.visitId(), day.atTime(at.plusMinutes(18)));
      at = at.plusMinutes(25);
    }
    plans.back(teamId, day.atTime(at.plusMinutes(5)));
  }

  /// The next family of a school among those missing most that nobody visited yet.
  private Household next(Campus campus) {
    long school = schools.findSchool(campus.code).orElseThrow().id();
    return year.standings().stream()
        .filter(standing -> standing.schoolId() == school && standing.band().isChronic())
        .filter(standing -> standing.lastTenMissedQuarterDays() < 12)
        .sorted(Comparator.comparing(Attendance::share).reversed())
        .map(standing -> cast.householdOf(standing.studentId()))
        .filter(household -> household.hasDoor() && taken.add(household.id()))
        .findFirst()
        .orElseThrow();
  }

  private void writeUp(
      LocalDate day, long visitId, VisitOutcome outcome, String lead, String partner) {
    long writer = cast.staff(lead).id();
    var visit = visits.find(visitId).orElseThrow();
    Household household = cast.householdWithId(visit.householdId());
    boolean talked = outcome == VisitOutcome.COMPLETED;
    List<PersonPresent> present =
        talked
            ? List.of(
                PersonPresent.guardian(household.guardians().getFirst().id()),
                PersonPresent.student(visit.studentIds().getFirst()))
            : List.of();
    SampleTalks.Talk talk = SampleTalks.talk(talks);
    boolean promised = talked && talk.promise() != null && day.isBefore(SchoolDays.DECEMBER_1);
    visits.recordDebrief(
        new Debrief(
            visitId,
            day,
            outcome,
            List.of(writer, cast.staff(partner).id()),
            present,
            talked ? talk.goingWell() : null,
            talked ? talk.barriers(visit.studentIds()) : List.of(),
            promised ? List.of(promise(talk, writer, day)) : List.of(),
            talked ? NextStep.CALL : NextStep.VISIT_AGAIN,
            day.plusDays(7),
            writer,
            day.atTime(17, 20)));
    if (promised) {
      keep(visitId, talk, writer, day);
    }
    talks += talked ? 1 : 0;
  }

  private static PromiseToMake promise(SampleTalks.Talk talk, long owner, LocalDate day) {
    @Nullable String what = talk.promise();
    return PromiseToMake.toFamily(what == null ? "" : what, owner, day.plusDays(7));
  }

  private void keep(long visitId, SampleTalks.Talk talk, long owner, LocalDate day) {
    long promise = promises.ofVisit(visitId).getFirst().id();
    LocalDate kept = day.plusDays(talk.daysToKeep());
    promises.keep(promise, talk.whatHappened(), kept.atTime(15, 30), owner);
  }
}
