package org.porchlight.ui.importing;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.importing.CodeExplained;
import org.porchlight.importing.DroppedRow;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.RecognisedFile;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Words;

/// How the file was read: what it is, what its codes mean, and the rows that are about nobody.
final class AboutFileCard extends VBox {
  private static final int CODES_SHOWN = 6;
  private static final int DROPPED_SHOWN = 100;

  private final ImportViewModel model;
  private final VBox codes = new VBox();
  private final VBox dropped = new VBox();

  AboutFileCard(ImportViewModel model, ImportPreview preview) {
    this.model = model;
    RecognisedFile file = preview.file();
    Card card = new Card(Messages.text("import.about.title"));
    card.add(Words.wrapped(kindSentence(preview), "small", "muted"));
    if (!preview.codes().isEmpty()) {
      codes.getStyleClass().add("about-rows");
      codes.setId("import-codes");
      card.add(codes);
      showCodes(preview.codes(), CODES_SHOWN);
    }
    if (!file.dropped().isEmpty()) {
      dropped.getStyleClass().add("about-rows");
      dropped
          .getChildren()
          .add(
              Buttons.link(
                  "import-show-dropped",
                  Messages.count("import.about.dropped", file.dropped().size()),
                  () -> showDropped(file.dropped())));
      card.add(dropped);
    }
    card.add(
        Buttons.link(
            "import-columns-again",
            Messages.text("import.about.columns"),
            () -> model.goTo(ImportStep.MATCH)));
    getChildren().add(card);
  }

  private static String kindSentence(ImportPreview preview) {
    RecognisedFile file = preview.file();
    return file.layoutName()
        .map(name -> Messages.text("import.about.layout", Messages.of(preview.kind()), name))
        .orElseGet(() -> Messages.text("import.about.kind", Messages.of(preview.kind())));
  }

  private void showCodes(List<CodeExplained> all, int count) {
    codes.getChildren().setAll(Words.strong(Messages.text("import.about.codes")));
    all.stream().limit(count).map(this::codeRow).forEach(codes.getChildren()::add);
    if (all.size() > count) {
      codes
          .getChildren()
          .add(
              Buttons.link(
                  "import-more-codes",
                  Messages.count("import.about.moreCodes", all.size() - count),
                  () -> showCodes(all, all.size())));
    }
  }

  private HBox codeRow(CodeExplained code) {
    String name = code.code().isEmpty() ? Messages.text("import.explain.blank") : code.code();
    Label letters = Words.plain(name, "strong", "about-code");
    Label meaning = Words.wrapped(code.meaning().words(), "small");
    meaning.setMinWidth(0);
    HBox.setHgrow(meaning, Priority.ALWAYS);
    meaning.setMaxWidth(Double.MAX_VALUE);
    Label rows = Words.small(Messages.count("import.about.codeRows", code.rows()));
    rows.setMinWidth(USE_PREF_SIZE);
    Button change =
        Buttons.link(
            "import-code-" + (code.code().isEmpty() ? "blank" : code.code().replaceAll("\\W", "-")),
            Messages.text("import.explain.change"),
            () -> model.explainAgain(code));
    change.setAccessibleText(Messages.text("import.about.changeCode", name));
    change.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(letters, meaning, rows, change);
    row.getStyleClass().add("about-row");
    return row;
  }

  private void showDropped(List<DroppedRow> rows) {
    dropped
        .getChildren()
        .setAll(Words.strong(Messages.count("import.about.droppedTitle", rows.size())));
    for (DroppedRow row : rows.subList(0, Math.min(DROPPED_SHOWN, rows.size()))) {
      Label text = Words.wrapped(row.text(), "small");
      text.setMinWidth(0);
      HBox line =
          new HBox(
              Words.plain(
                  Messages.text("import.review.row", String.valueOf(row.number())),
                  "small",
                  "muted",
                  "about-code"),
              text);
      line.getStyleClass().add("about-row");
      dropped.getChildren().add(line);
    }
  }
}
