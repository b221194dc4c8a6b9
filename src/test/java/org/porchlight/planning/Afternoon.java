package org.porchlight.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRole;
import org.porchlight.visits.VisitPurpose;

/// An invented afternoon of visits, put together without a file: Thursday, December 10, 2026,
/// around a school where the sun sets at 4:32. Families are placed in kilometres east and north of
/// it.
final class Afternoon {
  static final LocalDate THURSDAY = LocalDate.of(2026, 12, 10);
  static final ZoneId ZONE = ZoneId.of("America/Chicago");
  static final School SCHOOL =
      new School(1, "MVM", "Maple Valley Middle", "Middle", "1 Mill Rd", 44.9, -93.3, null);
  private static final double KM_A_DEGREE = 111.195;

  private final List<VisitTeam> teams = new ArrayList<>();
  private final List<Stop> waiting = new ArrayList<>();

  Afternoon team(String leave, String backBy, StaffMember... members) {
    int number = teams.size() + 1;
    teams.add(
        new VisitTeam(
            number * 100L,
            THURSDAY,
            number,
            members[0],
            members.length > 1 ? members[1] : null,
            SCHOOL,
            LocalTime.parse(leave),
            LocalTime.parse(backBy),
            null,
            null,
            List.of()));
    return this;
  }

  Afternoon with(Stop stop) {
    waiting.add(stop);
    return this;
  }

  /// The last team gets these stops, in this order.
  Afternoon stops(Stop... stops) {
    teams.addLast(teams.removeLast().withStops(List.of(stops)));
    return this;
  }

  VisitPlan plan() {
    return new VisitPlan(THURSDAY, null, teams, waiting);
  }

  static StaffMember person(String name, String... languages) {
    return trained(name, null, languages);
  }

  static StaffMember trained(String name, @Nullable LocalDate until, String... languages) {
    return new StaffMember(
        name.hashCode(),
        name,
        StaffRole.VISITOR,
        null,
        List.of(languages),
        null,
        null,
        null,
        null,
        until,
        true,
        true);
  }

  static Stop family(long visit, String name, double eastKm, double northKm) {
    return stop(
        visit, household(visit, name, eastKm, northKm, null, "1 Oak St", List.of()), null, null);
  }

  static Stop speaking(String language, long visit, String name, double eastKm, double northKm) {
    return stop(
        visit,
        household(visit, name, eastKm, northKm, language, "1 Oak St", List.of()),
        null,
        null);
  }

  static Stop arranged(Stop stop, String from, @Nullable String until) {
    return stop(
        stop.visitId(),
        stop.household(),
        LocalTime.parse(from),
        until == null ? null : LocalTime.parse(until));
  }

  static Stop flagged(FlagKind kind, String reason, long visit, String name) {
    HouseholdFlag flag =
        new HouseholdFlag(1, visit, kind, reason, "Calls are fine.", null, THURSDAY, null, null);
    return stop(visit, household(visit, name, 1, 1, null, "1 Oak St", List.of(flag)), null, null);
  }

  static Stop withStreet(Stop stop, @Nullable String street) {
    Household h = stop.household();
    return stop(
        stop.visitId(),
        household(h.id(), h.familyName(), 1, 1, null, street, List.of()),
        null,
        null);
  }

  static Stop withoutPoint(Stop stop, String zip) {
    Household h = stop.household();
    return stop(
        stop.visitId(),
        new Household(
            h.id(),
            h.familyName(),
            h.street(),
            null,
            null,
            zip,
            null,
            null,
            null,
            null,
            List.of(),
            List.of()),
        null,
        null);
  }

  private static Stop stop(
      long visit, Household household, @Nullable LocalTime from, @Nullable LocalTime until) {
    return new Stop(
        visit,
        household,
        List.of(),
        VisitPurpose.ATTENDANCE_SUPPORT,
        from,
        until,
        null,
        25,
        null,
        null);
  }

  private static Household household(
      long id,
      String name,
      double eastKm,
      double northKm,
      @Nullable String language,
      @Nullable String street,
      List<HouseholdFlag> flags) {
    return new Household(
        id,
        name,
        street,
        "Maple Valley",
        "MN",
        "55000",
        44.9 + northKm / KM_A_DEGREE,
        -93.3 + eastKm / KM_A_DEGREE / Math.cos(Math.toRadians(44.9)),
        language,
        null,
        List.of(),
        flags);
  }
}
