package org.porchlight.ui.importing;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// Step three: the codes nobody has explained yet, one at a time. Told once, remembered for the
/// school year.
final class ExplainCodesPane extends HBox {
  private final ImportViewModel model;
  private final Optional<ImportQuestion> asked;
  private final Optional<QuestionCard> question;

  ExplainCodesPane(ImportViewModel model) {
    this.model = model;
    asked = model.openQuestions(ImportStep.EXPLAIN).stream().findFirst();
    question =
        asked.map(q ->
            new QuestionCard(
                q,
                1,
                model.openQuestions(ImportStep.EXPLAIN).size(),
                choice -> model.answer(q, choice)));
    getStyleClass().addAll("page", "import-columns");
    Card codes = codes();
    ScrollPane scroll = new ScrollPane(codes);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    VBox right = new VBox();
    right.getStyleClass().addAll("import-column", "import-right");
    question.ifPresent(right.getChildren()::add);
    ScrollPane rightScroll = new ScrollPane(right);
    rightScroll.setFitToWidth(true);
    rightScroll.getStyleClass().addAll("edge-to-edge", "import-right-scroll");
    getChildren().addAll(scroll, rightScroll);
  }

  Optional<QuestionCard> question() {
    return question;
  }

  private Card codes() {
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("import.explain.title")));
    List<ImportQuestion> questions = model.questions(ImportStep.EXPLAIN);
    for (ImportQuestion code : questions) {
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
    row.getStyleClass().addAll("card-row", "import-row");
    if (asked.filter(code::equals).isPresent()) {
      row.getStyleClass().add("asked");
    }
    Optional<String> answer = model.answers().get().answer(code.key());
    if (answer.isPresent()) {
      StatusChip chip = new StatusChip(StatusChip.Tone.LEAF, "fth-check", code.words(answer.get()));
      Button change =
          Buttons.link(
              "import-change-" + code.key().replaceAll("\\W", "-"),
              Messages.text("import.explain.change"),
              () -> model.forget(code));
      change.setAccessibleText(Messages.text("import.explain.changeSays", name));
      row.getChildren().addAll(chip, change);
    } else {
      row.getChildren()
          .add(new StatusChip(StatusChip.Tone.LAMP, Messages.text("import.explain.open")));
    }
    return row;
  }
}
