package org.porchlight.ui.students;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.porchlight.ui.kit.FormRow;

/// Fields of the forms by hand, and what was typed into them.
final class Typed {
  private Typed() {}

  static TextField field(String id, @Nullable String content) {
    return FormRow.textField(id, content == null ? "" : content);
  }

  /// Without the spaces around it; null for nothing.
  static @Nullable String orNull(TextField field) {
    String text = field.getText().strip();
    return text.isEmpty() ? null : text;
  }

  static DatePicker date(String id) {
    DatePicker date = new DatePicker();
    date.setId(id);
    return date;
  }

  static CheckBox box(String id, String words, boolean ticked) {
    CheckBox box = new CheckBox(words);
    box.setId(id);
    box.setSelected(ticked);
    box.setWrapText(true);
    return box;
  }

  static <T> ComboBox<T> choice(
      String id, List<T> choices, @Nullable T chosen, Function<T, String> words) {
    ComboBox<T> combo = new ComboBox<>(FXCollections.observableArrayList(choices));
    combo.setId(id);
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T one) {
            return one == null ? "" : words.apply(one);
          }

          @Override
          public T fromString(String typed) {
            return choices.stream()
                .filter(one -> words.apply(one).equals(typed))
                .findFirst()
                .orElseThrow();
          }
        });
    combo.setValue(chosen);
    return combo;
  }
}
