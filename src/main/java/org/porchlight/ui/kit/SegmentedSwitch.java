package org.porchlight.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A few answers side by side, exactly one chosen: Students | Families.
public final class SegmentedSwitch<T> extends HBox {
  private final ObjectProperty<T> chosen;

  /// Node ids of the parts are `id-0`, `id-1`…
  public SegmentedSwitch(String id, List<T> choices, Function<T, String> words) {
    setId(id);
    getStyleClass().add("segmented-switch");
    setMaxWidth(USE_PREF_SIZE);
    chosen = new SimpleObjectProperty<>(choices.getFirst());
    // its edge is its background: taller than its parts it would show as a bar
    setMaxHeight(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < choices.size(); i++) {
      getChildren().add(part(id + "-" + i, choices, i, words, group));
    }
    group
        .selectedToggleProperty()
        .addListener((property, was, is) -> {
          if (is == null && was != null) {
            was.setSelected(true);
          }
        });
  }

  private ToggleButton part(
      String id, List<T> choices, int index, Function<T, String> words, ToggleGroup group) {
    T choice = choices.get(index);
    ToggleButton part = new ToggleButton(words.apply(choice));
    part.setId(id);
    part.setMnemonicParsing(false);
    part.setToggleGroup(group);
    part.setSelected(index == 0);
    part.getStyleClass()
        .addAll("segment", index == 0 ? "first" : index == choices.size() - 1 ? "last" : "middle");
    part.selectedProperty()
        .addListener((property, was, is) -> {
          if (is) {
            chosen.set(choice);
          }
        });
    chosen.addListener((property, was, is) -> {
      if (choice.equals(is)) {
        part.setSelected(true);
      }
    });
    return part;
  }

  public ObjectProperty<T> chosen() {
    return chosen;
  }
}
