package org.porchlight.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.QuestionKind;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.KeyHint;
import org.porchlight.ui.kit.Words;

/// One question with its answers as buttons; a digit presses one.
final class QuestionCard extends VBox {
  private final List<Button> choices = new ArrayList<>();

  QuestionCard(ImportQuestion question, Consumer<String> answer) {
    setId("import-question");
    getStyleClass().addAll("card", "question-card");
    getChildren()
        .addAll(
            Words.wrapped(title(question), "title-card"), Words.wrapped(detail(question), "muted"));
    int place = 0;
    for (String choice : question.choices()) {
      Button button = button(question, choice, ++place, answer);
      choices.add(button);
      getChildren().add(button);
    }
    if (question.kind() == QuestionKind.COLUMN) {
      getChildren().add(Words.wrapped(Messages.text("import.question.more"), "small", "subtle"));
    }
  }

  private static String title(ImportQuestion question) {
    return switch (question.kind()) {
      case COLUMN -> Messages.text("import.question.column", question.subject());
      case CODE ->
          question.subject().isEmpty()
              ? Messages.text("import.question.blankCode")
              : Messages.text("import.question.code", question.subject());
      case DATE_ORDER -> Messages.text("import.question.dateOrder");
      case EXIT_DATE -> Messages.text("import.question.exitDate");
      case SCHOOL_YEAR -> Messages.text("import.question.schoolYear");
    };
  }

  private static String detail(ImportQuestion question) {
    String values = String.join(" · ", question.samples());
    return switch (question.kind()) {
      case COLUMN -> Messages.text("import.question.holds", values);
      case CODE -> Messages.count("import.explain.rows", question.rows());
      case DATE_ORDER, EXIT_DATE, SCHOOL_YEAR -> question.sentence();
    };
  }

  private static Button button(
      ImportQuestion question, String choice, int place, Consumer<String> answer) {
    String words = question.words(choice);
    HBox face =
        new HBox(
            Icons.of(FieldIcons.of(question, choice)),
            Words.strong(words),
            Words.gap(),
            new KeyHint(String.valueOf(place)));
    face.getStyleClass().add("choice-face");
    Button button = new Button();
    button.setId("import-choice-" + place);
    button.setGraphic(face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(words);
    button.getStyleClass().addAll("secondary", "choice");
    button.setMaxWidth(Double.MAX_VALUE);
    face.prefWidthProperty().bind(button.widthProperty().subtract(28));
    button.setOnAction(event -> answer.accept(choice));
    return button;
  }

  /// Presses the answer at a place, from 0; says whether there is one.
  boolean choose(int place) {
    if (place >= choices.size()) {
      return false;
    }
    choices.get(place).fire();
    return true;
  }

  void focusFirst() {
    choices.getFirst().requestFocus();
  }
}
