package org.porchlight.ui.importing;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.importing.KnownLayout;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// Layouts confirmed before: the next file like them goes straight to the review. One that was
/// learned wrong can be forgotten.
final class LayoutsCard extends VBox {
  private static final int SHOWN = 4;
  private static final int HEADERS = 4;

  private final ImportHistory history;
  private final Card card = new Card(Messages.text("import.layouts.title"));
  private final VBox rows = new VBox();

  LayoutsCard(ImportHistory history) {
    this.history = history;
    setId("import-layouts");
    card.add(Words.wrapped(Messages.text("import.layouts.more"), "muted"), rows);
    getChildren().add(card);
    rows.getStyleClass().add("about-rows");
    show(SHOWN);
  }

  private void show(int count) {
    List<KnownLayout> all = history.layouts();
    rows.getChildren().setAll(all.stream().limit(count).map(this::row).toList());
    if (all.size() > count) {
      rows.getChildren()
          .add(
              Buttons.link(
                  "import-more-layouts",
                  Messages.count("import.families.others", all.size() - count),
                  () -> show(all.size())));
    }
  }

  private HBox row(KnownLayout layout) {
    VBox lines = Words.twoLines(Messages.of(layout.kind()), told(layout));
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    Button forget =
        Buttons.link(
            "import-forget-layout-" + layout.fingerprint().substring(0, 8),
            Messages.text("import.layouts.forget"),
            () -> history.forget(layout));
    forget.setAccessibleText(
        Messages.text("import.layouts.forgetSays", Messages.of(layout.kind()), told(layout)));
    forget.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(Icons.of("fth-zap"), lines, forget);
    row.getStyleClass().add("bring-row");
    return row;
  }

  /// "dec-8-attendance.xlsx, Tue Dec 8", or its first headers where no import is left that used it.
  private static String told(KnownLayout layout) {
    String file = layout.lastFile();
    var day = layout.lastUsed();
    return file == null || day == null
        ? String.join(", ", layout.columns().stream().limit(HEADERS).toList())
        : Messages.text("import.layouts.last", file, Dates.day(day));
  }
}
