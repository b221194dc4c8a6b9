package org.porchlight.planning;

import static org.porchlight.storage.tables.Tables.HOUSEHOLD_FLAG;
import static org.porchlight.storage.tables.Tables.TEAM_PLACE;
import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_PLAN;
import static org.porchlight.storage.tables.Tables.VISIT_STUDENT;
import static org.porchlight.storage.tables.Tables.VISIT_TEAM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Point;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.TravelTimes;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.TeamPlaceRecord;
import org.porchlight.storage.tables.tables.records.VisitRecord;
import org.porchlight.storage.tables.tables.records.VisitTeamRecord;
import org.porchlight.visits.VisitPurpose;

/// Reads teams and their stops; [PlanRepository] changes them.
final class TeamRepository {
  private final DistrictFile file;
  private final SchoolRepository schools;
  private final StaffRepository staff;
  private final HouseholdRepository households;
  private final StudentRepository students;
  private final RoadRepository roads;

  TeamRepository(DistrictFile file, RoadRepository roads) {
    this.file = file;
    this.roads = roads;
    schools = new SchoolRepository(file);
    staff = new StaffRepository(file);
    households = new HouseholdRepository(file);
    students = new StudentRepository(file);
  }

  /// A drive may lead from each place of a plan to each other: they are looked up together, so that
  /// a family dragged from team to team finds its times at once.
  void expectDrives(VisitPlan plan) {
    List<Point> places = new ArrayList<>();
    for (VisitTeam team : plan.teams()) {
      team.start().point().ifPresent(places::add);
      team.end().point().ifPresent(places::add);
      team.stops().forEach(stop -> Drive.End.of(stop.household()).point().ifPresent(places::add));
    }
    plan.notPlaced().forEach(stop -> Drive.End.of(stop.household()).point().ifPresent(places::add));
    roads.travelTimes().expect(places);
  }

  List<VisitTeam> teams(LocalDate date, Condition which) {
    Map<Long, StaffMember> people =
        staff.staff().stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
    Map<Long, School> buildings =
        schools.schools().stream().collect(Collectors.toMap(School::id, Function.identity()));
    Map<Long, TeamPlace> elsewhere =
        places().stream().collect(Collectors.toMap(TeamPlace::id, Function.identity()));
    TravelTimes travel = roads.travelTimes();
    return file.sql()
        .selectFrom(VISIT_TEAM)
        .where(which)
        .orderBy(VISIT_TEAM.TEAM_NUMBER)
        .fetch(row -> team(row, date, people, buildings, elsewhere, travel));
  }

  private VisitTeam team(
      VisitTeamRecord row,
      LocalDate date,
      Map<Long, StaffMember> people,
      Map<Long, School> buildings,
      Map<Long, TeamPlace> elsewhere,
      TravelTimes travel) {
    School school = known(buildings, row.getStartSchoolId());
    TeamPlace atSchool = TeamPlace.of(school);
    TeamPlace otherSchool =
        row.getEndSchoolId() == null
            ? atSchool
            : TeamPlace.of(known(buildings, row.getEndSchoolId()));
    return new VisitTeam(
        row.getId(),
        date,
        row.getTeamNumber(),
        known(people, row.getLeadId()),
        row.getPartnerId() == null ? null : known(people, row.getPartnerId()),
        school,
        row.getLeaveAt(),
        row.getBackBy(),
        row.getOutAt(),
        row.getBackAt(),
        stops(VISIT.TEAM_ID.eq(row.getId()).and(VISIT.CANCELLED.isFalse()).andNot(isHeld())),
        travel,
        row.getStartPlaceId() == null ? atSchool : known(elsewhere, row.getStartPlaceId()),
        row.getEndPlaceId() == null ? otherSchool : known(elsewhere, row.getEndPlaceId()));
  }

  /// A visit still to be made to a family that, since it was placed, is not to be visited: it
  /// stands with no team, on no paper and on no map, until the flag ends.
  Condition isHeld() {
    return PlanRepository.TO_BE_PLANNED
        .and(VISIT.ARRIVED_AT.isNull())
        .and(
            VISIT.HOUSEHOLD_ID.in(
                file.sql()
                    .select(HOUSEHOLD_FLAG.HOUSEHOLD_ID)
                    .from(HOUSEHOLD_FLAG)
                    .where(HOUSEHOLD_FLAG.KIND.eq(FlagKind.DO_NOT_VISIT.name()))
                    .and(HOUSEHOLD_FLAG.ENDED_ON.isNull())));
  }

  private static <T> T known(Map<Long, T> all, Long id) {
    return Optional.ofNullable(all.get(id)).orElseThrow();
  }

  /// Teams that left and are not back, the longest out first.
  List<VisitTeam> teamsOut() {
    return file
        .sql()
        .select(VISIT_PLAN.VISIT_DATE, VISIT_TEAM.ID)
        .from(VISIT_TEAM)
        .join(VISIT_PLAN)
        .on(VISIT_PLAN.ID.eq(VISIT_TEAM.PLAN_ID))
        .where(VISIT_TEAM.OUT_AT.isNotNull(), VISIT_TEAM.BACK_AT.isNull())
        .orderBy(VISIT_TEAM.OUT_AT)
        .fetch()
        .stream()
        .flatMap(row ->
            teams(row.get(VISIT_PLAN.VISIT_DATE), VISIT_TEAM.ID.eq(row.get(VISIT_TEAM.ID)))
                .stream())
        .toList();
  }

  List<Stop> stops(Condition which) {
    return file.sql()
        .selectFrom(VISIT)
        .where(which)
        .orderBy(VISIT.STOP_NUMBER, VISIT.ID)
        .fetch(this::stop);
  }

  private Stop stop(VisitRecord row) {
    Household household = households.findHousehold(row.getHouseholdId()).orElseThrow();
    Set<Long> visited =
        file.sql()
            .select(VISIT_STUDENT.STUDENT_ID)
            .from(VISIT_STUDENT)
            .where(VISIT_STUDENT.VISIT_ID.eq(row.getId()))
            .fetchSet(VISIT_STUDENT.STUDENT_ID);
    return new Stop(
        row.getId(),
        household,
        students.studentsOf(household.id()).stream()
            .filter(student -> visited.contains(student.id()))
            .toList(),
        VisitPurpose.valueOf(row.getPurpose()),
        row.getArrangedFrom(),
        row.getArrangedUntil(),
        row.getArrangedWith(),
        row.getMinutesPlanned(),
        row.getArrivedAt(),
        row.getLeftAt(),
        row.getPinned());
  }

  Optional<Household> householdOf(long visitId) {
    return file.sql()
        .select(VISIT.HOUSEHOLD_ID)
        .from(VISIT)
        .where(VISIT.ID.eq(visitId))
        .fetchOptional(VISIT.HOUSEHOLD_ID)
        .flatMap(households::findHousehold);
  }

  /// Places of their own, by name.
  List<TeamPlace> places() {
    return file.sql()
        .selectFrom(TEAM_PLACE)
        .orderBy(TEAM_PLACE.NAME, TEAM_PLACE.ID)
        .fetch(TeamRepository::place);
  }

  TeamPlace addPlace(TeamPlace place) {
    TeamPlaceRecord row = file.sql().newRecord(TEAM_PLACE);
    row.setName(place.name());
    row.setStreet(place.street());
    row.setZip(place.zip());
    row.setLatitude(place.latitude());
    row.setLongitude(place.longitude());
    row.insert();
    return place(row);
  }

  private static TeamPlace place(TeamPlaceRecord row) {
    @Nullable Double latitude = row.getLatitude();
    return new TeamPlace(
        null,
        row.getId(),
        row.getName(),
        row.getStreet(),
        row.getZip(),
        latitude,
        row.getLongitude());
  }
}
