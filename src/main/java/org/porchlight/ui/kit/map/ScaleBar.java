package org.porchlight.ui.kit.map;

import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.porchlight.text.Messages;

/// How long a mile is here.
final class ScaleBar extends Group {
  private static final double LONGEST_PIXELS = 120;
  private static final double[] MILES = {0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50};

  private final Region bar = new Region();
  private final Label words = new Label();

  ScaleBar() {
    bar.getStyleClass().add("scale-bar");
    bar.setManaged(false);
    words.getStyleClass().addAll("tiny", "map-label");
    getChildren().addAll(bar, words);
    setMouseTransparent(true);
  }

  void show(MapFrame frame) {
    double miles = MILES[0];
    for (double tried : MILES) {
      if (tried * TownPainter.MILE / frame.kilometresPerPixel() < LONGEST_PIXELS) {
        miles = tried;
      }
    }
    double pixels = miles * TownPainter.MILE / frame.kilometresPerPixel();
    words.setText(
        miles == 1
            ? Messages.text("plan.map.mile")
            : Messages.text("plan.map.miles", miles < 1 ? "" + miles : "" + (int) miles));
    bar.resizeRelocate(0, 10, pixels, 5);
    words.autosize();
    words.relocate(pixels + 6, 0);
  }
}
