package org.porchlight.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.porchlight.text.Messages;

/// A filter that is on or off, or one that offers choices. On = soft amber with a cross.
///
/// Put them in a `FlowPane` with the style class `chips`: one row that wraps.
public final class FilterChip extends ToggleButton {
  private final FontIcon cross = Icons.of("fth-x");

  /// On or off.
  public FilterChip(String id, String words) {
    super(words);
    setId(id);
    getStyleClass().add("filter-chip");
    setMnemonicParsing(false);
    selectedProperty().addListener((property, was, is) -> dress());
  }

  /// One of several side by side, of which exactly one is on: no cross takes it away.
  public static FilterChip oneOf(String id, String words) {
    FilterChip chip = new FilterChip(id, words);
    chip.getStyleClass().add("one-of");
    return chip;
  }

  /// One of several choices, picked from a menu: "School: all". The chip is on when the choice is
  /// not the first.
  public static <T> FilterChip choosing(
      String id,
      List<T> choices,
      java.util.function.Function<T, String> words,
      Consumer<T> picked) {
    return choosing(id, choices, choices.getFirst(), words, picked);
  }

  /// The same, begun with a choice already made.
  public static <T> FilterChip choosing(
      String id,
      List<T> choices,
      T chosen,
      java.util.function.Function<T, String> words,
      Consumer<T> picked) {
    FilterChip chip = new FilterChip(id, words.apply(chosen));
    chip.getStyleClass().add("choosing");
    chip.setSelected(!chosen.equals(choices.getFirst()));
    chip.setGraphic(Icons.of("fth-chevron-down"));
    ContextMenu menu = new ContextMenu();
    for (T choice : choices) {
      MenuItem item = new MenuItem(words.apply(choice));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> {
        chip.setText(words.apply(choice));
        chip.setSelected(!choice.equals(choices.getFirst()));
        picked.accept(choice);
      });
      menu.getItems().add(item);
    }
    chip.setOnAction(event -> {
      chip.setSelected(!chip.getText().equals(words.apply(choices.getFirst())));
      menu.show(chip, Side.BOTTOM, 0, 4);
    });
    return chip;
  }

  /// A count after the words; -1 takes it away.
  public void count(int number) {
    HBox face = new HBox();
    face.getStyleClass().add("button-face");
    setGraphic(number < 0 ? null : face);
    if (number >= 0) {
      face.getChildren().add(Words.plain(Messages.text("kit.count", number), "strong"));
      if (isSelected() && !isChoosing()) {
        face.getChildren().add(cross);
      }
    }
  }

  private boolean isChoosing() {
    return getStyleClass().contains("choosing") || getStyleClass().contains("one-of");
  }

  private void dress() {
    if (isChoosing()) {
      return;
    }
    if (getGraphic() instanceof HBox face) {
      face.getChildren().remove(cross);
      if (isSelected()) {
        face.getChildren().add(cross);
      }
    } else {
      setGraphic(isSelected() ? cross : null);
    }
  }
}
