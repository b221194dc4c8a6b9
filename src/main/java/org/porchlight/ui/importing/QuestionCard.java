package org.porchlight.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.QuestionKind.FreeAnswer;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.KeyHint;
import org.porchlight.ui.kit.Words;

/// One question, whatever it is about: what is asked, what the file holds there, the answers as
/// buttons, and why a person has to say. A digit presses an answer.
final class QuestionCard extends VBox {
  private static final int DIGITS = 9;
  private static final int SAMPLES = 6;
  private static final double SIDES = 28;
  private static final double AROUND = 12;

  private final List<Button> choices = new ArrayList<>();

  /// @param place which of the open questions this is, from 1
  /// @param of how many are open
  QuestionCard(ImportQuestion question, int place, int of, Consumer<String> answer) {
    setId("import-question");
    getStyleClass().addAll("card", "question-card");
    getChildren().add(head(question, place, of));
    if (!question.samples().isEmpty()) {
      getChildren().add(samples(question.samples()));
    }
    VBox buttons = new VBox();
    buttons.getStyleClass().add("question-choices");
    for (String choice : question.choices()) {
      Button button = button(question, choice, choices.size() + 1, answer);
      choices.add(button);
      buttons.getChildren().add(button);
    }
    getChildren().add(buttons);
    if (question.kind().freeAnswer() != FreeAnswer.NONE) {
      getChildren().add(freeAnswer(question, answer));
    }
    Label why = Words.wrapped(question.why(), "small", "subtle");
    why.setId("import-question-why");
    getChildren().add(why);
  }

  private static HBox head(ImportQuestion question, int place, int of) {
    Label title = Words.wrapped(question.title(), "title-card");
    title.setId("import-question-title");
    VBox words = new VBox(title);
    if (question.rows() > 0) {
      words.getChildren().add(Words.small(Messages.count("import.question.rows", question.rows())));
    }
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(words);
    head.getStyleClass().add("question-head");
    if (of > 1) {
      Label which = Words.small(Messages.text("import.question.place", place, of));
      which.setMinWidth(Region.USE_PREF_SIZE);
      head.getChildren().add(which);
    }
    return head;
  }

  /// What the file has there, each on a slip of its own.
  private static FlowPane samples(List<String> samples) {
    FlowPane slips = new FlowPane();
    slips.getStyleClass().add("samples");
    samples.stream()
        .limit(SAMPLES)
        .map(sample -> Words.plain(sample, "small", "sample"))
        .forEach(slips.getChildren()::add);
    slips.setAccessibleText(Messages.text("import.question.holds", String.join(", ", samples)));
    return slips;
  }

  private static Button button(
      ImportQuestion question, String choice, int place, Consumer<String> answer) {
    String words = question.words(choice);
    Label label = Words.wrapped(words, "strong");
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox face = new HBox(Icons.of(FieldIcons.of(question, choice)), label);
    if (place <= DIGITS) {
      face.getChildren().add(new KeyHint(String.valueOf(place)));
    }
    face.getStyleClass().add("choice-face");
    Button button = new Button();
    button.setId("import-choice-" + place);
    button.setGraphic(face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(words);
    button.getStyleClass().addAll("secondary", "choice");
    button.setMaxWidth(Double.MAX_VALUE);
    face.prefWidthProperty().bind(button.widthProperty().subtract(SIDES));
    // a long answer wraps, and its button grows with it
    button
        .widthProperty()
        .addListener((property, was, is) ->
            button.setMinHeight(face.prefHeight(is.doubleValue() - SIDES) + AROUND));
    button.setOnAction(event -> answer.accept(choice));
    return button;
  }

  /// An answer the buttons do not have.
  private static VBox freeAnswer(ImportQuestion question, Consumer<String> answer) {
    boolean number = question.kind().freeAnswer() == FreeAnswer.NUMBER;
    String prompt =
        number
            ? Messages.text("import.question.freeNumber")
            : Messages.text("import.question.free");
    TextField field = new TextField();
    field.setId("import-answer");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    HBox.setHgrow(field, Priority.ALWAYS);
    Label wrong = Words.wrapped("", "small", "confidence-ask");
    wrong.setId("import-answer-wrong");
    wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
    Runnable take =
        () -> {
          String typed = field.getText().strip();
          if (number && !typed.matches("\\d{1,6}([.,]\\d{1,4})?")) {
            wrong.setText(Messages.text("import.question.freeWrong"));
          } else if (!typed.isEmpty()) {
            answer.accept(number ? typed.replace(',', '.') : typed);
          }
        };
    field.setOnAction(event -> take.run());
    Button button =
        Buttons.secondary("import-answer-take", Messages.text("import.question.freeTake"), take);
    button.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(field, button);
    line.getStyleClass().add("question-free");
    line.setAlignment(Pos.CENTER_LEFT);
    return new VBox(line, wrong);
  }

  /// Presses the answer at a place, from 0; says whether there is one.
  boolean choose(int place) {
    if (place >= choices.size() || place >= DIGITS) {
      return false;
    }
    choices.get(place).fire();
    return true;
  }

  void focusFirst() {
    if (!choices.isEmpty()) {
      choices.getFirst().requestFocus();
    }
  }
}
