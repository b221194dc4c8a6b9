package org.porchlight.ui.importing;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a step is about at the left, what to do about it at the right, each scrolling by itself.
/// Where there is no room for both, with large words or a small window, they stand in one column.
final class TwoColumns extends StackPane {
  private static final double NARROW_BELOW_RIGHT_TIMES = 2.15;

  private final Region left;
  private final Region right;
  private final boolean rightFirst;
  private boolean stacked;

  /// @param rightFirst whether the right column stands above the left one when they are stacked
  TwoColumns(Region left, Region right, boolean rightFirst) {
    this.left = left;
    this.right = right;
    this.rightFirst = rightFirst;
    getStyleClass().addAll("page", "import-page");
    left.getStyleClass().add("import-column");
    left.setMinWidth(0);
    right.getStyleClass().addAll("import-column", "import-right");
    setMinSize(0, 0);
    arrange(false);
  }

  @Override
  protected void layoutChildren() {
    boolean narrow = getWidth() < right.prefWidth(-1) * NARROW_BELOW_RIGHT_TIMES;
    if (narrow != stacked) {
      arrange(narrow);
    }
    super.layoutChildren();
  }

  private void arrange(boolean narrow) {
    stacked = narrow;
    if (narrow) {
      VBox both = rightFirst ? new VBox(right, left) : new VBox(left, right);
      both.getStyleClass().add("import-stacked");
      both.setMinWidth(0);
      getChildren().setAll(scrolling(both));
    } else {
      ScrollPane leftScroll = scrolling(left);
      HBox.setHgrow(leftScroll, Priority.ALWAYS);
      ScrollPane rightScroll = scrolling(right);
      rightScroll.getStyleClass().add("import-right-scroll");
      HBox both = new HBox(leftScroll, rightScroll);
      both.getStyleClass().add("import-columns");
      getChildren().setAll(both);
    }
  }

  private static ScrollPane scrolling(Region content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinSize(0, 0);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }
}
