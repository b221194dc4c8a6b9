package org.porchlight.ui.plan;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What hand and keys do to a card: whatever the mouse can drag, `M` can move.
final class CardKeys {
  private static final double DRAG_BEGINS_AFTER = 6;

  private final PlanViewModel model;
  private final PlanView view;

  CardKeys(PlanViewModel model, PlanView view) {
    this.model = model;
    this.view = view;
  }

  /// Makes a node the handle of a family's card.
  void on(Node card, long visitId, Runnable onOpen) {
    new Hand(card, visitId, onOpen);
    card.setOnKeyPressed(event -> keyPressed(event, visitId, onOpen));
  }

  private void keyPressed(KeyEvent event, long visitId, Runnable onOpen) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean known =
        model.lifted().get() == null
            ? restingKey(event.getCode(), visitId, onOpen)
            : liftedKey(event.getCode());
    if (known) {
      event.consume();
    }
  }

  private boolean restingKey(KeyCode code, long visitId, Runnable onOpen) {
    switch (code) {
      case M -> model.lift(visitId);
      case UP -> view.focusNext(visitId, -1);
      case DOWN -> view.focusNext(visitId, 1);
      case LEFT -> view.focusBeside(visitId, -1);
      case RIGHT -> view.focusBeside(visitId, 1);
      case ENTER, SPACE -> onOpen.run();
      case P -> view.pin(visitId);
      case C -> view.callOff(visitId);
      case DELETE, BACK_SPACE -> view.takeOut(visitId);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean liftedKey(KeyCode code) {
    switch (code) {
      case UP -> model.holdNext(-1);
      case DOWN -> model.holdNext(1);
      case LEFT -> model.holdBeside(-1);
      case RIGHT -> model.holdBeside(1);
      case ENTER, SPACE -> view.drop();
      case ESCAPE -> model.putBack();
      case TAB -> {
        // the card in the air keeps the focus until it is down
      }
      default -> {
        if (!code.isDigitKey()) {
          return false;
        }
        model.holdOverTeamNumber(code.getName().charAt(code.getName().length() - 1) - '0');
      }
    }
    return true;
  }

  /// One card under the mouse.
  private final class Hand {
    private final Node card;
    private final long visitId;
    private double pressedX;
    private double pressedY;
    private boolean dragging;

    Hand(Node card, long visitId, Runnable onOpen) {
      this.card = card;
      this.visitId = visitId;
      card.addEventHandler(
          MouseEvent.MOUSE_PRESSED,
          event -> {
            pressedX = event.getSceneX();
            pressedY = event.getSceneY();
            dragging = false;
            card.requestFocus();
            event.consume();
          });
      card.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
      card.addEventHandler(
          MouseEvent.MOUSE_RELEASED,
          event -> {
            if (dragging) {
              view.letGo();
            } else if (event.getButton() == MouseButton.PRIMARY) {
              onOpen.run();
            }
            dragging = false;
            event.consume();
          });
    }

    private void dragged(MouseEvent event) {
      double way = Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY);
      if (!dragging && way > DRAG_BEGINS_AFTER && event.isPrimaryButtonDown()) {
        model.lift(visitId);
        dragging = model.lifted().get() != null;
      }
      if (dragging) {
        view.carry(card, event.getSceneX(), event.getSceneY());
      }
      event.consume();
    }
  }
}
