package org.porchlight.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/// The buttons there are. One [#primary] a screen: the next thing to do.
///
/// Every button takes a node id, its words, and what it does. [#withIcon] and [#withKey] dress it
/// further.
public final class Buttons {
  private Buttons() {}

  /// Amber, one per screen.
  public static Button primary(String id, String words, Runnable action) {
    return button(id, words, action, "primary");
  }

  public static Button secondary(String id, String words, Runnable action) {
    return button(id, words, action, "secondary");
  }

  /// 30 px high, for rows and cards.
  public static Button small(String id, String words, Runnable action) {
    return button(id, words, action, "secondary", "compact");
  }

  /// Looks like a link, is a button.
  public static Button link(String id, String words, Runnable action) {
    return button(id, words, action, "link");
  }

  /// Only an icon; `says` becomes tooltip and accessible text.
  public static Button icon(String id, String feather, String says, Runnable action) {
    Button button = button(id, "", action, "icon-button");
    button.setGraphic(Icons.of(feather));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(says);
    Tips.on(button, says);
    return button;
  }

  /// Puts an icon before the words.
  public static Button withIcon(Button button, String feather) {
    button.setGraphic(Icons.of(feather));
    return button;
  }

  /// Shows the key that does the same, after the words.
  public static Button withKey(Button button, String stroke) {
    String words = button.getText();
    HBox face = new HBox();
    face.getStyleClass().add("button-face");
    if (button.getGraphic() != null) {
      face.getChildren().add(button.getGraphic());
    }
    face.getChildren().addAll(Words.plain(words, "strong"), new KeyHint(stroke));
    button.setText("");
    button.setGraphic(face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(words);
    return button;
  }

  private static Button button(String id, String words, Runnable action, String... styleClasses) {
    Button button = new Button(words);
    button.setId(id);
    button.getStyleClass().addAll(styleClasses);
    button.setMnemonicParsing(false);
    button.setOnAction(event -> action.run());
    return button;
  }
}
