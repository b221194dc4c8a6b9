package org.porchlight.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// What to do when a child may be in danger: F9, also before unlocking. Nothing is written here and
/// nothing can be.
final class SafetyCard extends VBox {
  /// What the district wrote down for this card; any part may be missing.
  record Numbers(
      @Nullable String childProtectionLine,
      @Nullable String administratorName,
      @Nullable String administratorPhone,
      @Nullable String protocol) {
    static final Numbers NONE = new Numbers(null, null, null, null);
  }

  SafetyCard(Numbers numbers, Runnable close) {
    setId("safety-card");
    getStyleClass().addAll("card", "lifted", "safety-card");
    HBox head =
        new HBox(
            Words.plain(Messages.text("safety.title"), "title-screen"),
            Words.gap(),
            Buttons.icon("safety-close", "fth-x", Messages.text("safety.close"), close));
    head.getStyleClass().add("card-head");
    getChildren()
        .addAll(
            head,
            Words.wrapped(Messages.text("safety.first"), "headline"),
            step("ember", "fth-phone-call", Messages.text("safety.911"), "911", "now"),
            step(
                "lamp",
                "fth-phone",
                Messages.text("safety.line"),
                said(numbers.childProtectionLine()),
                "line"),
            step(
                "info",
                "fth-user",
                Messages.text("safety.administrator"),
                administrator(numbers),
                "administrator"));
    protocol(numbers).ifPresent(getChildren()::add);
    getChildren().add(Words.wrapped(Messages.text("safety.nothingHere"), "muted"));
  }

  private static HBox step(String tone, String feather, String when, String number, String id) {
    StackPane tile = new StackPane(Icons.of(feather, tone));
    tile.getStyleClass().addAll("icon-tile", tone);
    Label who = Words.wrapped(when, "strong");
    Label what = Words.wrapped(number, number.equals(notSet()) ? "muted" : "figure");
    what.setId("safety-" + id);
    VBox words = new VBox(who, what);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(tile, words);
    row.getStyleClass().add("safety-step");
    return row;
  }

  private static Optional<Node> protocol(Numbers numbers) {
    String protocol = numbers.protocol();
    return protocol == null || protocol.isBlank()
        ? Optional.empty()
        : Optional.of(
            new VBox(
                Words.plain(Messages.text("safety.protocol"), "section-name"),
                Words.wrapped(protocol)));
  }

  private static String administrator(Numbers numbers) {
    String name = numbers.administratorName();
    String phone = numbers.administratorPhone();
    if (name == null || name.isBlank()) {
      return said(phone);
    }
    return phone == null || phone.isBlank()
        ? name
        : Messages.text("safety.nameAndNumber", name, phone);
  }

  private static String said(@Nullable String number) {
    return number == null || number.isBlank() ? notSet() : number;
  }

  private static String notSet() {
    return Messages.text("safety.notSet");
  }
}
