package org.porchlight.ui.plan;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.PlanWarning;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.TeamMark;
import org.porchlight.ui.kit.Words;

/// What the map shows, as a list: every team's stops with address, time and drive.
final class PlanList extends ScrollPane {
  private final VBox lines = new VBox();

  PlanList() {
    setId("plan-list");
    setContent(lines);
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    lines.getStyleClass().add("plan-list");
  }

  void show(DayPlan day) {
    lines.getChildren().clear();
    for (VisitTeam team : day.plan().teams()) {
      lines.getChildren().add(team(day, team));
    }
    if (!day.plan().notPlaced().isEmpty()) {
      VBox waiting = new VBox(Words.strong(Messages.text("plan.tray.title")));
      for (Stop stop : day.plan().notPlaced()) {
        waiting.getChildren().add(Words.wrapped(waiting(day, stop), "small"));
      }
      waiting.getStyleClass().add("plan-list-team");
      lines.getChildren().add(waiting);
    }
    if (lines.getChildren().isEmpty()) {
      lines.getChildren().add(Words.muted(Messages.text("plan.list.empty")));
    }
  }

  private static Node team(DayPlan day, VisitTeam team) {
    PlanTimes times = day.times(team);
    HBox head = new HBox(TeamMark.head(team.number()), Words.strong(team.name()));
    head.getStyleClass().add("team-head-row");
    VBox block = new VBox(head);
    block.getStyleClass().add("plan-list-team");
    block
        .getChildren()
        .add(
            Words.small(
                Messages.text("plan.list.leave", team.start().name(), Dates.time(times.leave()))));
    int number = 0;
    for (PlanTimes.StopTimes stop : times.stops()) {
      number++;
      String address = stop.stop().household().addressForPlanner();
      block
          .getChildren()
          .add(
              Words.wrapped(
                  Messages.text(
                      "plan.list.stop",
                      Dates.time(stop.arrival()),
                      number,
                      stop.stop().household().familyName(),
                      address.isEmpty() ? Messages.text("plan.list.noAddress") : address,
                      Messages.count("plan.drive.minutes", stop.drive()))));
    }
    block.getChildren().add(Words.small(Messages.text("plan.list.back", Dates.time(times.back()))));
    return block;
  }

  private static String waiting(DayPlan day, Stop stop) {
    return Stream.concat(
            Stream.of(Messages.text("plan.list.family", stop.household().familyName())),
            day.ofVisit(stop.visitId()).stream().map(PlanWarning::words))
        .collect(Collectors.joining(" "));
  }
}
