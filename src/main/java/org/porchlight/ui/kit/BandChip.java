package org.porchlight.ui.kit;

import javafx.scene.control.Label;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.text.Messages;

/// Glyph and words of a band on its soft ground. One node that can be shown another band.
public final class BandChip extends Label {
  private final BandGlyph glyph;

  public BandChip(AbsenceBand band) {
    glyph = new BandGlyph(band);
    setGraphic(glyph);
    setMinWidth(USE_PREF_SIZE);
    show(band);
  }

  public void show(AbsenceBand band) {
    glyph.show(band);
    setText(Messages.of(band));
    getStyleClass().setAll("label", "band-chip", BandGlyph.styleClass(band));
  }
}
