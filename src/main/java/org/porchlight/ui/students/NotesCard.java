package org.porchlight.ui.students;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.ConfidentialNote;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// The family's confidential notes: written by whoever works here, read one by one by counselors
/// and principals, each reading written down.
final class NotesCard {
  private final StudentViewModel model;
  private final StudentPage page;
  private @Nullable FormDraft open;

  NotesCard(StudentViewModel model, StudentPage page) {
    this.model = model;
    this.page = page;
  }

  Node card(Runnable write) {
    Card card =
        new Card(
            Messages.text("students.notes"),
            Buttons.withIcon(
                Buttons.link("note-add", Messages.text("students.notes.write"), write),
                "fth-plus"));
    card.setId("notes-card");
    if (page.notes().isEmpty()) {
      card.add(Words.wrapped(Messages.text("students.notes.none"), "muted"));
      return card;
    }
    if (!model.mayReadNotes()) {
      HBox line =
          new HBox(
              8,
              Icons.of("fth-lock"),
              Words.wrapped(
                  Messages.count("students.notes.restricted", page.notes().size()), "small"));
      line.getStyleClass().addAll("ruled-row", "middle-line");
      return card.add(line);
    }
    page.notes().forEach(note -> card.add(row(note)));
    return card;
  }

  private Node row(ConfidentialNote note) {
    VBox lines =
        Words.twoLines(
            Messages.text("students.notes.by", model.writerOf(note, page)),
            Dates.day(note.writtenAt().toLocalDate()));
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    Button read = Buttons.small("note-read", Messages.text("students.notes.read"), () -> {});
    read.setMinWidth(Button.USE_PREF_SIZE);
    HBox row = new HBox(8, lines, read);
    row.getStyleClass().addAll("ruled-row", "middle-line");
    read.setOnAction(event -> {
      Label words = Words.wrapped(model.read(note));
      words.setId("note-words");
      lines.getChildren().add(words);
      row.getChildren().remove(read);
    });
    return row;
  }

  /// The screen is left or locked.
  void keepNow() {
    if (open != null) {
      open.keepNow();
    }
  }

  /// The form of a new note, for the side panel.
  VBox form(Runnable saved) {
    TextArea words = new TextArea();
    words.setId("note-text");
    words.setWrapText(true);
    words.setPrefRowCount(8);
    VBox form = new VBox();
    FormDraft draft = model.noteDraft(page, words::getText);
    open = draft;
    Button save =
        Buttons.withKey(
            Buttons.primary(
                "note-save",
                Messages.text("students.notes.save"),
                () -> {
                  model.writeNote(page, words.getText());
                  draft.done();
                  saved.run();
                }),
            "Ctrl Enter");
    save.disableProperty().bind(words.textProperty().isEmpty());
    draft.begin(
        (Map<String, String> kept) -> words.setText(model.draftWords(page, kept)),
        form,
        words.textProperty());
    HBox foot = new HBox(Words.gap(), save);
    form.getStyleClass().add("form");
    form.setId("note-form");
    form.getChildren()
        .addAll(
            Words.cardTitle(Messages.text("students.notes.new")),
            Words.wrapped(Messages.text("students.notes.who"), "muted"),
            new FormRow(Messages.text("students.notes.words"), words)
                .help(Messages.text("students.notes.words.help")),
            foot);
    return form;
  }
}
