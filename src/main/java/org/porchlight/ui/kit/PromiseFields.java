package org.porchlight.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// A promise as a row to correct: what, who, by when.
public final class PromiseFields extends VBox {
  private final TextField what = new TextField();

  /// @param id of the row; its parts are `id-what`, `id-owner`, `id-due`
  /// @param beside what stands at the end of the row, such as a cross
  public PromiseFields(String id, PromiseEntry entry, List<StaffMember> staff, Node... beside) {
    getStyleClass().add("promise-fields");
    what.setId(id + "-what");
    what.setAccessibleText(Messages.text("kit.promise.what"));
    what.textProperty().bindBidirectional(entry.what());
    HBox.setHgrow(what, Priority.ALWAYS);
    HBox row = new HBox(what, owner(id, entry, staff), due(id, entry));
    row.getChildren().addAll(beside);
    row.getStyleClass().add("promise-row");
    FlowPane marks =
        new FlowPane(
            tick(id + "-family", "kit.promise.toFamily", entry.toFamily()),
            tick(id + "-restricted", "kit.promise.restricted", entry.restricted()));
    marks.getStyleClass().add("chips");
    getChildren().addAll(row, marks);
    if (!entry.assumed().isEmpty()) {
      getChildren().add(Words.wrapped(entry.assumed(), "small", "lamp-words"));
    }
  }

  private static CheckBox tick(String id, String key, BooleanProperty ticked) {
    CheckBox box = new CheckBox(Messages.text(key));
    box.setId(id);
    box.selectedProperty().bindBidirectional(ticked);
    return box;
  }

  private static ComboBox<StaffMember> owner(
      String id, PromiseEntry entry, List<StaffMember> staff) {
    ComboBox<StaffMember> owner = new ComboBox<>();
    owner.setId(id + "-owner");
    owner.setAccessibleText(Messages.text("kit.promise.who"));
    owner.setConverter(written(StaffMember::name));
    owner.getItems().setAll(staff);
    owner.valueProperty().bindBidirectional(entry.owner());
    owner.setMinWidth(USE_PREF_SIZE);
    return owner;
  }

  private static DatePicker due(String id, PromiseEntry entry) {
    DatePicker due = new DatePicker();
    due.setId(id + "-due");
    due.setEditable(false);
    due.setAccessibleText(Messages.text("kit.promise.byWhen"));
    due.setConverter(written(Dates::day));
    due.setValue(entry.dueOn().get());
    due.getEditor().setPrefColumnCount(8);
    due.valueProperty()
        .addListener((property, was, is) -> {
          if (is != null) {
            entry.dueOn().set(is);
          }
        });
    return due;
  }

  private static <T> StringConverter<T> written(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public @Nullable T fromString(String typed) {
        return null;
      }
    };
  }

  /// Where the keyboard goes first.
  public TextField first() {
    return what;
  }
}
