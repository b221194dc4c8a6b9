package org.porchlight.ui.importing;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// Step two of a workbook with several sheets: which of them is meant, or all one after the other.
final class ChooseSheetPane extends StackPane {
  private final QuestionCard question;

  ChooseSheetPane(ImportViewModel model, ImportQuestion asked) {
    ImportQuestion plain =
        new ImportQuestion(
            asked.kind(), asked.subject(), List.of(), 0, asked.choices(), asked.choiceWords());
    question = new QuestionCard(plain, 1, 1, choice -> model.answer(asked, choice));
    getChildren().add(new TwoColumns(new VBox(question), new VBox(inThem(asked.samples())), false));
  }

  QuestionCard question() {
    return question;
  }

  private static Card inThem(List<String> sheets) {
    Card card = new Card(Messages.text("import.sheets.title"));
    card.setId("import-sheets");
    for (String sheet : sheets) {
      VBox lines = new VBox(Words.wrapped(sheet));
      lines.setMinWidth(0);
      HBox.setHgrow(lines, Priority.ALWAYS);
      HBox row = new HBox(Icons.of("fth-file-text", "muted"), lines);
      row.getStyleClass().add("bring-row");
      card.add(row);
    }
    return card;
  }
}
