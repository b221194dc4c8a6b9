package org.porchlight.ui.settings;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Combo boxes over a few named choices.
final class Choices {
  private Choices() {}

  static <T> ComboBox<T> of(String id, List<T> choices, T now, Function<T, String> words) {
    ComboBox<T> combo = new ComboBox<>(FXCollections.observableArrayList(choices));
    combo.setId(id);
    combo.setConverter(named(words));
    combo.setValue(now);
    combo.setMaxWidth(Double.MAX_VALUE);
    return combo;
  }

  static <T> StringConverter<T> named(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T choice) {
        return choice == null ? "" : words.apply(choice);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("choices are picked, not typed");
      }
    };
  }
}
