package org.porchlight.ui.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Draws the toast at the bottom right for 10 s, longer while looked at, and the list of recent
/// actions.
public final class ToastPane extends StackPane {
  private static final Duration STAYS = Duration.seconds(10);

  private final Toasts toasts;
  private final PauseTransition countdown = new PauseTransition(STAYS);

  public ToastPane(Toasts toasts) {
    this.toasts = toasts;
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_RIGHT);
    getStyleClass().add("toast-pane");
    toasts.shown().addListener((property, was, is) -> show(is));
  }

  private void show(Toasts.@Nullable Done done) {
    countdown.stop();
    getChildren().clear();
    if (done == null) {
      return;
    }
    HBox toast = toast(done);
    getChildren().add(toast);
    Motion.slideUp(toast);
    countdown.setOnFinished(event -> toasts.dismiss(done));
    toast.hoverProperty().addListener((property, was, is) -> holdWhile(is));
    toast
        .focusWithinProperty()
        .addListener((property, was, is) -> holdWhile(is || toast.isHover()));
    countdown.playFromStart();
  }

  private void holdWhile(boolean looked) {
    if (looked) {
      countdown.stop();
    } else {
      countdown.playFromStart();
    }
  }

  private HBox toast(Toasts.Done done) {
    Label words = Words.plain(done.sentence(), "toast-words");
    HBox toast = new HBox(Icons.of("fth-check"), words);
    toast.setId("toast");
    toast.getStyleClass().add("toast");
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.setAccessibleText(done.sentence());
    toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    if (done.canUndo()) {
      Button undo = Buttons.link("toast-undo", Messages.text("kit.undo"), () -> toasts.undo(done));
      toast.getChildren().addAll(undo, new KeyHint("Ctrl Z"));
    }
    return toast;
  }

  /// Ctrl Shift Z: what was done in this session, newest first; the newest can be taken back here.
  public void toggleRecent() {
    boolean open = getChildren().stream().anyMatch(child -> "recent-actions".equals(child.getId()));
    countdown.stop();
    getChildren().clear();
    if (open) {
      return;
    }
    VBox list = new VBox();
    list.setId("recent-actions");
    list.getStyleClass().addAll("card", "lifted", "recent-actions");
    list.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Button close =
        Buttons.icon("recent-close", "fth-x", Messages.text("kit.close"), getChildren()::clear);
    list.getChildren().add(Card.ruledHead(Messages.text("kit.recent.title"), close));
    if (toasts.recent().isEmpty()) {
      list.getChildren().add(Words.muted(Messages.text("kit.recent.none")));
    }
    boolean newest = true;
    for (Toasts.Done done : toasts.recent().stream().limit(12).toList()) {
      HBox row = new HBox(Words.small(Dates.time(done.at())), Words.plain(done.sentence()));
      row.getStyleClass().add("recent-row");
      row.getChildren().add(Words.gap());
      if (done.isUndone()) {
        row.getChildren().add(Words.small(Messages.text("kit.recent.undone")));
      } else if (done.canUndo() && newest) {
        newest = false;
        row.getChildren()
            .add(
                Buttons.link(
                    "recent-undo",
                    Messages.text("kit.undo"),
                    () -> {
                      toasts.undo(done);
                      toggleRecent();
                      toggleRecent();
                    }));
      }
      list.getChildren().add(row);
    }
    getChildren().add(list);
    Motion.slideUp(list);
    close.requestFocus();
  }
}
