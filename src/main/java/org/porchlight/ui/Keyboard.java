package org.porchlight.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys that mean the same everywhere. Single letters belong to the screen, and only while no
/// text field has the focus.
final class Keyboard {
  private final Map<KeyCombination, Runnable> strokes = new LinkedHashMap<>();

  void on(KeyCode code, Runnable action, Modifier... modifiers) {
    strokes.put(new KeyCodeCombination(code, modifiers), action);
  }

  /// Handles the stroke if it is one of ours; leaves a text field its own undo.
  void handle(KeyEvent event) {
    if (event.getCode() == KeyCode.Z && event.isShortcutDown() && hasOwnUndo(event)) {
      return;
    }
    for (var stroke : strokes.entrySet()) {
      if (stroke.getKey().match(event)) {
        stroke.getValue().run();
        event.consume();
        return;
      }
    }
  }

  private static boolean hasOwnUndo(KeyEvent event) {
    return focused(event) instanceof TextInputControl text
        && (text.isUndoable() || text.isRedoable());
  }

  /// True while letters belong to a text field.
  static boolean isTyping(KeyEvent event) {
    Node focused = focused(event);
    return focused instanceof TextInputControl
        || (focused instanceof ComboBoxBase<?> combo && combo.isEditable());
  }

  private static @Nullable Node focused(KeyEvent event) {
    Scene scene = event.getTarget() instanceof Node node ? node.getScene() : null;
    return scene == null ? null : scene.getFocusOwner();
  }
}
