package org.porchlight.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Locks the window when it is left alone, and takes everything else of the program off the screen
/// when it is locked. Its second hand also goes on while a dialog is open.
final class HouseLock {
  private static final Duration USUAL = Duration.ofMinutes(10);

  private final LockWatch watch;
  private final Timeline secondHand;
  private Supplier<Duration> limit = () -> USUAL;

  HouseLock(Clock wall, Runnable lock) {
    watch = new LockWatch(wall, USUAL);
    secondHand =
        new Timeline(
            new KeyFrame(
                javafx.util.Duration.millis(LockWatch.EVERY.toMillis()),
                event -> {
                  watch.limit(limit.get());
                  if (watch.isDue()) {
                    lock.run();
                  }
                }));
    secondHand.setCycleCount(Animation.INDEFINITE);
  }

  /// Notices touches in this scene and its window being minimised.
  void watch(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, event -> watch.touched());
    scene.windowProperty().addListener((property, was, is) -> watchWindow(is));
    watchWindow(scene.getWindow());
  }

  private void watchWindow(Window window) {
    if (window instanceof Stage stage) {
      stage.iconifiedProperty().addListener((property, was, is) -> watch.minimised(is));
    }
  }

  /// A district is open.
  ///
  /// @param limit how long nobody may touch the window; asked each second, so that a shorter one
  ///   counts at once
  void begin(Supplier<Duration> limit) {
    this.limit = limit;
    watch.begin();
    secondHand.playFromStart();
  }

  /// Nothing is open any more.
  void end() {
    secondHand.stop();
  }

  /// Dialogs, menus, popups: every window but this one.
  static void closeAllBut(Window main) {
    for (Window window : List.copyOf(Window.getWindows())) {
      if (!window.equals(main)) {
        window.hide();
      }
    }
  }
}
