package org.porchlight.ui.plan;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitPlan;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.Subject;

/// The numbers of a day's sentence: families, children, teams, and who waits for a place.
final class PlanNumbers {
  private PlanNumbers() {}

  static List<Counted> of(VisitPlan plan) {
    List<Stop> placed = plan.teams().stream().flatMap(team -> team.stops().stream()).toList();
    List<Counted> numbers = new ArrayList<>();
    numbers.add(stops("plan.families", "why.plan.families", placed));
    numbers.add(
        Counted.count(
            "plan.children",
            Messages.count("why.plan.children", plan.childCount()),
            "",
            placed.stream().flatMap(stop -> stop.students().stream()).toList(),
            child ->
                CountedRow.one(child.fullName(), child.localId(), Subject.student(child.id()))));
    numbers.add(
        Counted.count(
            "plan.teams",
            Messages.count("why.plan.teams", plan.teams().size()),
            "",
            plan.teams(),
            team -> CountedRow.one(team.name(), Dates.time(team.leaveAt()), null)));
    numbers.add(stops("plan.waiting", "why.plan.waiting", plan.notPlaced()));
    plan.teams()
        .forEach(team -> numbers.add(stops("plan.stops." + team.id(), "why.stops", team.stops())));
    return numbers;
  }

  private static Counted stops(String id, String key, List<Stop> some) {
    return Counted.count(
        id,
        Messages.count(key, some.size()),
        "",
        some,
        stop ->
            CountedRow.one(
                stop.household().familyLabel(),
                stop.household().addressLine(),
                Subject.household(stop.household().id())));
  }
}
