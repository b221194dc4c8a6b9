package org.porchlight.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// The line under the header while something long runs: what, how far, and Cancel. Work that ends
/// within 300 ms shows nothing.
public final class ProgressLine extends HBox {
  public ProgressLine(BackgroundWork.Progress progress) {
    this(progress, true);
  }

  /// @param stoppable false for work that is all or nothing, such as taking back: it has no Cancel
  public ProgressLine(BackgroundWork.Progress progress, boolean stoppable) {
    this(progress, stoppable ? progress::cancel : null);
  }

  /// @param cancel what Cancel does; null for none
  public ProgressLine(BackgroundWork.Progress progress, @Nullable Runnable cancel) {
    getStyleClass().add("progress-line");
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(progress.share());
    bar.setAccessibleText(Messages.text("kit.progress"));
    getChildren().addAll(bar, Words.following(progress.sentence(), "muted"), Words.gap());
    if (cancel != null) {
      getChildren().add(Buttons.small("progress-cancel", Messages.text("kit.cancel"), cancel));
    }
    setVisible(false);
    setManaged(false);
    PauseTransition patience = new PauseTransition(Duration.millis(300));
    patience.setOnFinished(event -> appear(progress.running().get()));
    patience.play();
    progress
        .running()
        .addListener((property, was, is) -> {
          if (!is) {
            appear(false);
          }
        });
  }

  private void appear(boolean visible) {
    setVisible(visible);
    setManaged(visible);
  }
}
