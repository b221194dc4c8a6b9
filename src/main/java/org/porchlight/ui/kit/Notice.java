package org.porchlight.ui.kit;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Something to read before going on: soft ground, icon, bold first sentence, plain second, at most
/// one link.
public final class Notice extends HBox {
  public enum Tone {
    /// Look at this.
    LAMP("fth-alert-triangle"),
    /// Good to know.
    INFO("fth-info"),
    /// Good news.
    LEAF("fth-check-circle"),
    /// Safety, and our own lateness.
    EMBER("fth-alert-circle");

    private final String feather;

    Tone(String feather) {
      this.feather = feather;
    }
  }

  private final VBox lines = new VBox();

  public Notice(Tone tone, String bold, String plain) {
    this(tone, tone.feather, bold, plain);
  }

  public Notice(Tone tone, String feather, String bold, String plain) {
    getStyleClass().addAll("notice", tone.name().toLowerCase(Locale.ROOT));
    if (!bold.isEmpty()) {
      lines.getChildren().add(Words.wrapped(bold, "strong"));
    }
    if (!plain.isEmpty()) {
      lines.getChildren().add(Words.wrapped(plain));
    }
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().addAll(Icons.of(feather), lines);
    setAccessibleText((bold + " " + plain).strip());
  }

  /// Says something else in the plain line.
  public void say(String plain) {
    lines.getChildren().setAll(Words.wrapped(plain));
    setAccessibleText(plain);
  }

  /// The one link, at the right.
  public Notice with(Button link) {
    link.setMinWidth(USE_PREF_SIZE);
    getChildren().add(link);
    return this;
  }
}
