package org.porchlight.ui.plan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.PlanWarning;
import org.porchlight.planning.VisitTeam;
import org.porchlight.planning.WarningKind;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.TeamMark;
import org.porchlight.ui.kit.Words;

/// A team's afternoon from top to bottom: who, when, whether it fits, and its stops with the drives
/// between them.
final class TeamColumn extends VBox {
  private final VisitTeam team;
  private final VBox list = new VBox();
  private final List<StopCard> cards = new ArrayList<>();
  private @Nullable Node landing;

  TeamColumn(DayPlan day, VisitTeam team, CardKeys keys, PlanView view) {
    this.team = team;
    setId("team-" + team.number());
    getStyleClass().add("team-column");
    PlanTimes times = day.times(team);
    List<PlanWarning> warnings = day.ofTeam(team);
    getChildren().add(head(day, times, warnings, view));
    list.getStyleClass().add("stop-list");
    int number = 0;
    for (PlanTimes.StopTimes stop : times.stops()) {
      number++;
      if (number > 1) {
        list.getChildren().add(drive(stop));
      }
      StopCard card = new StopCard(team.number(), number, stop, day.ofVisit(stop.stop().visitId()));
      keys.on(card, card.visitId(), () -> view.toggle(card, stop.stop()));
      cards.add(card);
      list.getChildren().add(card);
    }
    warnings.stream()
        .filter(warning -> warning.kind() == WarningKind.AFTER_DARK)
        .forEach(warning ->
            list.getChildren().add(new Notice(Notice.Tone.LAMP, "fth-moon", "", warning.words())));
    if (cards.isEmpty()) {
      list.getChildren().add(Words.wrapped(Messages.text("plan.team.empty"), "small", "muted"));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
  }

  private VBox head(DayPlan day, PlanTimes times, List<PlanWarning> warnings, PlanView view) {
    Label name = Words.wrapped(team.name(), "strong");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Button edit =
        Buttons.icon(
            "edit-team-" + team.number(),
            "fth-edit-2",
            Messages.text("plan.team.edit", team.name()),
            () -> view.editTeam(team));
    edit.setDisable(team.hasLeft() || day.plan().isFinished());
    HBox row = new HBox(TeamMark.head(team.number()), name, edit);
    row.getStyleClass().add("team-head-row");
    VBox head = new VBox(row, Words.wrapped(hours(times), "small", "muted"), status(warnings));
    day.ofWholeTeam(team).stream()
        .map(warning -> Words.wrapped(warning.words(), "small", "lamp-words"))
        .forEach(head.getChildren()::add);
    head.getStyleClass().add("team-head");
    return head;
  }

  private String hours(PlanTimes times) {
    String fromTo =
        cards.isEmpty() && team.stops().isEmpty()
            ? Messages.text(
                "plan.team.fromTo", Dates.time(team.leaveAt()), Dates.time(team.backBy()))
            : Messages.text(
                "plan.team.fromTo", Dates.time(times.leave()), Dates.time(times.back()));
    return team.languages().isEmpty()
        ? fromTo
        : Messages.text("plan.team.facts", String.join(", ", team.languages()), fromTo);
  }

  private Label status(List<PlanWarning> warnings) {
    boolean fits = warnings.isEmpty();
    boolean onlyDark = !fits && warnings.stream().allMatch(w -> w.kind() == WarningKind.AFTER_DARK);
    String words;
    if (team.hasLeft()) {
      words = Messages.text(team.backAt() == null ? "plan.team.out" : "plan.team.isBack");
    } else if (fits) {
      words = Messages.text("plan.team.fits");
    } else if (onlyDark) {
      words = Messages.text("plan.team.dark");
    } else {
      words = Messages.count("plan.team.toSettle", warnings.size());
    }
    boolean good = fits || team.hasLeft();
    Label status = Words.plain(words, "small", "strong", good ? "leaf-words" : "lamp-words");
    status.setGraphic(Icons.of(good ? "fth-check" : "fth-alert-triangle", good ? "leaf" : "lamp"));
    return status;
  }

  private static Label drive(PlanTimes.StopTimes stop) {
    Label drive =
        Words.plain(
            Messages.count(
                stop.guessed() ? "plan.drive.about" : "plan.drive.minutes", stop.drive()),
            "drive",
            "tiny");
    drive.setGraphic(Icons.of("fth-more-vertical"));
    return drive;
  }

  VisitTeam team() {
    return team;
  }

  List<StopCard> cards() {
    return cards;
  }

  /// Opens the gap where a card would land, with what it would mean; or closes it.
  void showLanding(Optional<Lifted> lifted, Optional<LocalTime> back) {
    list.getChildren().remove(landing);
    landing = null;
    boolean here = lifted.isPresent() && lifted.get().isOver(team.id());
    getStyleClass().remove("held-over");
    if (!here || isWhereItWas(lifted.get())) {
      return;
    }
    getStyleClass().add("held-over");
    Label gap =
        Words.wrapped(Messages.text("plan.drop.here", back.map(Dates::time).orElse("")), "landing");
    gap.setId("landing");
    gap.setMaxWidth(Double.MAX_VALUE);
    landing = gap;
    list.getChildren().add(indexFor(lifted.get()), gap);
  }

  private boolean isWhereItWas(Lifted lifted) {
    return lifted.position() <= cards.size()
        && cards.get(lifted.position() - 1).visitId() == lifted.visitId();
  }

  private int indexFor(Lifted lifted) {
    List<StopCard> others =
        cards.stream().filter(card -> card.visitId() != lifted.visitId()).toList();
    if (lifted.position() <= others.size()) {
      return list.getChildren().indexOf(others.get(lifted.position() - 1));
    }
    return cards.isEmpty() ? 0 : list.getChildren().indexOf(cards.getLast()) + 1;
  }

  /// The place a card held at this height of the window would take.
  int positionAt(double sceneY, long heldVisit) {
    int position = 1;
    for (StopCard card : cards) {
      if (card.visitId() == heldVisit) {
        continue;
      }
      Bounds bounds = card.localToScene(card.getBoundsInLocal());
      if (sceneY < bounds.getCenterY()) {
        break;
      }
      position++;
    }
    return position;
  }

  boolean isUnder(double sceneX, double sceneY) {
    return localToScene(getBoundsInLocal()).contains(sceneX, sceneY);
  }
}
