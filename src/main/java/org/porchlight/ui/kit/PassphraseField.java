package org.porchlight.ui.kit;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;

/// A passphrase as dots, with an eye to look at it and a word when Caps Lock is on.
public final class PassphraseField extends VBox {
  private final PasswordField hidden = new PasswordField();
  private final TextField open = new TextField();
  private final Label capsLock = Words.plain(Messages.text("kit.capsLock"), "small", "trouble");
  private final Button eye;

  public PassphraseField(String id, String name) {
    getStyleClass().add("passphrase-field");
    hidden.setId(id);
    open.setId(id + "-open");
    hidden.setAccessibleText(name);
    open.setAccessibleText(name);
    open.textProperty().bindBidirectional(hidden.textProperty());
    eye = Buttons.icon(id + "-eye", "fth-eye", Messages.text("kit.passphrase.show"), this::turn);
    eye.setFocusTraversable(false);
    StackPane.setAlignment(eye, Pos.CENTER_RIGHT);
    capsLock.setGraphic(Icons.of("fth-info", "lamp"));
    getChildren().add(new StackPane(hidden, open, eye));
    look(false);
    addEventFilter(KeyEvent.ANY, event -> tellCapsLock());
    focusWithinProperty().addListener((property, was, is) -> tellCapsLock());
  }

  public StringProperty text() {
    return hidden.textProperty();
  }

  /// Enter in the field.
  public void onEnter(Runnable action) {
    hidden.setOnAction(event -> action.run());
    open.setOnAction(event -> action.run());
  }

  public void focusField() {
    (hidden.isVisible() ? hidden : open).requestFocus();
  }

  public void clear() {
    hidden.clear();
  }

  private void turn() {
    boolean show = hidden.isVisible();
    look(show);
    focusField();
    (show ? open : hidden).end();
  }

  private void look(boolean shown) {
    hidden.setVisible(!shown);
    open.setVisible(shown);
    eye.setGraphic(Icons.of(shown ? "fth-eye-off" : "fth-eye"));
    eye.setAccessibleText(Messages.text(shown ? "kit.passphrase.hide" : "kit.passphrase.show"));
  }

  private void tellCapsLock() {
    Optional<Boolean> locked =
        isFocusWithin() ? Platform.isKeyLocked(KeyCode.CAPS) : Optional.empty();
    boolean on = locked.orElse(false);
    if (on != getChildren().contains(capsLock)) {
      if (on) {
        getChildren().add(capsLock);
      } else {
        getChildren().remove(capsLock);
      }
    }
  }
}
