package org.porchlight.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Labels in the type scale of the design document, section 3.3.
///
/// `plain` stays on one line and ends in "…"; `wrapped` flows over lines.
public final class Words {
  private Words() {}

  public static Label plain(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  public static Label wrapped(String text, String... styleClasses) {
    Label label = plain(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// One that follows a value of the view model.
  public static Label following(ObservableValue<String> text, String... styleClasses) {
    Label label = plain("", styleClasses);
    label.textProperty().bind(text);
    return label;
  }

  /// Serif, the head of a card.
  public static Label cardTitle(String text) {
    return plain(text, "title-card");
  }

  public static Label strong(String text) {
    return plain(text, "strong");
  }

  public static Label muted(String text) {
    return plain(text, "muted");
  }

  /// 13.5 px, for second lines and dates.
  public static Label small(String text) {
    return plain(text, "small", "muted");
  }

  /// A bold first line over a quiet second one.
  public static VBox twoLines(String first, String second) {
    VBox lines = new VBox(wrapped(first, "strong"), wrapped(second, "small", "muted"));
    lines.getStyleClass().add("two-lines");
    return lines;
  }

  /// Takes the free room of a row.
  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox.setVgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
