package org.porchlight.ui.reports;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Words;

/// Asked before names of children and families are saved to a file, which may leave the building.
/// The safe answer comes first and is the one `Enter` gives.
final class NamesCard {
  private NamesCard() {}

  /// @param canLeaveNamesOut the same report exists without names
  static Card ask(boolean canLeaveNamesOut, Runnable without, Runnable with, Runnable close) {
    Button safe =
        Buttons.primary(
            "reports-names-without",
            Messages.text(canLeaveNamesOut ? "reports.names.without" : "reports.names.doNotSave"),
            () -> {
              close.run();
              if (canLeaveNamesOut) {
                without.run();
              }
            });
    safe.setDefaultButton(true);
    Button names =
        Buttons.secondary(
            "reports-names-with",
            Messages.text("reports.names.with"),
            () -> {
              close.run();
              with.run();
            });
    HBox buttons = new HBox(safe, names);
    buttons.getStyleClass().add("reports-saves");
    Card card =
        new Card(
            Words.cardTitle(Messages.text("reports.names.title")),
            Words.wrapped(Messages.text("reports.names.consequence")),
            buttons);
    card.getStyleClass().add("names-card");
    return card;
  }
}
