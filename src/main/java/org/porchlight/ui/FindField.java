package org.porchlight.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Finder;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.KeyHint;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Words;

/// Find anyone or anything: typing lists students, families and screens; Enter opens the first.
final class FindField extends HBox {
  private static final int MOST = 8;

  private final TextField field = new TextField();
  private final Popup popup = new Popup();
  private final VBox list = new VBox();
  private final List<Finder> finders;
  private final Navigator navigator;
  private List<Finder.Found> found = List.of();
  private int chosen;

  /// @param onBegin someone is about to search: time to read what there is
  FindField(List<Finder> finders, Navigator navigator, Runnable onBegin) {
    this.finders = List.copyOf(finders);
    this.navigator = navigator;
    getStyleClass().add("find-field");
    field.setId("find");
    field.setPromptText(Messages.text("window.find.prompt"));
    field.setAccessibleText(Messages.text("window.find.prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(Icons.of("fth-search"), field, new KeyHint("Ctrl K"));
    list.getStyleClass().add("found-list");
    list.setId("found-list");
    popup.setAutoHide(true);
    popup.getContent().add(list);
    field.textProperty().addListener((property, was, is) -> search(is));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    field
        .focusedProperty()
        .addListener((property, was, is) -> {
          if (is) {
            onBegin.run();
          } else {
            popup.hide();
          }
        });
  }

  void begin() {
    field.requestFocus();
    field.selectAll();
  }

  private void search(String typed) {
    found = typed.strip().length() < 2 ? List.of() : ask(typed.strip());
    chosen = 0;
    draw(typed.strip());
  }

  private List<Finder.Found> ask(String typed) {
    List<Finder.Found> all = new ArrayList<>();
    finders.forEach(finder -> all.addAll(finder.find(typed)));
    return all.stream().limit(MOST).toList();
  }

  private void draw(String typed) {
    list.getChildren().clear();
    for (int i = 0; i < found.size(); i++) {
      list.getChildren().add(row(i));
    }
    if (typed.length() < 2) {
      popup.hide();
      return;
    }
    if (found.isEmpty()) {
      Label none = Words.plain(Messages.text("window.find.none"), "muted");
      HBox row = new HBox(none);
      row.getStyleClass().add("found-row");
      list.getChildren().add(row);
    }
    if (!popup.isShowing() && getScene() != null) {
      Bounds at = localToScreen(getBoundsInLocal());
      popup.show(this, at.getMaxX() - Math.max(at.getWidth(), 390) - 8, at.getMaxY() + 6);
    }
  }

  private HBox row(int index) {
    Finder.Found one = found.get(index);
    HBox row =
        new HBox(Icons.of(one.feather()), Words.strong(one.name()), Words.small(one.detail()));
    row.getStyleClass().add("found-row");
    row.setId("found-" + index);
    if (index == chosen) {
      row.getStyleClass().add("chosen");
      row.getChildren().addAll(Words.gap(), new KeyHint("Enter"));
      field.setAccessibleHelp(one.name() + ", " + one.detail());
    }
    row.setOnMouseClicked(event -> open(one.destination()));
    return row;
  }

  private void steer(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      field.clear();
      popup.hide();
      key.consume();
    } else if (found.isEmpty()) {
      return;
    } else if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
      open(found.get(chosen).destination());
      key.consume();
    } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      chosen = Math.floorMod(chosen + (key.getCode() == KeyCode.DOWN ? 1 : -1), found.size());
      draw(field.getText().strip());
      key.consume();
    }
  }

  private void open(Destination destination) {
    popup.hide();
    field.clear();
    navigator.open(destination);
  }
}
