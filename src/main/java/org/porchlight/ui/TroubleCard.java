package org.porchlight.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Words;

/// Something went wrong, said calmly: what happened, what was kept, what to do.
final class TroubleCard extends VBox {
  TroubleCard(String sentence, Runnable close) {
    this(Messages.text("trouble.title"), sentence, close);
  }

  /// Something had gone wrong before and is put right.
  static TroubleCard recovered(String sentence, Runnable close) {
    return new TroubleCard(Messages.text("trouble.recovered"), sentence, close);
  }

  private TroubleCard(String title, String sentence, Runnable close) {
    setId("trouble-card");
    getStyleClass().addAll("card", "lifted", "trouble-card");
    Label words = Words.wrapped(sentence);
    words.setId("trouble-sentence");
    Button ok = Buttons.primary("trouble-close", Messages.text("trouble.close"), close);
    getChildren().addAll(Words.plain(title, "title-card"), words, new HBox(Words.gap(), ok));
  }
}
