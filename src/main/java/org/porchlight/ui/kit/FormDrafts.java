package org.porchlight.ui.kit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import org.porchlight.visits.DraftRepository;

/// Forms half filled in by one person: what differs from how a form began is back after a crash.
///
/// A form is any node with fields in it; each field goes by its id. Passphrases are never kept.
public record FormDrafts(DraftRepository drafts, Clock clock, long personId) {
  private static final String KEPT = "kept form";

  /// One field: how it is read and filled, and what it began with.
  private record Field(
      ObservableValue<?> changing, Supplier<String> read, Consumer<String> fill, String began) {}

  /// Brings back what was kept of this form, and keeps what is typed into it from now on.
  ///
  /// @param name which form of what, such as `settings/person/3`
  /// @param form complete: fields added later are not kept
  public FormDraft keep(String name, Node form) {
    Map<String, Field> fields = new LinkedHashMap<>();
    collect(form, fields);
    FormDraft draft = new FormDraft(drafts, clock, name + "/" + personId, () -> changed(fields));
    form.getProperties().put(KEPT, draft);
    return draft.begin(
        kept -> bringBack(fields, kept),
        form,
        fields.values().stream().map(Field::changing).toArray(Observable[]::new));
  }

  /// Whether what is typed into this field is kept: it stands in a form that is.
  public static boolean isKept(Node field) {
    for (Node at = field; at != null; at = at.getParent()) {
      if (at.hasProperties() && at.getProperties().containsKey(KEPT)) {
        return true;
      }
    }
    return false;
  }

  /// Keeps at once every form in here: the screen is left or locked.
  public static void keepNow(Node place) {
    if (place.hasProperties() && place.getProperties().get(KEPT) instanceof FormDraft draft) {
      draft.keepNow();
    }
    inside(place).forEach(FormDrafts::keepNow);
  }

  private static Map<String, String> changed(Map<String, Field> fields) {
    Map<String, String> changed = new LinkedHashMap<>();
    fields.forEach((id, field) -> {
      String now = field.read().get();
      if (!now.equals(field.began())) {
        changed.put(id, now);
      }
    });
    return changed;
  }

  private static void bringBack(Map<String, Field> fields, Map<String, String> kept) {
    fields.forEach((id, field) -> {
      String words = kept.get(id);
      if (words != null) {
        field.fill().accept(words);
      }
    });
  }

  private static void collect(Node node, Map<String, Field> fields) {
    Field field = field(node);
    if (field != null && node.getId() != null) {
      fields.put(node.getId(), field);
    } else {
      inside(node).forEach(child -> collect(child, fields));
    }
  }

  private static List<Node> inside(Node node) {
    if (node instanceof ScrollPane pane) {
      return pane.getContent() == null ? List.of() : List.of(pane.getContent());
    }
    return node instanceof Parent parent
        ? new ArrayList<>(parent.getChildrenUnmodifiable())
        : List.of();
  }

  private static @Nullable Field field(Node node) {
    return switch (node) {
      case PasswordField secret -> null;
      case TextInputControl text ->
          new Field(
              text.textProperty(),
              () -> words(text.getText()),
              text::setText,
              words(text.getText()));
      case CheckBox box ->
          new Field(
              box.selectedProperty(),
              () -> String.valueOf(box.isSelected()),
              kept -> box.setSelected(Boolean.parseBoolean(kept)),
              String.valueOf(box.isSelected()));
      case DatePicker date ->
          new Field(
              date.valueProperty(),
              () -> date.getValue() == null ? "" : date.getValue().toString(),
              kept -> date.setValue(kept.isEmpty() ? null : LocalDate.parse(kept)),
              date.getValue() == null ? "" : date.getValue().toString());
      case ComboBox<?> choice -> choice(choice);
      default -> null;
    };
  }

  private static <T> Field choice(ComboBox<T> choice) {
    Supplier<String> read = () -> word(choice, choice.getValue());
    Consumer<String> fill =
        kept ->
            choice.getItems().stream()
                .filter(item -> word(choice, item).equals(kept))
                .findFirst()
                .ifPresent(choice::setValue);
    return new Field(choice.valueProperty(), read, fill, read.get());
  }

  private static <T> String word(ComboBox<T> choice, @Nullable T item) {
    if (item == null) {
      return "";
    }
    return choice.getConverter() == null
        ? item.toString()
        : words(choice.getConverter().toString(item));
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text;
  }
}
