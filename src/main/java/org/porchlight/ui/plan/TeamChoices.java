package org.porchlight.ui.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.Stop;
import org.porchlight.planning.TeamPlace;
import org.porchlight.planning.TeamProposal;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitHours;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.Visitor;
import org.porchlight.planning.VisitorRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRole;

/// Whom and where the teams of a day can be made of.
final class TeamChoices {
  private static final Set<StaffRole> VISIT_BY_TRADE =
      EnumSet.of(StaffRole.COUNSELOR, StaffRole.VISITOR);
  private static final LocalTime USUAL_LEAVE = LocalTime.of(15, 15);
  private static final LocalTime USUAL_BACK = LocalTime.of(17, 30);

  private final PlanRepository plans;
  private final SchoolRepository schools;
  private final VisitorRepository visitors;

  TeamChoices(PlanRepository plans, SchoolRepository schools, VisitorRepository visitors) {
    this.plans = plans;
    this.schools = schools;
    this.visitors = visitors;
  }

  List<School> schools() {
    return schools.schools();
  }

  /// Places teams begin or end at that are no schools.
  List<TeamPlace> places() {
    return plans.places();
  }

  TeamPlace addPlace(TeamPlace place) {
    return plans.addPlace(place);
  }

  List<Visitor> everyone() {
    return visitors.visitors();
  }

  /// Everyone who works here; those whose work is visiting come first.
  List<StaffMember> people() {
    return everyone().stream()
        .map(Visitor::person)
        .sorted(Comparator.comparing(person -> !VISIT_BY_TRADE.contains(person.role())))
        .toList();
  }

  private List<Visitor> free(VisitPlan plan) {
    List<Long> busy =
        plan.teams().stream()
            .flatMap(team -> team.members().stream())
            .map(StaffMember::id)
            .toList();
    return everyone().stream().filter(person -> !busy.contains(person.id())).toList();
  }

  /// What a new team starts from: the best pair of those who are free, else the first two people.
  Optional<TeamSetup> newTeam(VisitPlan plan) {
    List<StaffMember> all = people();
    if (all.isEmpty() || schools().isEmpty()) {
      return Optional.empty();
    }
    List<TeamProposal.Pair> best = TeamProposal.of(plan.date(), free(plan), plan.notPlaced(), 1);
    if (!best.isEmpty()) {
      return Optional.of(setup(plan, best.getFirst()));
    }
    List<Long> free = free(plan).stream().map(Visitor::id).toList();
    List<StaffMember> left = all.stream().filter(one -> free.contains(one.id())).toList();
    StaffMember lead = left.isEmpty() ? all.getFirst() : left.getFirst();
    return Optional.of(
        new TeamSetup(
            lead.id(),
            left.size() < 2 ? null : left.get(1).id(),
            school(plan, lead),
            USUAL_LEAVE,
            USUAL_BACK));
  }

  /// Pairs for the families that have no team yet, as many as they need.
  List<TeamSetup> proposed(VisitPlan plan) {
    List<Stop> waiting = waiting(plan);
    if (schools().isEmpty() || waiting.isEmpty()) {
      return List.of();
    }
    int teams = plan.teams().size();
    int needed = Math.max(1, TeamProposal.teamsFor(plan.familyCount() + waiting.size()) - teams);
    int room = Math.min(needed, PlanRepository.MOST_TEAMS - teams);
    return TeamProposal.of(plan.date(), free(plan), waiting, room).stream()
        .map(pair -> setup(plan, pair))
        .toList();
  }

  /// Families without a team that one may go to.
  static List<Stop> waiting(VisitPlan plan) {
    return plan.notPlaced().stream()
        .filter(stop -> !stop.household().isDoNotVisit() && stop.hasPlaceToGo())
        .toList();
  }

  private TeamSetup setup(VisitPlan plan, TeamProposal.Pair pair) {
    LocalDate date = plan.date();
    List<VisitHours> hours =
        Stream.of(pair.lead(), pair.partner())
            .flatMap(visitor -> visitor.hoursOn(date).stream())
            .toList();
    LocalTime leave =
        hours.stream().map(VisitHours::from).max(Comparator.naturalOrder()).orElse(USUAL_LEAVE);
    LocalTime back =
        hours.stream().map(VisitHours::until).min(Comparator.naturalOrder()).orElse(USUAL_BACK);
    boolean meet = leave.isBefore(back);
    return new TeamSetup(
        pair.lead().id(),
        pair.partner().id(),
        school(plan, pair.lead().person()),
        meet ? leave : USUAL_LEAVE,
        meet ? back : USUAL_BACK);
  }

  private long school(VisitPlan plan, StaffMember lead) {
    Long own = lead.schoolId();
    if (!plan.teams().isEmpty()) {
      return plan.teams().getFirst().startSchool().id();
    }
    return schools().stream()
        .map(School::id)
        .filter(id -> own != null && id.equals(own))
        .findFirst()
        .orElse(schools().getFirst().id());
  }
}
