package org.porchlight.reports;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.layout.element.Image;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.places.Box;
import org.porchlight.places.MapShape;
import org.porchlight.places.MapShapes;
import org.porchlight.places.OnRoad;
import org.porchlight.places.Point;
import org.porchlight.places.Polylines;
import org.porchlight.places.RegionMap;
import org.porchlight.places.RoadClass;
import org.porchlight.places.RoadNetwork;
import org.porchlight.places.Roads;
import org.porchlight.places.ShapeKind;
import org.porchlight.places.TownMap;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.text.Messages;

/// The map of a team's route, drawn in lines for a black-and-white printer: the roads the district
/// loaded, or the town map, or rings round the start; the way; a number at every stop. An address
/// that is confidential is not on it.
final class RouteMap {
  private static final Set<RoadClass> MAIN =
      EnumSet.range(RoadClass.MOTORWAY, RoadClass.TERTIARY_LINK);

  /// On a wider map small streets would only be grey.
  private static final double SMALL_STREETS_UP_TO_KM = 14;

  private static final double MARGIN_KM = 0.5;
  private static final double NARROWEST_KM = 1.6;

  /// Corners nearer to each other cannot be told apart on paper.
  private static final double STEP = 0.75;

  private static final float PIN = 7;

  private final VisitTeam team;
  private final Optional<RegionMap> region;
  private final Optional<Roads> roads;
  private final Optional<TownMap> town;

  RouteMap(ReportRooms rooms, VisitTeam team) {
    this.team = team;
    region = rooms.roads().region();
    roads = rooms.roads().roads();
    town = rooms.maps().find();
  }

  private Stream<Point> points() {
    return Stream.concat(
        Stream.concat(team.start().point().stream(), team.end().point().stream()),
        team.stops().stream().flatMap(stop -> stop.pointOnMap().stream()));
  }

  /// Whether any family's place may be drawn.
  boolean isKnown() {
    return team.stops().stream().anyMatch(stop -> stop.pointOnMap().isPresent());
  }

  /// The map that size in points; empty when too few places have a point to draw any.
  Optional<Image> drawn(PaperDocument paper, float width, float height) {
    List<Point> points = points().toList();
    Optional<Box> around = Box.around(points, MARGIN_KM);
    if (around.isEmpty() || !isKnown()) {
      return Optional.empty();
    }
    Sheet sheet = new Sheet(around.get(), width, height);
    Drawing drawing = paper.drawing(width, height);
    drawing.clip(0, 0, width, height);
    ground(drawing, sheet);
    way(drawing, sheet);
    pins(paper, drawing, sheet);
    drawing.unclip();
    scale(paper, drawing, sheet);
    drawing.outline(1, 1, width - 2, height - 2, 0.8f);
    return Optional.of(drawing.figure(inWords()));
  }

  /// Whom the map thanks, and what its lines are.
  String foot() {
    String lines =
        Messages.text(roads.isPresent() ? "reports.routeMap.roads" : "reports.routeMap.straight");
    return Stream.of(
            region
                .map(loaded -> loaded.source().attribution())
                .or(() -> town.map(TownMap::attribution))
                .orElse(""),
            lines)
        .filter(words -> !words.isBlank())
        .reduce((one, other) -> one + ". " + other)
        .orElse("");
  }

  private String inWords() {
    List<String> stops = new ArrayList<>();
    int number = 0;
    for (Stop stop : team.stops()) {
      number++;
      if (stop.pointOnMap().isPresent()) {
        stops.add(number + " " + stop.household().familyName());
      }
    }
    return Messages.text("reports.routeMap.says", team.start().name(), String.join(", ", stops));
  }

  // ---- ground ----

  private void ground(Drawing drawing, Sheet sheet) {
    if (region.isPresent()) {
      shapes(drawing, sheet, region.get().shapes());
      network(drawing, sheet, region.get().roads());
    } else if (town.isPresent()) {
      town.get().shapes().forEach(shape -> townShape(drawing, sheet, shape));
    } else {
      rings(drawing, sheet);
    }
  }

  private static void shapes(Drawing drawing, Sheet sheet, MapShapes shapes) {
    for (int i = 0; i < shapes.count(); i++) {
      float[] line = sheet.line(shapes.lines(), i);
      if (line.length >= 4) {
        shape(drawing, shapes.kind(i), line);
      }
    }
  }

  private static void townShape(Drawing drawing, Sheet sheet, MapShape shape) {
    float[] line = sheet.line(shape.points());
    switch (shape.kind()) {
      case ROAD_MAIN -> drawing.polyline(2.6f, Drawing.RULE, line);
      case ROAD -> drawing.polyline(1.2f, Drawing.RULE, line);
      default -> shape(drawing, shape.kind(), line);
    }
  }

  private static void shape(Drawing drawing, ShapeKind kind, float[] line) {
    switch (kind) {
      case WATER, PARK, BUILDING -> drawing.area(Drawing.GREY, line);
      case WATERWAY -> drawing.polyline(2, Drawing.GREY, line);
      default -> {
        // roads are drawn from the network
      }
    }
  }

  private static void network(Drawing drawing, Sheet sheet, RoadNetwork network) {
    boolean small = sheet.kilometresWide() <= SMALL_STREETS_UP_TO_KM;
    for (boolean main : List.of(false, true)) {
      Color color = main ? Drawing.RULE : Drawing.LIGHT;
      for (int link = 0; link < network.linkCount(); link++) {
        boolean isMain = MAIN.contains(network.roadClass(link));
        if (isMain != main || (!main && !small) || !sheet.touches(network.lines(), link)) {
          continue;
        }
        float[] line = sheet.line(network.lines(), link);
        if (line.length >= 4) {
          drawing.polyline(main ? 1.8f : 0.8f, color, line);
        }
      }
    }
  }

  /// No map is loaded: circles a kilometre or more apart round the start.
  private void rings(Drawing drawing, Sheet sheet) {
    Point centre = team.start().point().orElseGet(() -> points().findFirst().orElseThrow());
    double apart = sheet.kilometresWide() > 12 ? 5 : sheet.kilometresWide() > 5 ? 2 : 1;
    for (int ring = 1; ring * apart < sheet.kilometresWide() * 2; ring++) {
      float radius = (float) (ring * apart * sheet.pointsPerKilometre());
      drawing.circle(sheet.x(centre), sheet.y(centre), radius, 0.6f, Drawing.GREY);
    }
  }

  // ---- the way ----

  private void way(Drawing drawing, Sheet sheet) {
    List<Point> ends = new ArrayList<>(team.start().point().stream().toList());
    team.stops().forEach(stop -> stop.pointOnMap().ifPresent(ends::add));
    team.end().point().ifPresent(ends::add);
    for (int i = 1; i < ends.size(); i++) {
      List<Point> leg = leg(ends.get(i - 1), ends.get(i));
      drawing.polyline(3.4f, Drawing.WHITE, sheet.line(leg));
      drawing.polyline(1.7f, Drawing.BLACK, sheet.line(leg));
    }
  }

  private List<Point> leg(Point from, Point to) {
    if (roads.isPresent()) {
      Optional<OnRoad> begin = roads.get().nearest(from);
      Optional<OnRoad> end = roads.get().nearest(to);
      if (begin.isPresent() && end.isPresent()) {
        List<Point> line = new ArrayList<>(roads.get().line(begin.get(), end.get()));
        if (!line.isEmpty()) {
          line.addFirst(from);
          line.add(to);
          return line;
        }
      }
    }
    return List.of(from, to);
  }

  private void pins(PaperDocument paper, Drawing drawing, Sheet sheet) {
    for (Point place :
        Stream.concat(team.start().point().stream(), team.end().point().stream()).toList()) {
      float x = sheet.x(place);
      float y = sheet.y(place);
      drawing.shape(
          Drawing.BLACK, 1, x - 5, y - 5, x + 5, y - 5, x + 5, y + 1, x, y + 6, x - 5, y + 1);
    }
    int number = 0;
    for (Stop stop : team.stops()) {
      number++;
      Optional<Point> place = stop.pointOnMap();
      if (place.isPresent()) {
        float x = sheet.x(place.get());
        float y = sheet.y(place.get());
        drawing.disc(x, y, PIN + 1.2f, Drawing.WHITE).disc(x, y, PIN, Drawing.BLACK);
        drawing.centered(
            paper.fonts().strong(), 9, x, y - 3.1f, String.valueOf(number), Drawing.WHITE);
      }
    }
  }

  private static void scale(PaperDocument paper, Drawing drawing, Sheet sheet) {
    double milesWide = sheet.kilometresWide() / 1.609344;
    double miles = milesWide > 20 ? 5 : milesWide > 8 ? 2 : milesWide > 3 ? 1 : 0.5;
    float length = (float) (miles * 1.609344 * sheet.pointsPerKilometre());
    drawing.fill(8, 8, length + 44, 14, Drawing.WHITE);
    drawing.line(12, 13, 12 + length, 13, 1, Drawing.BLACK);
    drawing.line(12, 11, 12, 15, 1, Drawing.BLACK);
    drawing.line(12 + length, 11, 12 + length, 15, 1, Drawing.BLACK);
    String words =
        miles < 1
            ? Messages.text("reports.routeMap.halfMile")
            : Messages.count("reports.routeMap.miles", (long) miles);
    drawing.text(paper.fonts().regular(), 8.5f, 17 + length, 10, words, Drawing.BLACK);
  }

  /// From the earth to the paper: the box in the middle, not stretched.
  private static final class Sheet {
    private static final double KM_PER_LATITUDE = 111.195;

    private final Point centre;
    private final double pointsPerKm;
    private final double kmPerLongitude;
    private final float width;
    private final float height;

    Sheet(Box box, float width, float height) {
      this.width = width;
      this.height = height;
      centre = new Point((box.south() + box.north()) / 2, (box.west() + box.east()) / 2);
      kmPerLongitude = KM_PER_LATITUDE * Math.cos(Math.toRadians(centre.latitude()));
      pointsPerKm =
          Math.min(
              width / Math.max(NARROWEST_KM, box.kilometresWide()),
              height / Math.max(NARROWEST_KM, box.kilometresHigh()));
    }

    double pointsPerKilometre() {
      return pointsPerKm;
    }

    double kilometresWide() {
      return width / pointsPerKm;
    }

    float x(Point point) {
      return x(point.longitude());
    }

    float y(Point point) {
      return y(point.latitude());
    }

    private float x(double longitude) {
      return (float) (width / 2 + (longitude - centre.longitude()) * kmPerLongitude * pointsPerKm);
    }

    private float y(double latitude) {
      return (float) (height / 2 + (latitude - centre.latitude()) * KM_PER_LATITUDE * pointsPerKm);
    }

    boolean touches(Polylines lines, int line) {
      for (int i = lines.start(line); i < lines.end(line); i++) {
        float x = x(lines.longitudes()[i] / Polylines.UNITS_PER_DEGREE);
        float y = y(lines.latitudes()[i] / Polylines.UNITS_PER_DEGREE);
        if (x > -20 && x < width + 20 && y > -20 && y < height + 20) {
          return true;
        }
      }
      return false;
    }

    float[] line(Polylines lines, int line) {
      return line(lines.points(line));
    }

    /// Corner by corner, x and y in turn; those too near to the last one are left out.
    float[] line(List<Point> points) {
      float[] corners = new float[points.size() * 2];
      int count = 0;
      for (int i = 0; i < points.size(); i++) {
        float x = x(points.get(i));
        float y = y(points.get(i));
        boolean last = i == points.size() - 1;
        if (count == 0
            || last
            || Math.hypot(x - corners[count - 2], y - corners[count - 1]) >= STEP) {
          corners[count++] = x;
          corners[count++] = y;
        }
      }
      return Arrays.copyOf(corners, count);
    }
  }
}
