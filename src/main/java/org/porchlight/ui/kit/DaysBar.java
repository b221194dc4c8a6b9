package org.porchlight.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.text.Messages;

/// The share of days missed on a scale from 0 to 30 %, with marks at 10 % and 20 %. One node that
/// can be shown another student.
public final class DaysBar extends Region {
  private static final double SCALE = 0.30;
  private static final double TRACK = 7;

  private final Region track = new Region();
  private final Region missed = new Region();
  private final Line ten = new Line();
  private final Line twenty = new Line();
  private double share;

  public DaysBar() {
    getStyleClass().setAll("days-bar");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    track.getStyleClass().add("days-track");
    missed.getStyleClass().add("days-missed");
    ten.getStyleClass().add("days-mark");
    twenty.getStyleClass().addAll("days-mark", "twenty");
    getChildren().addAll(track, missed, ten, twenty);
    getChildren().forEach(child -> child.setManaged(false));
  }

  /// @param share from 0 to 1, as `Attendance.share()` tells it
  /// @param says the same in words: "15 of 70 days, 21.4 %"
  public void show(double share, AbsenceBand band, String says) {
    this.share = share;
    getStyleClass().setAll("days-bar", BandGlyph.styleClass(band));
    setAccessibleText(Messages.text("kit.daysbar", says));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double top = Math.round((getHeight() - TRACK) / 2);
    track.resizeRelocate(0, top, width, TRACK);
    double filled = share <= 0 ? 0 : Math.max(4, Math.min(1, share / SCALE) * width);
    missed.resizeRelocate(0, top, filled, TRACK);
    mark(ten, Math.round(width / 3), top);
    mark(twenty, Math.round(width * 2 / 3), top);
  }

  private static void mark(Line line, double x, double top) {
    line.setStartX(x + 0.5);
    line.setEndX(x + 0.5);
    line.setStartY(top - 1);
    line.setEndY(top + TRACK + 1);
  }
}
