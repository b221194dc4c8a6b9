package org.porchlight.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.KeyHint;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.Words;

/// F1: the keys of this screen beside those that work everywhere.
final class KeysCard extends VBox {
  KeysCard(Screen screen, Runnable report, Runnable close) {
    setId("keys-card");
    getStyleClass().addAll("card", "lifted", "keys-card");
    HBox head =
        new HBox(
            Words.plain(Messages.text("keys.title"), "title-card"),
            Words.gap(),
            Buttons.icon("keys-close", "fth-x", Messages.text("keys.close"), close));
    head.getStyleClass().add("card-head");
    HBox columns = new HBox();
    columns.getStyleClass().add("keys-columns");
    if (!screen.keys().isEmpty()) {
      columns.getChildren().add(column(Messages.text("keys.here"), screen.keys()));
    }
    columns.getChildren().add(column(Messages.text("keys.everywhere"), everywhere()));
    HBox help =
        new HBox(
            Words.small(Messages.text("keys.help")),
            Words.gap(),
            Buttons.withIcon(
                Buttons.link("report-problem", Messages.text("keys.report"), report),
                "fth-life-buoy"));
    help.getStyleClass().add("card-head");
    getChildren().addAll(head, columns, help);
  }

  private static VBox column(String title, List<Screen.Key> keys) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    for (int i = 0; i < keys.size(); i++) {
      grid.add(new KeyHint(keys.get(i).stroke()), 0, i);
      grid.add(Words.plain(keys.get(i).meaning()), 1, i);
    }
    return new VBox(Words.plain(title, "section-name"), grid);
  }

  private static List<Screen.Key> everywhere() {
    return Stream.of(
            new Screen.Key("Ctrl 1 … 7", Messages.text("keys.screens")),
            new Screen.Key("Alt 1 … 4", Messages.text("keys.tabs")),
            new Screen.Key("Ctrl K", Messages.text("keys.find")),
            new Screen.Key("Ctrl Z", Messages.text("keys.undo")),
            new Screen.Key("Ctrl Shift Z", Messages.text("keys.recent")),
            new Screen.Key("Ctrl Enter", Messages.text("keys.primary")),
            new Screen.Key("Ctrl P", Messages.text("keys.print")),
            new Screen.Key("Alt ←", Messages.text("keys.back")),
            new Screen.Key("F6", Messages.text("keys.region")),
            new Screen.Key("Ctrl +", Messages.text("keys.larger")),
            new Screen.Key("Ctrl −", Messages.text("keys.smaller")),
            new Screen.Key("Ctrl L", Messages.text("keys.lock")),
            new Screen.Key("F9", Messages.text("keys.safety")))
        .toList();
  }
}
