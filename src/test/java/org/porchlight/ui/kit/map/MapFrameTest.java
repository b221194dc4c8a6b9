package org.porchlight.ui.kit.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.places.Point;

class MapFrameTest {
  private static final Point SOUTH_WEST = new Point(44.50, -92.04);
  private static final Point NORTH_EAST = new Point(44.53, -92.00);
  private final MapFrame frame = MapFrame.around(List.of(SOUTH_WEST, NORTH_EAST), 470, 690, 46);

  @Test
  void everyPointIsInsideTheMargin() {
    for (Point point : List.of(SOUTH_WEST, NORTH_EAST)) {
      assertTrue(frame.x(point) > 45.9 && frame.x(point) < 424.1, "x " + frame.x(point));
      assertTrue(frame.y(point) > 45.9 && frame.y(point) < 644.1, "y " + frame.y(point));
    }
    assertTrue(frame.y(NORTH_EAST) < frame.y(SOUTH_WEST), "north is up");
  }

  @Test
  void aKilometreIsAsLongEastAsNorth() {
    Point here = new Point(44.51, -92.02);
    Point north = new Point(44.52, -92.02);
    double pixels = frame.y(here) - frame.y(north);
    assertEquals(here.kilometresTo(north) / frame.kilometresPerPixel(), pixels, 0.5);
    Point east = new Point(44.51, -92.01);
    assertEquals(
        here.kilometresTo(east) / frame.kilometresPerPixel(), frame.x(east) - frame.x(here), 0.5);
  }

  @Test
  void whatIsUnderThePointerStaysThere() {
    double x = frame.x(NORTH_EAST);
    double y = frame.y(NORTH_EAST);
    MapFrame nearer = frame.zoomed(2, x, y);
    assertEquals(x, nearer.x(NORTH_EAST), 0.5);
    assertEquals(y, nearer.y(NORTH_EAST), 0.5);
    assertEquals(x + 30, frame.dragged(30, -10).x(NORTH_EAST), 0.5);
  }

  @Test
  void oneHouseAloneIsStillATown() {
    MapFrame alone = MapFrame.around(List.of(SOUTH_WEST), 470, 690, 46);
    assertTrue(alone.kilometresPerPixel() * 470 > 1);
  }
}
