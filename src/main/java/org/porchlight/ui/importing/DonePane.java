package org.porchlight.ui.importing;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.importing.PastImport;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.Words;

/// Step five: it is in, and the way back.
final class DonePane extends VBox {
  DonePane(ImportViewModel model, Navigator navigator) {
    getStyleClass().add("page");
    PastImport done = model.done().get();
    if (done == null) {
      return;
    }
    Notice notice =
        new Notice(
            Notice.Tone.LEAF,
            Messages.text("import.done.title", done.fileName()),
            Messages.text(
                "import.done.counts",
                done.counts().added(),
                done.counts().changed(),
                done.counts().removed(),
                done.counts().unchanged(),
                done.counts().setAside()));
    notice.setId("import-done");
    Button see =
        Buttons.primary(
            "import-see",
            Messages.text("import.done.see"),
            () -> navigator.open(new Destination.Today()));
    Button another =
        Buttons.secondary("import-another", Messages.text("import.done.another"), model::startOver);
    Button undo =
        Buttons.withIcon(
            Buttons.secondary(
                "import-undo-done", Messages.text("import.undo"), () -> model.undo(done)),
            "fth-rotate-ccw");
    HBox buttons = new HBox(see, another, undo);
    buttons.getStyleClass().add("done-buttons");
    Card card = new Card(Messages.text("import.done.next"));
    card.add(Words.wrapped(Messages.text("import.done.nextMore"), "muted"), buttons);
    getChildren().addAll(notice, card);
  }
}
