package org.porchlight.ui.debrief;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// A confidential note beside the debrief: folded until it is wanted.
final class NoteBox extends VBox {
  private final TextArea words = new TextArea();
  private final VBox open = new VBox(8);
  private final Node add;

  /// @param goOn where Tab leads from the note
  NoteBox(DebriefViewModel model, Runnable goOn) {
    getStyleClass().add("debrief-note");
    words.setId("debrief-note");
    words.setAccessibleText(Messages.text("debrief.note"));
    words.setPromptText(Messages.text("debrief.note.prompt"));
    words.setWrapText(true);
    words.setPrefRowCount(4);
    words.textProperty().bindBidirectional(model.form().confidential());
    words.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            goOn.run();
            key.consume();
          }
        });
    HBox lock =
        new HBox(
            8,
            Icons.of("fth-lock"),
            Words.wrapped(Messages.text("debrief.note.who"), "small", "muted"));
    open.getChildren().addAll(Words.strong(Messages.text("debrief.note")), words, lock);
    add =
        Buttons.withIcon(
            Buttons.link("debrief-note-add", Messages.text("debrief.note.add"), this::unfold),
            "fth-lock");
    getChildren().addAll(add, open);
    words
        .textProperty()
        .addListener((property, was, is) -> draw(!is.isEmpty() || words.isFocused()));
    draw(!words.getText().isEmpty());
  }

  private void unfold() {
    draw(true);
    words.requestFocus();
  }

  private void draw(boolean unfolded) {
    open.setVisible(unfolded);
    open.setManaged(unfolded);
    add.setVisible(!unfolded);
    add.setManaged(!unfolded);
  }
}
