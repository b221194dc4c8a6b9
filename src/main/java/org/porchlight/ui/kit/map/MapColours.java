package org.porchlight.ui.kit.map;

import javafx.scene.paint.Color;

/// The colours a map is painted in, by day or by night.
record MapColours(Color land, Color water, Color park, Color road, Color house, Color middleLine) {}
