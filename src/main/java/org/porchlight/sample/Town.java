package org.porchlight.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.porchlight.places.Point;

/// Maple Valley, an invented town: its streets, creek, parks and houses, and the same as a small
/// OpenStreetMap XML file. Drawn on paper sixty to the mile and laid into empty fields.
final class Town {
  private static final double NORTH_WEST_LATITUDE = 43.47;
  private static final double NORTH_WEST_LONGITUDE = -92.05;
  private static final double DEGREES_NORTH_PER_UNIT = 1 / (60 * 69.0);
  private static final double DEGREES_EAST_PER_UNIT = 1 / (60 * 50.2);

  static final List<Street> STREETS =
      List.of(
          main("Sycamore St", 100, 900, 0, 40, 453, 40),
          main("Birch St", 100, 700, 0, 145, 453, 145),
          main("Mill Road", 1000, 2600, 453, 228, 0, 228),
          main("Cedar Ave", 1, 200, 453, 318, 0, 318),
          main("Creek Lane", 1, 240, 453, 502, 0, 502),
          main("Lantern Hill Rd", 1000, 1900, 0, 600, 453, 600),
          main("1st St", 1, 700, 81, 0, 81, 668),
          main("2nd St", 1, 700, 189, 0, 189, 668),
          main("3rd St", 1, 700, 289, 0, 289, 668),
          main("4th St", 1, 700, 378, 0, 378, 668),
          main("Route 9", 100, 1300, 0, 635, 98, 580, 189, 490, 289, 395, 378, 295, 453, 210),
          lane("Alder Court", 1, 110, 135, 145, 135, 228),
          lane("Willow St", 1, 90, 81, 188, 189, 188),
          lane("Orchard St", 1, 160, 81, 273, 189, 273),
          lane("Hickory Lane", 1, 90, 189, 365, 289, 365),
          lane("Depot St", 1, 120, 135, 228, 135, 318),
          lane("School St", 1, 140, 239, 145, 239, 318),
          lane("Prairie St", 1, 140, 334, 40, 334, 228),
          lane("Meadow Lane", 1, 160, 135, 502, 135, 600),
          lane("Quarry Road", 1, 140, 189, 550, 378, 550));

  private static final List<Point> CREEK =
      line(
          0, 440, 53, 436, 108, 450, 163, 470, 208, 474, 268, 446, 328, 416, 368, 414, 418, 446,
          453, 486, 453, 510, 408, 470, 364, 438, 330, 440, 272, 470, 210, 500, 155, 494, 100, 474,
          52, 460, 0, 466, 0, 440);
  private static final List<Point> BIRCH_PARK =
      line(27, 57, 127, 57, 127, 122, 112, 132, 90, 134, 60, 137, 27, 132, 27, 57);
  private static final List<Point> QUARRY_PARK =
      line(309, 560, 420, 560, 420, 648, 309, 648, 309, 560);

  private Town() {}

  private static Street main(String name, int first, int last, int... course) {
    return new Street(name, true, first, last, line(course));
  }

  private static Street lane(String name, int first, int last, int... course) {
    return new Street(name, false, first, last, line(course));
  }

  private static List<Point> line(int... course) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < course.length; i += 2) {
      points.add(
          new Point(
              NORTH_WEST_LATITUDE - course[i + 1] * DEGREES_NORTH_PER_UNIT,
              NORTH_WEST_LONGITUDE + course[i] * DEGREES_EAST_PER_UNIT));
    }
    return points;
  }

  static Street street(String name) {
    return STREETS.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /// The town as an OpenStreetMap file, with a small building for each of these houses.
  static String asOpenStreetMap(List<Point> houses) {
    StringBuilder nodes = new StringBuilder();
    StringBuilder ways = new StringBuilder();
    Writer writer = new Writer(nodes, ways);
    STREETS.forEach(s ->
        writer.way(s.course(), s.name(), tag("highway", s.main() ? "secondary" : "residential")));
    writer.way(CREEK, "Maple Creek", tag("natural", "water"));
    writer.way(BIRCH_PARK, "Birch Park", tag("leisure", "park"));
    writer.way(QUARRY_PARK, "Quarry Park", tag("leisure", "park"));
    houses.stream().map(Town::footprint).forEach(f -> writer.way(f, "", tag("building", "house")));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<osm version=\"0.6\" generator=\"Porchlight\" attribution=\"Invented town\">\n"
        + nodes
        + ways
        + "</osm>\n";
  }

  private static List<Point> footprint(Point house) {
    double north = 0.0001;
    double east = 0.00014;
    List<Point> corners = new ArrayList<>();
    for (int[] corner : new int[][] {{-1, -1}, {-1, 1}, {1, 1}, {1, -1}, {-1, -1}}) {
      corners.add(
          new Point(house.latitude() + corner[0] * north, house.longitude() + corner[1] * east));
    }
    return corners;
  }

  private static String tag(String key, String value) {
    return "    <tag k=\"" + key + "\" v=\"" + value + "\"/>\n";
  }

  /// Numbers the nodes as the ways come.
  private static final class Writer {
    private final StringBuilder nodes;
    private final StringBuilder ways;
    private int lastNode;
    private int lastWay;

    Writer(StringBuilder nodes, StringBuilder ways) {
      this.nodes = nodes;
      this.ways = ways;
    }

    void way(List<Point> points, String name, String kind) {
      ways.append("  <way id=\"").append(++lastWay).append("\">\n");
      boolean closed = points.getFirst().equals(points.getLast());
      int first = lastNode + 1;
      for (Point point : closed ? points.subList(0, points.size() - 1) : points) {
        nodes.append(
            String.format(
                Locale.ROOT,
                "  <node id=\"%d\" lat=\"%.6f\" lon=\"%.6f\"/>\n",
                ++lastNode,
                point.latitude(),
                point.longitude()));
        ways.append("    <nd ref=\"").append(lastNode).append("\"/>\n");
      }
      if (closed) {
        ways.append("    <nd ref=\"").append(first).append("\"/>\n");
      }
      ways.append(kind).append(name.isEmpty() ? "" : tag("name", name)).append("  </way>\n");
    }
  }
}
