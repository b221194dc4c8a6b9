package org.porchlight.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// A field in which any word finds something: typing lists it below, arrows choose, `Enter` takes.
/// `Enter` with nothing typed, or nothing found, goes to whoever holds the field.
public final class SearchField<T> extends TextField {
  private static final int MOST = 6;

  /// What a row shows of a thing.
  public record Row(String feather, String name, String detail) {}

  private final Popup popup = new Popup();
  private final VBox list = new VBox();
  private final Function<String, List<T>> search;
  private final Function<T, Row> rows;
  private final Consumer<T> picked;
  private List<T> found = List.of();
  private int chosen;

  public SearchField(
      String id,
      String prompt,
      Function<String, List<T>> search,
      Function<T, Row> rows,
      Consumer<T> picked) {
    this.search = search;
    this.rows = rows;
    this.picked = picked;
    setId(id);
    setPromptText(prompt);
    setAccessibleText(prompt);
    list.getStyleClass().add("found-list");
    list.setId(id + "-found");
    popup.setAutoHide(true);
    popup.getContent().add(list);
    textProperty().addListener((property, was, is) -> search(is));
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    focusedProperty()
        .addListener((property, was, is) -> {
          if (!is) {
            popup.hide();
          }
        });
  }

  private void search(String typed) {
    found = typed.isBlank() ? List.of() : search.apply(typed).stream().limit(MOST).toList();
    chosen = 0;
    draw();
  }

  private void draw() {
    list.getChildren().clear();
    for (int i = 0; i < found.size(); i++) {
      list.getChildren().add(row(i));
    }
    if (found.isEmpty()) {
      popup.hide();
    } else if (!popup.isShowing() && isFocused()) {
      Bounds at = localToScreen(getBoundsInLocal());
      popup.show(this, at.getMinX() - 4, at.getMaxY() + 4);
    }
  }

  private HBox row(int index) {
    Row shown = rows.apply(found.get(index));
    HBox row =
        new HBox(
            Icons.of(shown.feather()), Words.strong(shown.name()), Words.small(shown.detail()));
    row.getStyleClass().add("found-row");
    row.setId(getId() + "-found-" + index);
    if (index == chosen) {
      row.getStyleClass().add("chosen");
      row.getChildren().addAll(Words.gap(), new KeyHint("Enter"));
      setAccessibleHelp(shown.name() + ", " + shown.detail());
    }
    row.setOnMouseClicked(event -> take(found.get(index)));
    return row;
  }

  private void steer(KeyEvent key) {
    if (found.isEmpty() || key.isShortcutDown()) {
      return;
    }
    switch (key.getCode()) {
      case KeyCode.ENTER -> {
        take(found.get(chosen));
        key.consume();
      }
      case KeyCode.DOWN, KeyCode.UP -> {
        chosen = Math.floorMod(chosen + (key.getCode() == KeyCode.DOWN ? 1 : -1), found.size());
        draw();
        key.consume();
      }
      case KeyCode.ESCAPE -> {
        clear();
        key.consume();
      }
      default -> {}
    }
  }

  private void take(T thing) {
    popup.hide();
    clear();
    picked.accept(thing);
  }
}
