package org.porchlight.ui.kit;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// The only motion there is: a fade of 120 ms, a slide of 160 ms, or neither.
final class Motion {
  private Motion() {}

  /// Lets a node arrive from below; instantly where motion is reduced.
  static void slideUp(Node node) {
    if (node.getScene() == null || Look.isStill(node.getScene())) {
      node.setOpacity(1);
      node.setTranslateY(0);
      return;
    }
    FadeTransition fade = new FadeTransition(Duration.millis(120), node);
    fade.setFromValue(0);
    fade.setToValue(1);
    TranslateTransition slide = new TranslateTransition(Duration.millis(160), node);
    slide.setFromY(16);
    slide.setToY(0);
    slide.setInterpolator(Interpolator.EASE_OUT);
    new ParallelTransition(fade, slide).play();
  }
}
