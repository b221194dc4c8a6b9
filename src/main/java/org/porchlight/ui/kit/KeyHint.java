package org.porchlight.ui.kit;

import javafx.scene.control.Label;

/// A key cap such as `Ctrl K`, written the platform's way.
public final class KeyHint extends Label {
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT).contains("mac");

  public KeyHint(String stroke) {
    super(written(stroke));
    getStyleClass().add("key-hint");
    setMinWidth(USE_PREF_SIZE);
  }

  /// `Ctrl K` here, `⌘ K` on a Mac.
  public static String written(String stroke) {
    return MAC ? stroke.replace("Ctrl", "⌘").replace("Alt", "⌥").replace("Shift", "⇧") : stroke;
  }
}
