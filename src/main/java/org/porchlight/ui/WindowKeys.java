package org.porchlight.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.porchlight.ui.kit.Screen;

/// The strokes that mean the same on every screen of an open district. [KeysCard] lists them.
final class WindowKeys {
  private final Keyboard keys = new Keyboard();

  private WindowKeys() {}

  static Keyboard of(MainWindow window, WayOut wayOut) {
    WindowKeys strokes = new WindowKeys();
    strokes.places(window);
    strokes.actions(window);
    strokes.house(window, wayOut);
    return strokes.keys;
  }

  private void places(MainWindow window) {
    SidebarEntry[] entries = SidebarEntry.values();
    for (int i = 0; i < entries.length; i++) {
      SidebarEntry entry = entries[i];
      keys.on(digit(i + 1), () -> window.openEntry(entry), KeyCombination.SHORTCUT_DOWN);
    }
    for (VisitTab tab : VisitTab.values()) {
      keys.on(digit(tab.ordinal() + 1), () -> window.openTab(tab), KeyCombination.ALT_DOWN);
    }
    keys.on(KeyCode.K, window::find, KeyCombination.SHORTCUT_DOWN);
    keys.on(KeyCode.LEFT, window.navigator()::back, KeyCombination.ALT_DOWN);
    keys.on(KeyCode.F6, () -> window.nextRegion(1));
    keys.on(KeyCode.F6, () -> window.nextRegion(-1), KeyCombination.SHIFT_DOWN);
  }

  private void actions(MainWindow window) {
    keys.on(KeyCode.Z, window::undoLast, KeyCombination.SHORTCUT_DOWN);
    keys.on(
        KeyCode.Z, window::toggleRecent, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    keys.on(KeyCode.P, () -> window.onScreen(Screen::print), KeyCombination.SHORTCUT_DOWN);
    keys.on(
        KeyCode.ENTER, () -> window.onScreen(Screen::primaryAction), KeyCombination.SHORTCUT_DOWN);
  }

  private void house(MainWindow window, WayOut wayOut) {
    keys.on(KeyCode.L, wayOut.lock(), KeyCombination.SHORTCUT_DOWN);
    keys.on(KeyCode.F9, window::showSafetyCard);
    keys.on(KeyCode.F1, window::showKeys);
    for (KeyCode larger : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
      keys.on(
          larger, () -> window.stepText(1), KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }
    for (KeyCode smaller : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
      keys.on(smaller, () -> window.stepText(-1), KeyCombination.SHORTCUT_DOWN);
    }
  }

  private static KeyCode digit(int number) {
    return KeyCode.valueOf("DIGIT" + number);
  }
}
