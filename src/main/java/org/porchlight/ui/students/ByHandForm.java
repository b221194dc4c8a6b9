package org.porchlight.ui.students;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// A form filled in by keyboard: Ctrl Enter saves, what has to be put right first is said in a
/// sentence above the buttons, and what was typed is kept until then.
abstract class ByHandForm extends VBox {
  private static final double BETWEEN = 12;

  private final Label trouble = Words.wrapped("", "trouble");
  private final String id;
  private @Nullable FormDraft draft;

  ByHandForm(String id, String title) {
    this.id = id;
    setId(id);
    setSpacing(BETWEEN);
    trouble.setId(id + "-trouble");
    getChildren().add(Words.cardTitle(title));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            key.consume();
            save();
          }
        });
  }

  final void row(String words, Node field) {
    getChildren().add(new FormRow(words, field));
  }

  final void line(String words) {
    getChildren().add(Words.wrapped(words, "small", "muted"));
  }

  /// The last line: what is wrong, and the buttons.
  final void finish(StudentsByHand byHand, String draftName, Button... more) {
    Button save = Buttons.primary(id + "-save", Messages.text("students.byHand.save"), this::save);
    Button cancel =
        Buttons.secondary(
            id + "-cancel",
            Messages.text("students.correct.cancel"),
            () -> {
              forget();
              close();
            });
    FlowPane foot = new FlowPane(8, 8, save);
    foot.getChildren().addAll(more);
    foot.getChildren().add(cancel);
    getChildren().addAll(trouble, foot);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    draft = byHand.drafts().keep(draftName, this);
  }

  /// What was typed is saved or thrown away.
  final void forget() {
    Optional.ofNullable(draft).ifPresent(FormDraft::done);
  }

  /// Says what is wrong, or closes the form.
  final void ended(Optional<String> wrong) {
    trouble.setText(wrong.orElse(""));
    if (wrong.isEmpty()) {
      forget();
      close();
    } else {
      Focus.firstWithin(this).ifPresent(Node::requestFocus);
    }
  }

  final void say(String wrong) {
    trouble.setText(wrong);
  }

  final FormDraft draft() {
    return Objects.requireNonNull(draft, "the form is complete");
  }

  abstract void save();

  abstract void close();
}
