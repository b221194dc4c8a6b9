package org.porchlight.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;

/// A new passphrase typed twice, with a word on how good it is.
public final class NewPassphrase extends VBox {
  private final PassphraseField first;
  private final PassphraseField second;
  private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

  /// @param known what is easy to guess here: the district's and the person's name
  public NewPassphrase(String id, String known) {
    first = new PassphraseField(id, Messages.text("kit.newPassphrase.first"));
    second = new PassphraseField(id + "-again", Messages.text("kit.newPassphrase.again"));
    FormRow firstRow =
        new FormRow(Messages.text("kit.newPassphrase.first"), first)
            .help(Messages.text("kit.newPassphrase.help"));
    first
        .text()
        .addListener((property, was, is) -> {
          String said = PassphraseStrength.of(is, known).sentence();
          firstRow.help(said.isEmpty() ? Messages.text("kit.newPassphrase.help") : said);
        });
    missing.bind(
        Bindings.createStringBinding(() -> whatIsMissing(known), first.text(), second.text()));
    getStyleClass().add("form");
    getChildren().addAll(firstRow, new FormRow(Messages.text("kit.newPassphrase.again"), second));
  }

  private String whatIsMissing(String known) {
    if (!PassphraseStrength.of(first.text().get(), known).isEnough()) {
      return Messages.text("kit.newPassphrase.missing");
    }
    return first.text().get().equals(second.text().get())
        ? ""
        : Messages.text("kit.newPassphrase.different");
  }

  /// In words, why it cannot be used yet; empty when it can.
  public ReadOnlyStringProperty missing() {
    return missing.getReadOnlyProperty();
  }

  /// What was typed; whoever takes it wipes it.
  public char[] take() {
    char[] typed = first.text().get().toCharArray();
    first.clear();
    second.clear();
    return typed;
  }

  public void onEnter(Runnable action) {
    second.onEnter(action);
  }

  public void begin() {
    first.focusField();
  }
}
