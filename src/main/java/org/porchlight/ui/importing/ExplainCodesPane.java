package org.porchlight.ui.importing;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// Step three: the codes nobody has explained yet, one at a time. Told once, remembered for the
/// school year.
final class ExplainCodesPane extends StackPane {
  private final AskedQuestions questions;
  private final Optional<ImportQuestion> asked;
  private final Optional<QuestionCard> question;

  ExplainCodesPane(ImportViewModel model) {
    this.questions = model.questions();
    List<ImportQuestion> open = questions.open(ImportStep.EXPLAIN);
    int of = questions.at(ImportStep.EXPLAIN).size();
    asked = open.stream().findFirst();
    question =
        asked.map(
            q -> new QuestionCard(q, of - open.size() + 1, of, choice -> model.answer(q, choice)));
    VBox right = new VBox();
    question.ifPresent(right.getChildren()::add);
    asked.ifPresent(
        q -> right.getChildren().add(new ExactMeaning(q, answer -> model.answer(q, answer))));
    if (asked.isEmpty()) {
      right
          .getChildren()
          .add(
              new Notice(
                  Notice.Tone.LEAF,
                  Messages.text("import.explain.all"),
                  Messages.text("import.explain.allMore")));
    }
    getChildren().add(new TwoColumns(new VBox(codes()), right, true));
  }

  Optional<QuestionCard> question() {
    return question;
  }

  private Card codes() {
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("import.explain.title")));
    for (ImportQuestion code : questions.at(ImportStep.EXPLAIN)) {
      card.add(row(code));
    }
    card.getChildren().getLast().getStyleClass().add("last-row");
    return card;
  }

  private HBox row(ImportQuestion code) {
    String name = code.subject().isEmpty() ? Messages.text("import.explain.blank") : code.subject();
    Label letters = Words.plain(name, "figure", "code-letters");
    VBox lines = new VBox(Words.wrapped(Messages.count("import.explain.rows", code.rows())));
    if (!code.samples().isEmpty()) {
      lines.getChildren().add(Words.wrapped(String.join(", ", code.samples()), "small", "muted"));
    }
    lines.getStyleClass().add("two-lines");
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row = new HBox(letters, lines);
    row.getStyleClass().addAll("card-row", "import-row", "code-row");
    if (asked.filter(code::equals).isPresent()) {
      row.getStyleClass().add("asked");
    }
    Optional<String> answer = questions.given().answer(code.key());
    if (answer.isPresent()) {
      row.getChildren()
          .addAll(
              new StatusChip(StatusChip.Tone.LEAF, "fth-check", code.words(answer.get())),
              MatchColumnsPane.change(code, () -> questions.forget(code.key())));
    } else {
      row.getChildren()
          .add(new StatusChip(StatusChip.Tone.LAMP, Messages.text("import.explain.open")));
    }
    return row;
  }
}
