package org.porchlight.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// Tooltips: a second way to read something, never the only one.
public final class Tips {
  private Tips() {}

  public static void on(Node node, String text) {
    Tooltip tip = new Tooltip(text);
    tip.setShowDelay(Duration.millis(400));
    tip.setWrapText(true);
    tip.setMaxWidth(360);
    Tooltip.install(node, tip);
  }
}
