package org.porchlight.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;

/// Asked before names go to a file that leaves the building: one sentence of consequence, the safe
/// button first. One of the three questions the product asks (design document, section 4).
public final class SaveNamesCard extends VBox {
  /// @param consequence what the file will hold, in a sentence
  public SaveNamesCard(String consequence, Runnable keep, Runnable save) {
    setId("save-names");
    getStyleClass().add("card");
    Button safe = Buttons.primary("save-names-keep", Messages.text("kit.saveNames.keep"), keep);
    safe.setDefaultButton(true);
    Button act = Buttons.secondary("save-names-save", Messages.text("kit.saveNames.save"), save);
    HBox buttons = new HBox(10, safe, Words.gap(), act);
    getChildren()
        .addAll(
            Words.cardTitle(Messages.text("kit.saveNames.title")),
            Words.wrapped(consequence, "body"),
            Words.wrapped(Messages.text("kit.saveNames.help"), "small", "muted"),
            buttons);
    setPrefWidth(440);
  }
}
