package org.porchlight.ui.plan;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.porchlight.planning.Stop;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Tips;
import org.porchlight.ui.kit.Words;

/// The families that have no place yet, and those that cannot have one, with why.
final class NotPlacedTray extends HBox {
  private static final double TALLEST = 118;

  private final PlanViewModel model;
  private final CardKeys keys;
  private final FlowPane chips = new FlowPane();
  private final Label hint = Words.wrapped("", "small", "muted", "tray-hint");

  NotPlacedTray(PlanViewModel model, CardKeys keys) {
    this.model = model;
    this.keys = keys;
    setId("not-placed");
    getStyleClass().addAll("card", "tray");
    chips.getStyleClass().add("tray-chips");
    ScrollPane scroll = new ScrollPane(chips);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMaxHeight(TALLEST);
    scroll.getStyleClass().add("edge-to-edge");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    Label title = Words.strong(Messages.text("plan.tray.title"));
    title.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(title, scroll, hint);
  }

  void show(DayPlan day) {
    chips.getChildren().clear();
    for (Stop stop : day.plan().notPlaced()) {
      chips.getChildren().add(chip(stop));
    }
    if (day.plan().notPlaced().isEmpty()) {
      chips.getChildren().add(Words.small(Messages.text("plan.tray.empty")));
    }
    boolean anyTeam = !day.plan().teams().isEmpty() && !day.plan().isFinished();
    hint.setVisible(anyTeam);
    hint.setManaged(anyTeam);
  }

  /// What the card in the air would do, or how to take one up.
  void say(String said) {
    hint.setText(said.isEmpty() ? Messages.text("plan.tray.hint") : said);
  }

  private Node chip(Stop stop) {
    String family = stop.household().familyName();
    if (stop.household().isDoNotVisit()) {
      return still(
          stop, "fth-shield", "do-not-visit", Messages.text("plan.tray.doNotVisit", family));
    }
    if (!stop.hasPlaceToGo()) {
      return still(
          stop, "fth-map-pin", "needs-address", Messages.text("plan.tray.needsAddress", family));
    }
    String words =
        stop.childNames().isEmpty()
            ? family
            : Messages.text("plan.tray.family", family, stop.childNames());
    HBox chip = new HBox(Words.plain(words, "small"), Icons.of("fth-move"));
    dress(chip, stop, "tray-chip", words);
    String tip = tip(stop);
    Tips.on(chip, tip);
    chip.setAccessibleText(words + ". " + tip);
    keys.on(chip, stop.visitId(), () -> model.lift(stop.visitId()));
    return chip;
  }

  private String tip(Stop stop) {
    return Stream.concat(StopCard.notes(stop).stream(), Stream.of(model.whyNotPlaced(stop)))
        .collect(Collectors.joining(" "));
  }

  private Node still(Stop stop, String feather, String kind, String words) {
    HBox chip = new HBox(Icons.of(feather), Words.plain(words, "small"));
    dress(chip, stop, "tray-chip", words);
    chip.getStyleClass().add(kind);
    String why = model.whyNotPlaced(stop);
    chip.setAccessibleText(words + ". " + why);
    Tips.on(chip, why);
    return chip;
  }

  private static void dress(HBox chip, Stop stop, String styleClass, String words) {
    chip.setId("stop-" + stop.visitId());
    chip.getStyleClass().addAll(styleClass, "focus-ring");
    chip.setFocusTraversable(true);
    chip.setAccessibleText(words);
    chip.setMinWidth(USE_PREF_SIZE);
  }

  /// Marks the chip that is in the air.
  void lifted(Optional<Lifted> lifted) {
    for (Node chip : chips.getChildren()) {
      chip.getStyleClass().remove("lifted");
      if (lifted.isPresent() && ("stop-" + lifted.get().visitId()).equals(chip.getId())) {
        chip.getStyleClass().add("lifted");
      }
    }
    getStyleClass().remove("held-over");
    if (lifted.isPresent() && lifted.get().teamId() == null) {
      getStyleClass().add("held-over");
    }
  }

  boolean isUnder(double sceneX, double sceneY) {
    return localToScene(getBoundsInLocal()).contains(sceneX, sceneY);
  }
}
