package org.porchlight.ui.kit;

import javafx.scene.control.Label;

/// A state in a word or two: Ongoing, Saved, 2 days late. 24 px, soft ground, matching text.
public final class StatusChip extends Label {
  public enum Tone {
    /// Look at this: due today, writing, ongoing.
    LAMP,
    /// Saved, kept, easing.
    LEAF,
    /// Waiting, good to know.
    INFO,
    /// Do not visit, our own lateness.
    EMBER,
    QUIET
  }

  public StatusChip(Tone tone, String words) {
    super(words);
    getStyleClass().addAll("status-chip", tone.name().toLowerCase(java.util.Locale.ROOT));
    setMinWidth(USE_PREF_SIZE);
  }

  public StatusChip(Tone tone, String feather, String words) {
    this(tone, words);
    setGraphic(Icons.of(feather));
  }
}
