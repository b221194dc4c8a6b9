package org.porchlight.ui.debrief;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.KeyHint;
import org.porchlight.ui.kit.Words;

/// One part of the form: its number or a tick, its question, its answers.
abstract class PartPane extends HBox {
  private final Part part;
  private final Predicate<Part> answered;
  private final StackPane disc = new StackPane();
  private final VBox body = new VBox();

  PartPane(Part part, String question, String hint, Predicate<Part> answered, Runnable goHere) {
    this.part = part;
    this.answered = answered;
    setId("part-" + part.number());
    getStyleClass().addAll("debrief-part", "focus-ring");
    setFocusTraversable(true);
    setAccessibleText(Messages.text("debrief.part", part.number(), question));
    disc.getStyleClass().add("part-disc");
    HBox head = new HBox(Words.strong(question), Words.gap(), Words.plain(hint, "small", "muted"));
    head.getStyleClass().add("part-head");
    body.getStyleClass().add("part-body");
    VBox words = new VBox(head, body);
    words.getStyleClass().add("part-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    getChildren().addAll(disc, words);
    setOnMousePressed(event -> goHere.run());
  }

  final VBox body() {
    return body;
  }

  /// Draws the part as it stands now.
  final void draw(boolean current, boolean open) {
    getStyleClass().removeAll("current", "done", "folded");
    boolean done = answered.test(part) && !current && open;
    getStyleClass().addAll(current ? "current" : done ? "done" : "later");
    if (!open) {
      getStyleClass().add("folded");
    }
    setFocusTraversable(open);
    Label number = Words.plain(String.valueOf(part.number()), "strong");
    disc.getChildren().setAll(done ? Icons.of("fth-check", "leaf") : number);
    body.setVisible(open);
    body.setManaged(open);
    drawAnswers();
  }

  abstract void drawAnswers();

  /// Where the keyboard goes when this part's turn comes.
  void takeFocus() {
    requestFocus();
  }

  /// A digit typed while this part is current and no text field has the focus.
  void digit(int digit) {}

  /// An answer with its digit: amber once chosen.
  static Button choice(String id, String digit, String words, boolean chosen, Runnable action) {
    Button button = new Button();
    button.setId(id);
    HBox face = new HBox(new KeyHint(digit), Words.plain(words, chosen ? "strong" : "body"));
    face.getStyleClass().add("choice-face");
    button.setGraphic(face);
    button.setAccessibleText(digit + " " + words);
    button.getStyleClass().add("choice");
    button.setFocusTraversable(false);
    if (chosen) {
      button.getStyleClass().add("chosen");
    }
    button.setOnAction(event -> action.run());
    return button;
  }

  static FlowPane flow(Node... children) {
    FlowPane flow = new FlowPane(children);
    flow.getStyleClass().add("chips");
    return flow;
  }
}
