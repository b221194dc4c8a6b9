package org.porchlight.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;

/// Keeps a copy of the open district for every hour of work, beside the window.
final class HourlyCopies {
  private static final Duration EVERY = Duration.minutes(5);

  private final Clock wall;
  private final BackgroundWork background;
  private final Timeline hand;
  private @Nullable DistrictFile file;

  HourlyCopies(Clock wall, BackgroundWork background) {
    this.wall = wall;
    this.background = background;
    hand = new Timeline(new KeyFrame(EVERY, event -> look()));
    hand.setCycleCount(Animation.INDEFINITE);
  }

  void begin(DistrictFile opened) {
    file = opened;
    look();
    hand.playFromStart();
  }

  void end() {
    hand.stop();
    file = null;
  }

  private void look() {
    DistrictFile opened = file;
    if (opened != null) {
      background.run(progress -> opened.keepHourlyCopy(LocalDateTime.now(wall)), copy -> {});
    }
  }
}
