package org.porchlight.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// Something went wrong, said calmly: what happened, what was kept, what to do.
final class TroubleCard extends VBox {
  private final HBox foot = new HBox(12, Words.gap());

  TroubleCard(String sentence, Runnable close) {
    this(Messages.text("trouble.title"), "fth-alert-circle", "lamp", sentence, close);
  }

  /// Something had gone wrong before and is put right.
  static TroubleCard recovered(String sentence, Runnable close) {
    return new TroubleCard(
        Messages.text("trouble.recovered"), "fth-check-circle", "leaf", sentence, close);
  }

  /// A bug of ours, with the way to tell about it.
  static TroubleCard ofOurs(String sentence, Runnable report, Runnable close) {
    TroubleCard card = new TroubleCard(sentence, close);
    card.foot
        .getChildren()
        .addFirst(Buttons.link("trouble-report", Messages.text("trouble.report"), report));
    return card;
  }

  private TroubleCard(String title, String feather, String tone, String sentence, Runnable close) {
    setId("trouble-card");
    getStyleClass().addAll("card", "lifted", "trouble-card");
    Label words = Words.wrapped(sentence);
    words.setId("trouble-sentence");
    Button ok = Buttons.primary("trouble-close", Messages.text("trouble.close"), close);
    foot.getChildren().add(ok);
    foot.getStyleClass().add("start-foot");
    HBox head = new HBox(12, Icons.of(feather, tone), Words.plain(title, "title-card"));
    head.getStyleClass().add("card-head");
    getChildren().addAll(head, words, foot);
  }
}
