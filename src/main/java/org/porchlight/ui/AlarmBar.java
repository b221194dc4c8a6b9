package org.porchlight.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// Stands above every page, open or locked, and above every card over it, while a team is overdue.
final class AlarmBar extends HBox {
  private final Button board;

  AlarmBar(OutWatch watch, Runnable openBoard) {
    setId("alarm-bar");
    getStyleClass().add("alarm-bar");
    Label what = Words.following(watch.alarm(), "strong");
    what.setId("alarm");
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    Label todo = Words.wrapped(Messages.text("window.alarm.todo"));
    board = Buttons.small("alarm-board", Messages.text("window.alarm.board"), openBoard);
    board.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(Icons.of("fth-alert-circle"), what, todo, Words.gap(), board);
    visibleProperty().bind(watch.alarm().isNotEmpty());
    managedProperty().bind(visibleProperty());
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(watch.alarm());
    showBoard(false);
  }

  /// The way to the check-in board: only in an open house.
  void showBoard(boolean open) {
    board.setVisible(open);
    board.setManaged(open);
  }
}
