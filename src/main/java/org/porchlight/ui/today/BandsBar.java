package org.porchlight.ui.today;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.BandCounts;
import org.porchlight.ui.kit.BandGlyph;

/// A school as one bar: a piece for each band, as wide as its share of the students counted.
final class BandsBar extends Region {
  private static final double GAP = 3;
  private static final double LEAST = 4;
  private static final double HEIGHT = 14;
  private static final List<AbsenceBand> BANDS =
      List.of(
          AbsenceBand.SATISFACTORY,
          AbsenceBand.AT_RISK,
          AbsenceBand.MODERATE_CHRONIC,
          AbsenceBand.SEVERE_CHRONIC);

  private final List<Integer> counts = new ArrayList<>();

  BandsBar(BandCounts bands, String says) {
    getStyleClass().add("bands-bar");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(says);
    for (AbsenceBand band : BANDS) {
      if (bands.in(band) > 0) {
        Region piece = new Region();
        piece.getStyleClass().addAll("band-fill", "bands-piece", BandGlyph.styleClass(band));
        piece.setManaged(false);
        getChildren().add(piece);
        counts.add(bands.in(band));
      }
    }
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  @Override
  protected void layoutChildren() {
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    double room = getWidth() - GAP * (counts.size() - 1);
    double spare = room - LEAST * counts.size();
    double x = 0;
    for (int i = 0; i < counts.size(); i++) {
      double width = LEAST + spare * counts.get(i) / all;
      getChildren().get(i).resizeRelocate(Math.round(x), 0, Math.round(width), HEIGHT);
      x += width + GAP;
    }
  }
}
