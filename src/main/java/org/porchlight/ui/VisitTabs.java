package org.porchlight.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.KeyHint;
import org.porchlight.ui.kit.Tips;
import org.porchlight.ui.kit.Words;

/// Choose · Plan · Out now · Debrief, each with its count.
final class VisitTabs extends VBox {
  private final Map<ScreenPlace, Label> counts = new LinkedHashMap<>();
  private final Map<ScreenPlace, Button> buttons = new LinkedHashMap<>();

  VisitTabs(List<ScreenPlace> places, VisitTab here, Consumer<Destination> open) {
    getStyleClass().add("visit-tabs-holder");
    HBox strip = new HBox();
    strip.getStyleClass().add("visit-tabs");
    for (ScreenPlace place : places) {
      VisitTab tab = place.tab();
      if (tab != null) {
        strip.getChildren().add(tab(place, tab, tab == here, open));
      }
    }
    getChildren().add(strip);
    readCounts();
  }

  private Button tab(ScreenPlace place, VisitTab tab, boolean here, Consumer<Destination> open) {
    Label count = Words.plain("", "tab-count");
    counts.put(place, count);
    HBox face = new HBox(Words.plain(tab.words(), "tab-words"), count);
    face.getStyleClass().add("button-face");
    Button button = new Button();
    buttons.put(place, button);
    button.setId(tab.nodeId());
    button.setGraphic(face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().setAll("button", "visit-tab");
    if (here) {
      button.getStyleClass().add("here");
    }
    Tips.on(button, tab.words() + "  " + KeyHint.written("Alt " + (tab.ordinal() + 1)));
    button.setOnAction(event -> open.accept(place.plain()));
    return button;
  }

  void readCounts() {
    counts.forEach((place, label) -> {
      String count = place.count();
      label.setText(count);
      label.setVisible(!count.isEmpty());
      label.setManaged(!count.isEmpty());
    });
    buttons.forEach((place, button) -> {
      VisitTab tab = place.tab();
      String words = tab == null ? "" : tab.words();
      String count = place.count();
      button.setAccessibleText(
          count.isEmpty() ? words : Messages.text("window.entry.badge", words, count));
    });
  }
}
