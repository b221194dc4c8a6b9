package org.porchlight.ui;

import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Remembers what was copied out of this window, so that locking takes it off the clipboard again.
/// What other programs copied is theirs.
final class OwnClipboard {
  private @Nullable String copied;
  private boolean pending;

  /// Looks after each stroke that copies or cuts, whichever of its keys is let go first.
  void watch(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean copies = event.getCode() == KeyCode.C || event.getCode() == KeyCode.X;
          pending |= copies && event.isShortcutDown();
        });
    scene.addEventFilter(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (pending) {
            pending = false;
            copied = Clipboard.getSystemClipboard().getString();
          }
        });
  }

  /// Empties the clipboard if what it holds came from here.
  void clear() {
    String mine = copied;
    copied = null;
    if (mine != null && mine.equals(Clipboard.getSystemClipboard().getString())) {
      Clipboard.getSystemClipboard().clear();
    }
  }
}
