package org.porchlight.ui.firstrun;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.PorchDoor;
import org.porchlight.ui.kit.Theme;
import org.porchlight.ui.kit.Words;

/// Two safe choices, and a third for those who have a district already.
public final class FirstRunView extends VBox {
  private static final double SCENE_HEIGHT = 330;
  private static final double LOW_SCENE_HEIGHT = 210;
  private static final double SCENE_SHARE = 0.34;

  private final ObjectProperty<Look> look;
  private final Button start;
  private final Button sample;
  private final Label working = Words.wrapped("", "muted");

  public FirstRunView(
      Runnable startDistrict,
      Runnable openSample,
      Runnable openExisting,
      ObjectProperty<Look> look) {
    this.look = look;
    setId("first-run");
    getStyleClass().add("first-run");
    start =
        Buttons.withKey(
            Buttons.primary("start-district", Messages.text("firstrun.start"), startDistrict),
            "Enter");
    start.setDefaultButton(true);
    sample =
        Buttons.withKey(
            Buttons.secondary("open-sample", Messages.text("firstrun.sample.open"), openSample),
            "S");
    VBox own =
        choice(
            "lamp",
            "fth-home",
            Messages.text("firstrun.start"),
            Messages.text("firstrun.start.more"),
            List.of(
                Messages.text("firstrun.start.1"),
                Messages.text("firstrun.start.2"),
                Messages.text("firstrun.start.3")),
            start);
    own.getStyleClass().add("suggested");
    VBox invented =
        choice(
            "info",
            "fth-book-open",
            Messages.text("firstrun.sample"),
            Messages.text("firstrun.sample.more"),
            List.of(
                Messages.text("firstrun.sample.1"),
                Messages.text("firstrun.sample.2"),
                Messages.text("firstrun.sample.3")),
            sample);
    HBox choices = new HBox(own, invented);
    choices.getStyleClass().add("first-run-choices");
    HBox foot =
        new HBox(
            Buttons.withIcon(
                Buttons.link("open-existing", Messages.text("firstrun.existing"), openExisting),
                "fth-hard-drive"),
            working,
            Words.gap(),
            themeSwitch());
    foot.getStyleClass().add("first-run-foot");
    StackPane night = night();
    heightProperty().addListener((property, was, is) -> fit(night, is.doubleValue()));
    getChildren().addAll(night, choices, Words.gap(), foot);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.S && !event.isShortcutDown() && !sample.isDisabled()) {
            sample.fire();
            event.consume();
          }
        });
  }

  /// Puts the focus on the suggested choice.
  public void begin() {
    start.requestFocus();
  }

  /// Says what is under way; empty when nothing is.
  public void working(String sentence) {
    working.setText(sentence);
    sample.setDisable(!sentence.isEmpty());
  }

  private static StackPane night() {
    Label promise = Words.wrapped(Messages.text("firstrun.promise"), "night-headline", "on-night");
    HBox mark =
        new HBox(
            PorchDoor.icon(44), Words.plain(Messages.text("firstrun.porchlight"), "night-name"));
    mark.getStyleClass().add("unlock-mark");
    VBox words =
        new VBox(mark, promise, Words.plain(Messages.text("firstrun.where"), "night-sentence"));
    words.getStyleClass().add("first-run-words");
    words.setMaxWidth(Region.USE_PREF_SIZE);
    StackPane.setAlignment(words, Pos.CENTER_LEFT);
    StackPane night = new StackPane(new NightScene(0.66, 0.777, 1.57), words);
    fit(night, 0);
    return night;
  }

  /// On a low screen the choices are worth more than the night above them.
  private static void fit(StackPane night, double windowHeight) {
    double height =
        windowHeight == 0
            ? SCENE_HEIGHT
            : Math.clamp(windowHeight * SCENE_SHARE, LOW_SCENE_HEIGHT, SCENE_HEIGHT);
    night.setMinHeight(height);
    night.setPrefHeight(height);
    night.setMaxHeight(height);
  }

  private static VBox choice(
      String tone, String feather, String title, String more, List<String> lines, Button button) {
    StackPane tile = new StackPane(Icons.of(feather, tone));
    tile.getStyleClass().addAll("icon-tile", "large", tone);
    VBox list = new VBox();
    list.getStyleClass().add("first-run-list");
    for (String line : lines) {
      HBox row = new HBox(Icons.of("fth-check", "leaf"), Words.wrapped(line));
      row.getStyleClass().add("first-run-line");
      list.getChildren().add(row);
    }
    VBox head = new VBox(Words.plain(title, "title-choice"), Words.wrapped(more, "muted"));
    VBox card = new VBox(tile, head, list, Words.gap(), button);
    card.getStyleClass().addAll("card", "first-run-choice");
    card.setMinWidth(0);
    // the wrapped lines would ask for their height at the narrowest width
    card.setMinHeight(0);
    card.setPrefWidth(10);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private Button themeSwitch() {
    Button button = Buttons.link("theme", "", this::turnTheme);
    button.getStyleClass().add("quiet-link");
    dress(button);
    look.addListener((property, was, is) -> dress(button));
    return button;
  }

  private void turnTheme() {
    Look now = look.get();
    look.set(now.with(now.theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT));
  }

  private void dress(Button button) {
    boolean light = look.get().theme() == Theme.LIGHT;
    button.setText(Messages.text(light ? "firstrun.dark" : "firstrun.light"));
    button.setGraphic(Icons.of(light ? "fth-moon" : "fth-sun"));
  }
}
