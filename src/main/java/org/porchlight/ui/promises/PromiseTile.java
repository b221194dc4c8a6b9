package org.porchlight.ui.promises;

import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Avatar;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseStatus;

/// One promise on the board. Its tick asks, in the card, what happened.
final class PromiseTile extends HBox {
  private final PromiseCard card;
  private final PromisesViewModel model;
  private final LongConsumer open;

  PromiseTile(PromiseCard card, PromisesViewModel model, boolean asking, LongConsumer open) {
    this.card = card;
    this.model = model;
    this.open = open;
    Promise promise = card.promise();
    setId("promise-" + promise.id());
    getStyleClass().addAll("card", "promise-tile");
    VBox words =
        new VBox(
            Words.wrapped(promise.what(), "strong"),
            Words.wrapped(card.family(), "small", "muted"));
    words.getStyleClass().add("promise-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    if (!card.detail().isEmpty()) {
      words.getChildren().add(Words.wrapped(card.detail(), "small", "muted"));
    }
    if (promise.restricted()) {
      words.getChildren().add(mark("fth-lock", Messages.text("promises.restricted")));
    } else if (promise.promisedToFamily() && promise.status() == PromiseStatus.OPEN) {
      words.getChildren().add(mark("fth-message-circle", Messages.text("promises.toFamily")));
    }
    words.getChildren().add(owner());
    if (asking) {
      words.getChildren().add(question());
    }
    getChildren().addAll(tick(asking), words);
    setAccessibleText(
        Messages.text("promises.tile", promise.what(), card.family(), card.owner(), card.chip()));
  }

  private Node tick(boolean asking) {
    boolean kept = card.promise().status() == PromiseStatus.KEPT;
    CheckBox box = new CheckBox();
    box.setId("keep-" + card.promise().id());
    box.setAccessibleText(Messages.text("promises.tick", card.promise().what()));
    box.setSelected(kept || asking);
    box.setOnAction(event -> {
      if (kept) {
        model.reopen(card);
      } else {
        open.accept(card.promise().id());
      }
    });
    return box;
  }

  private static Node mark(String feather, String words) {
    HBox mark = new HBox(Icons.of(feather), Words.wrapped(words, "small", "muted"));
    mark.getStyleClass().add("promise-mark");
    return mark;
  }

  private Node owner() {
    StatusChip.Tone tone =
        switch (card.promise().status()) {
          case KEPT -> StatusChip.Tone.LEAF;
          case WAITING_ON_FAMILY, WAITING_ON_PARTNER -> StatusChip.Tone.INFO;
          default -> StatusChip.Tone.LAMP;
        };
    boolean late = model.column(Column.OVERDUE).contains(card);
    HBox who = new HBox(Avatar.small(card.owner()), Words.plain(card.owner(), "small"));
    who.getStyleClass().add("promise-mark");
    // on small windows the chip goes below the name rather than over it
    FlowPane row =
        new FlowPane(who, new StatusChip(late ? StatusChip.Tone.EMBER : tone, card.chip()));
    row.getStyleClass().add("promise-owner");
    return row;
  }

  private Node question() {
    TextField field = new TextField();
    field.setId("what-happened-" + card.promise().id());
    field.setPromptText(Messages.text("promises.whatHappened"));
    field.setAccessibleText(Messages.text("promises.whatHappened"));
    FormDraft draft = model.formDrafts().keep("promise-kept/" + card.promise().id(), field);
    Runnable keep =
        () -> {
          draft.done();
          model.keep(card, field.getText());
        };
    field.setOnAction(event -> keep.run());
    field.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        open.accept(card.promise().id());
        key.consume();
      }
    });
    Button kept =
        Buttons.small("kept-" + card.promise().id(), Messages.text("promises.kept"), keep);
    MenuButton other = new MenuButton(Messages.text("promises.otherwise"));
    other.setId("otherwise-" + card.promise().id());
    other.getStyleClass().add("compact");
    other.setMnemonicParsing(false);
    if (!card.promise().status().isWaiting()) {
      other
          .getItems()
          .addAll(
              item(
                  Messages.of(PromiseStatus.WAITING_ON_PARTNER),
                  () -> model.waitOn(card, PromiseStatus.WAITING_ON_PARTNER, field.getText())),
              item(
                  Messages.of(PromiseStatus.WAITING_ON_FAMILY),
                  () -> model.waitOn(card, PromiseStatus.WAITING_ON_FAMILY, field.getText())));
    }
    other
        .getItems()
        .addAll(
            item(
                Messages.text("promises.newDay", Dates.day(model.newDay())),
                () -> model.moveOn(card)),
            item(
                Messages.of(PromiseStatus.NO_LONGER_NEEDED),
                () -> model.close(card, PromiseStatus.NO_LONGER_NEEDED, field.getText())),
            item(
                Messages.of(PromiseStatus.COULD_NOT),
                () -> model.close(card, PromiseStatus.COULD_NOT, field.getText())));
    FlowPane buttons = new FlowPane(kept, other);
    buttons.getStyleClass().add("chips");
    VBox question = new VBox(field, buttons);
    question.getStyleClass().add("promise-question");
    return question;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
