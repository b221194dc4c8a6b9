package org.porchlight.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// What is to settle about the people of a team: never alone, trained, covered by an agreement, not
/// in two teams, not kept apart, and free at these hours.
final class MemberWarnings {
  private final VisitPlan plan;
  private final Map<Long, Visitor> visitors;

  MemberWarnings(VisitPlan plan, List<Visitor> visitors) {
    this.plan = plan;
    this.visitors = visitors.stream().collect(Collectors.toMap(Visitor::id, Function.identity()));
  }

  private Visitor visitor(StaffMember member) {
    return Optional.ofNullable(visitors.get(member.id())).orElseGet(() -> Visitor.of(member));
  }

  void of(VisitTeam team, List<PlanWarning> to) {
    if (team.partner() == null) {
      to.add(say(WarningKind.TEAM_OF_ONE, team, Messages.text("planning.warning.teamOfOne")));
    } else if (!visitor(team.lead()).goesWith(visitor(team.partner()))) {
      to.add(
          say(
              WarningKind.KEPT_APART,
              team,
              Messages.text(
                  "planning.warning.apart", team.lead().bareName(), team.partner().bareName())));
    }
    for (StaffMember member : team.members()) {
      ofTraining(team, visitor(member), to);
      ofAgreement(team, visitor(member), to);
      boolean elsewhere =
          plan.teams().stream()
              .anyMatch(other ->
                  other.number() < team.number()
                      && other.members().stream().anyMatch(m -> m.id() == member.id()));
      if (elsewhere) {
        to.add(
            say(
                WarningKind.IN_TWO_TEAMS,
                team,
                Messages.text("planning.warning.inTwoTeams", member.bareName())));
      }
    }
  }

  private static void ofTraining(VisitTeam team, Visitor visitor, List<PlanWarning> to) {
    LocalDate trained = visitor.person().trainedUntil();
    if (trained != null && !visitor.isTrainedOn(team.date())) {
      String name = visitor.person().bareName();
      to.add(
          say(
              WarningKind.TRAINING,
              team,
              Messages.text("planning.warning.training", name, Dates.day(trained))));
    }
  }

  private static void ofAgreement(VisitTeam team, Visitor visitor, List<PlanWarning> to) {
    if (visitor.organisation() != null && !visitor.maySeeFamiliesOn(team.date())) {
      to.add(
          say(
              WarningKind.NO_AGREEMENT,
              team,
              Messages.text(
                  "planning.warning.agreement",
                  visitor.person().bareName(),
                  visitor.organisation().name())));
    }
  }

  void ofHours(VisitTeam team, List<PlanWarning> to) {
    PlanTimes times = PlanTimes.of(team);
    // a team that is late already need not hear it of each member too
    boolean late = times.back().isAfter(team.backBy());
    if (late) {
      String words =
          Messages.text(
              "planning.warning.backLate", Dates.time(times.back()), Dates.time(team.backBy()));
      to.add(say(WarningKind.BACK_LATE, team, words));
    }
    for (StaffMember member : team.members()) {
      Visitor visitor = visitor(member);
      String name = member.bareName();
      if (visitor.isOffOn(team.date())) {
        to.add(
            say(
                WarningKind.OUTSIDE_HOURS,
                team,
                Messages.text("planning.warning.dayOff", name, Dates.weekday(team.date()))));
        continue;
      }
      LocalTime from =
          visitor.hoursOn(team.date()).map(VisitHours::from).orElse(member.visitsFrom());
      LocalTime until =
          visitor.hoursOn(team.date()).map(VisitHours::until).orElse(member.visitsUntil());
      if (from != null && times.leave().isBefore(from)) {
        String words = Messages.text("planning.warning.freeFrom", name, Dates.time(from));
        to.add(say(WarningKind.OUTSIDE_HOURS, team, words));
      }
      if (until != null && !late && times.back().isAfter(until)) {
        String words = Messages.text("planning.warning.freeUntil", name, Dates.time(until));
        to.add(say(WarningKind.OUTSIDE_HOURS, team, words));
      }
    }
  }

  private static PlanWarning say(WarningKind kind, VisitTeam team, String words) {
    return PlanWarning.team(kind, team, words);
  }
}
