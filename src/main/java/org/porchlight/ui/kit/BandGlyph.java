package org.porchlight.ui.kit;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.text.Messages;

/// The sign that travels with a band everywhere, so that it never rests on colour: an empty ring, a
/// quarter, a half, a full disc, a dashed ring.
public final class BandGlyph extends Region {
  private static final double SIZE = 14;

  private final Circle ring = new Circle(SIZE / 2, SIZE / 2, SIZE / 2 - 1);
  private final Arc part = new Arc(SIZE / 2, SIZE / 2, SIZE / 2 - 1, SIZE / 2 - 1, 90, 0);

  public BandGlyph(AbsenceBand band) {
    getStyleClass().add("band-glyph");
    ring.getStyleClass().add("band-ring");
    part.getStyleClass().add("band-part");
    part.setType(ArcType.ROUND);
    ring.setManaged(false);
    part.setManaged(false);
    getChildren().addAll(ring, part);
    setMinSize(SIZE, SIZE);
    setPrefSize(SIZE, SIZE);
    setMaxSize(SIZE, SIZE);
    show(band);
  }

  public void show(AbsenceBand band) {
    getStyleClass().setAll("band-glyph", styleClass(band));
    ring.getStyleClass().remove("dashed");
    if (band == AbsenceBand.TOO_FEW_DAYS) {
      ring.getStyleClass().add("dashed");
    }
    part.setLength(
        switch (band) {
          case SATISFACTORY, TOO_FEW_DAYS -> 0;
          case AT_RISK -> -90;
          case MODERATE_CHRONIC -> -180;
          case SEVERE_CHRONIC -> -360;
        });
    setAccessibleText(Messages.of(band));
  }

  /// `band-moderate-chronic`: sets `-pl-band`, `-pl-band-words` and `-pl-band-soft` for a node and
  /// everything in it.
  public static String styleClass(AbsenceBand band) {
    return "band-" + band.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
