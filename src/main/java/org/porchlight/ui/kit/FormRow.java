package org.porchlight.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A field under its name, with room for one line of help or trouble below.
public final class FormRow extends VBox {
  private final Label name;
  private final Label below = Words.wrapped("", "small");

  public FormRow(String name, Node field) {
    this.name = Words.plain(name, "field-name");
    this.name.setLabelFor(field);
    if (field.getAccessibleText() == null) {
      field.setAccessibleText(name);
    }
    getStyleClass().add("form-row");
    getChildren().addAll(this.name, field);
  }

  /// A quiet explanation below the field.
  public FormRow help(String words) {
    show(words, "muted");
    return this;
  }

  /// What has to be put right, in words, below the field; empty takes it away.
  public void trouble(String words) {
    show(words, "trouble");
  }

  private void show(String words, String styleClass) {
    below.setText(words);
    below.getStyleClass().setAll("label", "small", styleClass);
    getChildren().remove(below);
    if (!words.isEmpty()) {
      getChildren().add(below);
    }
  }

  /// A text field with its id, already filled.
  public static TextField textField(String id, String content) {
    TextField field = new TextField(content);
    field.setId(id);
    return field;
  }
}
