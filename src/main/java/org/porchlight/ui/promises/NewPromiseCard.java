package org.porchlight.ui.promises;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.roster.Household;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.PromiseEntry;
import org.porchlight.ui.kit.PromiseFields;
import org.porchlight.ui.kit.SearchField;
import org.porchlight.ui.kit.Words;

/// The form of a new promise: for whom, in a sentence, and the row to correct.
final class NewPromiseCard extends VBox {
  private final NewPromise model;
  private final SearchField<Household> family;
  private final TextField sentence = new TextField();
  private final HBox who = new HBox();
  private final VBox row = new VBox();
  private final FormDraft draft;

  NewPromiseCard(NewPromise model) {
    this.model = model;
    setId("new-promise-form");
    family =
        new SearchField<>(
            "promise-family",
            Messages.text("promises.new.family"),
            model::searchFamilies,
            this::row,
            household -> {
              model.newFor().set(household);
              drawWho();
              sentence.requestFocus();
            });
    sentence.setId("promise-sentence");
    sentence.setPromptText(Messages.text("debrief.promises.prompt"));
    sentence.textProperty().bindBidirectional(model.typed());
    sentence.setOnAction(event -> {
      model.read();
      drawRow();
    });
    who.getStyleClass().add("promise-row");
    HBox fields =
        new HBox(
            new FormRow(Messages.text("promises.new.for"), who),
            grown(new FormRow(Messages.text("promises.new.what"), sentence)));
    fields.getStyleClass().add("new-promise-fields");
    Button save =
        Buttons.withKey(
            Buttons.primary("promise-save", Messages.text("promises.new.save"), this::save),
            "Ctrl Enter");
    HBox buttons =
        new HBox(
            Words.following(model.trouble(), "trouble"),
            Words.gap(),
            Buttons.secondary("promise-cancel", Messages.text("promises.new.cancel"), this::cancel),
            save);
    buttons.getStyleClass().add("promise-row");
    getChildren().add(new Card(Messages.text("promises.new.title")).add(fields, row, buttons));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            cancel();
            key.consume();
          }
        });
    draft = model.draft().begin(model::bringBack, this, model.typed(), model.newFor());
    drawWho();
    drawRow();
  }

  /// The screen is left or locked.
  void keepNow() {
    draft.keepNow();
  }

  private void cancel() {
    draft.done();
    model.cancel();
  }

  private SearchField.Row row(Household household) {
    return new SearchField.Row("fth-home", household.familyLabel(), model.childrenOf(household));
  }

  private static FormRow grown(FormRow row) {
    HBox.setHgrow(row, Priority.ALWAYS);
    return row;
  }

  private void drawWho() {
    Household chosen = model.newFor().get();
    who.getChildren().clear();
    if (chosen == null) {
      who.getChildren().add(family);
      return;
    }
    Node change =
        Buttons.icon(
            "promise-family-change",
            "fth-x",
            Messages.text("promises.new.otherFamily"),
            () -> {
              model.newFor().set(null);
              drawWho();
              family.requestFocus();
            });
    who.getChildren().addAll(Words.strong(chosen.familyLabel()), change);
  }

  private void drawRow() {
    row.getChildren().clear();
    PromiseEntry entry = model.entry().get();
    if (entry != null) {
      PromiseFields fields = new PromiseFields("new-promise", entry, model.activeStaff());
      row.getChildren().add(fields);
      fields.first().requestFocus();
    }
  }

  /// Makes the promise, or says what is missing.
  void save() {
    if (model.make()) {
      draft.done();
    } else {
      drawRow();
    }
  }

  void takeFocus() {
    (model.newFor().get() == null ? family : sentence).requestFocus();
  }
}
