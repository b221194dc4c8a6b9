package org.porchlight.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a map of the district draws, in a few arrays: roads, water, parks and houses, each with its
/// kind, its name and the box around it. The same for the screen and for paper.
public final class MapPicture {
  /// Longer lines are drawn in pieces: a few endless ones cost more than many short ones, and only
  /// the pieces in view are drawn.
  private static final int LONGEST_LINE = 48;

  private static final double KILOMETRES_PER_DEGREE = 111.195;

  private final String attribution;
  private final Polylines lines;
  private final ShapeKind[] kinds;
  private final String[] names;
  private final List<PlaceName> places;

  /// West, south, east, north of each shape, in the lines' units.
  private final int[] boxes;

  private MapPicture(
      String attribution,
      Polylines lines,
      List<ShapeKind> kinds,
      List<String> names,
      List<PlaceName> places) {
    this.attribution = attribution;
    this.lines = lines;
    this.kinds = kinds.toArray(ShapeKind[]::new);
    this.names = names.toArray(String[]::new);
    this.places = List.copyOf(places);
    boxes = boxes(lines);
  }

  private static int[] boxes(Polylines lines) {
    int[] boxes = new int[4 * lines.count()];
    for (int shape = 0; shape < lines.count(); shape++) {
      int west = Integer.MAX_VALUE;
      int south = Integer.MAX_VALUE;
      int east = Integer.MIN_VALUE;
      int north = Integer.MIN_VALUE;
      for (int corner = lines.start(shape); corner < lines.end(shape); corner++) {
        west = Math.min(west, lines.longitudes()[corner]);
        east = Math.max(east, lines.longitudes()[corner]);
        south = Math.min(south, lines.latitudes()[corner]);
        north = Math.max(north, lines.latitudes()[corner]);
      }
      boxes[4 * shape] = west;
      boxes[4 * shape + 1] = south;
      boxes[4 * shape + 2] = east;
      boxes[4 * shape + 3] = north;
    }
    return boxes;
  }

  /// Nothing to draw: there is a grid instead.
  public static MapPicture none() {
    return new Drawing().picture("", List.of());
  }

  public static MapPicture of(TownMap map) {
    Drawing drawing = new Drawing();
    for (MapShape shape : map.shapes()) {
      drawing.begin();
      shape.points().forEach(drawing::corner);
      drawing.end(shape.kind(), shape.name() == null ? "" : shape.name());
    }
    return drawing.picture(map.attribution(), List.of());
  }

  public static MapPicture of(RegionMap region) {
    Drawing drawing = new Drawing();
    MapShapes shapes = region.shapes();
    for (int shape = 0; shape < shapes.count(); shape++) {
      drawing.copy(shapes.lines(), shape, shapes.kind(shape), shapes.name(shape));
    }
    RoadNetwork roads = region.roads();
    for (int link = 0; link < roads.linkCount(); link++) {
      drawing.copy(roads.lines(), link, ShapeKind.of(roads.roadClass(link)), roads.name(link));
    }
    return drawing.picture(region.source().attribution(), region.places());
  }

  /// Whom the map thanks: stands wherever it is drawn or printed.
  public String attribution() {
    return attribution;
  }

  public boolean isEmpty() {
    return kinds.length == 0;
  }

  /// Towns and quarters with their names.
  public List<PlaceName> places() {
    return places;
  }

  public int count() {
    return kinds.length;
  }

  /// The corners of every shape; nobody writes into the arrays.
  public Polylines lines() {
    return lines;
  }

  public ShapeKind kind(int shape) {
    return kinds[shape];
  }

  /// "" where it has none.
  public String name(int shape) {
    return names[shape];
  }

  /// The box around everything; empty when there is nothing.
  public Optional<Box> box() {
    if (isEmpty()) {
      return Optional.empty();
    }
    List<Point> extremes = new ArrayList<>();
    for (int shape = 0; shape < kinds.length; shape++) {
      extremes.add(point(boxes[4 * shape + 1], boxes[4 * shape]));
      extremes.add(point(boxes[4 * shape + 3], boxes[4 * shape + 2]));
    }
    return Box.around(extremes, 0.01);
  }

  private static Point point(int latitude, int longitude) {
    return new Point(latitude / Polylines.UNITS_PER_DEGREE, longitude / Polylines.UNITS_PER_DEGREE);
  }

  /// Whether any of a shape may lie in the box.
  public boolean touches(int shape, Box box) {
    double unit = Polylines.UNITS_PER_DEGREE;
    return boxes[4 * shape] <= box.east() * unit
        && boxes[4 * shape + 2] >= box.west() * unit
        && boxes[4 * shape + 1] <= box.north() * unit
        && boxes[4 * shape + 3] >= box.south() * unit;
  }

  /// How far a shape reaches from west to east or from south to north, whichever is more.
  public double kilometresAcross(int shape) {
    double degrees =
        Math.max(
            boxes[4 * shape + 2] - boxes[4 * shape], boxes[4 * shape + 3] - boxes[4 * shape + 1]);
    return degrees / Polylines.UNITS_PER_DEGREE * KILOMETRES_PER_DEGREE;
  }

  /// The shapes of a box from the lowest to the highest, for paper: without what would be smaller
  /// than a detail, and without corners nearer than that to the one before.
  ///
  /// @param detailKilometres what one dot of the printed map is
  public List<MapShape> shapes(Box box, double detailKilometres) {
    List<MapShape> found = new ArrayList<>();
    for (ShapeKind kind : ShapeKind.values()) {
      for (int shape = 0; shape < kinds.length; shape++) {
        if (kinds[shape] == kind
            && touches(shape, box)
            && kilometresAcross(shape) >= detailKilometres) {
          found.add(new MapShape(kind, names[shape], corners(shape, detailKilometres)));
        }
      }
    }
    return List.copyOf(found);
  }

  private List<Point> corners(int shape, double detailKilometres) {
    double step = detailKilometres / KILOMETRES_PER_DEGREE * Polylines.UNITS_PER_DEGREE;
    List<Point> corners = new ArrayList<>();
    int last = lines.start(shape);
    for (int corner = last; corner < lines.end(shape); corner++) {
      boolean end = corner == lines.start(shape) || corner == lines.end(shape) - 1;
      double far =
          Math.abs(lines.latitudes()[corner] - (double) lines.latitudes()[last])
              + Math.abs(lines.longitudes()[corner] - (double) lines.longitudes()[last]);
      if (end || far >= step) {
        corners.add(lines.corner(corner));
        last = corner;
      }
    }
    return corners;
  }

  /// The arrays while they grow.
  private static final class Drawing {
    private final List<ShapeKind> kinds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int[] starts = new int[256];
    private int[] latitudes = new int[2048];
    private int[] longitudes = new int[2048];
    private int corners;
    private int begun;

    void begin() {
      begun = corners;
    }

    void corner(Point point) {
      corner(
          (int) Math.round(point.latitude() * Polylines.UNITS_PER_DEGREE),
          (int) Math.round(point.longitude() * Polylines.UNITS_PER_DEGREE));
    }

    private void corner(int latitude, int longitude) {
      if (corners == latitudes.length) {
        latitudes = Arrays.copyOf(latitudes, 2 * corners);
        longitudes = Arrays.copyOf(longitudes, 2 * corners);
      }
      latitudes[corners] = latitude;
      longitudes[corners++] = longitude;
    }

    void copy(Polylines from, int line, ShapeKind kind, String name) {
      begin();
      for (int corner = from.start(line); corner < from.end(line); corner++) {
        corner(from.latitudes()[corner], from.longitudes()[corner]);
      }
      end(kind, name);
    }

    /// The shape begun is whole; a long line becomes several that share their ends.
    void end(ShapeKind kind, String name) {
      int many = corners - begun;
      if (many < 2) {
        corners = begun;
        return;
      }
      if (kind.isArea() || many <= LONGEST_LINE) {
        add(kind, name);
        return;
      }
      int[] wholeLatitudes = Arrays.copyOfRange(latitudes, begun, corners);
      int[] wholeLongitudes = Arrays.copyOfRange(longitudes, begun, corners);
      corners = begun;
      for (int from = 0; from < many - 1; from += LONGEST_LINE - 1) {
        for (int i = from; i < Math.min(many, from + LONGEST_LINE); i++) {
          corner(wholeLatitudes[i], wholeLongitudes[i]);
        }
        add(kind, name);
      }
    }

    private void add(ShapeKind kind, String name) {
      kinds.add(kind);
      names.add(name);
      if (kinds.size() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[kinds.size()] = corners;
    }

    MapPicture picture(String attribution, List<PlaceName> places) {
      return new MapPicture(
          attribution,
          new Polylines(
              Arrays.copyOf(starts, kinds.size() + 1),
              Arrays.copyOf(latitudes, corners),
              Arrays.copyOf(longitudes, corners)),
          kinds,
          names,
          places);
    }
  }
}
