package org.porchlight.ui.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Point;
import org.porchlight.places.RouteLines;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.School;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.TeamMark;
import org.porchlight.ui.kit.Tips;
import org.porchlight.ui.kit.map.MapFrame;
import org.porchlight.ui.kit.map.MapLayer;

/// A day's plan on the map: the schools, each team's way with its stops, and the families that wait
/// for a place.
final class PlanMarks implements MapLayer {
  private static final double HALF_MARK = 14;

  private final DayPlan day;
  private final List<School> schools;
  private final @Nullable Lifted lifted;

  /// Each team's way; worked out once, as a map is laid out even while its file is being closed.
  private final Map<Integer, List<Point>> ways = new TreeMap<>();

  PlanMarks(DayPlan day, List<School> schools, @Nullable Lifted lifted, RouteLines routes) {
    this.day = day;
    this.schools = schools;
    this.lifted = lifted;
    for (VisitTeam team : day.plan().teams()) {
      List<Point> places = new ArrayList<>();
      team.start().point().ifPresent(places::add);
      team.stops().forEach(stop -> stop.pointOnMap().ifPresent(places::add));
      team.end().point().filter(end -> places.size() > 1).ifPresent(places::add);
      if (places.size() > 1) {
        ways.put(team.number(), routes.through(places));
      }
    }
  }

  @Override
  public Set<Point> places() {
    Set<Point> places = new HashSet<>(middles());
    Stream.concat(
            day.plan().teams().stream().flatMap(team -> team.stops().stream()),
            day.plan().notPlaced().stream())
        .forEach(stop -> stop.pointOnMap().ifPresent(places::add));
    return places;
  }

  @Override
  public List<Point> middles() {
    return schools.stream().flatMap(school -> pointOf(school).stream()).toList();
  }

  private static Optional<Point> pointOf(School school) {
    return Point.of(school.latitude(), school.longitude());
  }

  // --- ways ---

  @Override
  public List<Node> lines(MapFrame frame) {
    List<Node> lines = new ArrayList<>();
    ways.forEach((team, way) -> {
      List<Double> corners = new ArrayList<>();
      for (Point corner : way) {
        corners.add(frame.x(corner));
        corners.add(frame.y(corner));
      }
      Polyline halo = TeamMark.line(1, corners);
      halo.getStyleClass().setAll("team-halo");
      lines.add(halo);
      lines.add(TeamMark.line(team, corners));
    });
    return lines;
  }

  // --- marks ---

  @Override
  public List<Node> marks(MapFrame frame, List<Bounds> taken) {
    for (Point place : places()) {
      taken.add(
          new BoundingBox(
              frame.x(place) - HALF_MARK,
              frame.y(place) - HALF_MARK,
              2 * HALF_MARK,
              2 * HALF_MARK));
    }
    List<Node> marks = new ArrayList<>();
    day.plan().teams().forEach(team -> marks.addAll(stops(frame, team)));
    List<Node> names = new ArrayList<>();
    for (School school : schools) {
      pointOf(school)
          .ifPresent(point -> {
            marks.add(mark(frame, school, point));
            names.add(name(frame, school, point, taken));
          });
    }
    for (Stop stop : day.plan().notPlaced()) {
      stop.pointOnMap()
          .filter(point -> !stop.household().isDoNotVisit())
          .ifPresent(point -> marks.add(waiting(frame, stop, point)));
    }
    marks.addAll(names);
    return marks;
  }

  private List<Node> stops(MapFrame frame, VisitTeam team) {
    List<Node> pins = new ArrayList<>();
    int position = 0;
    for (Stop stop : team.stops()) {
      position++;
      int number = position;
      stop.pointOnMap().ifPresent(point -> pins.add(pin(frame, team, stop, number, point)));
    }
    return pins;
  }

  private Node pin(MapFrame frame, VisitTeam team, Stop stop, int number, Point point) {
    Shape shape = TeamMark.shape(team.number(), 25);
    Label words = new Label(String.valueOf(number));
    boolean held = lifted != null && lifted.visitId() == stop.visitId();
    shape.getStyleClass().add(held ? "hollow" : "pin");
    words.getStyleClass().addAll("pin-number", held ? "hollow" : "solid");
    words.getStyleClass().add(TeamMark.colour(team.number()));
    return placed(
        new Group(shape, centred(words)),
        frame,
        point,
        Messages.text("plan.map.stop", stop.household().familyName(), team.name(), number));
  }

  private static Node waiting(MapFrame frame, Stop stop, Point point) {
    Shape shape = TeamMark.shape(1, 23);
    shape.getStyleClass().setAll("waiting-pin");
    Label words = new Label("?");
    words.getStyleClass().addAll("pin-number", "waiting");
    return placed(
        new Group(shape, centred(words)),
        frame,
        point,
        Messages.text("plan.map.waiting", stop.household().familyName()));
  }

  private static Node mark(MapFrame frame, School school, Point point) {
    Region tile = new Region();
    tile.getStyleClass().add("school-tile");
    tile.resizeRelocate(-11, -11, 22, 22);
    tile.setManaged(false);
    Node icon = Icons.of("fth-home", "school-icon");
    return placed(new Group(tile, centred(icon)), frame, point, school.name());
  }

  /// A school's name beside its mark, on the side where nothing else stands.
  private static Label name(MapFrame frame, School school, Point point, List<Bounds> taken) {
    double wide = school.shortName().length() * 6.9 + 4;
    double high = 16;
    double x = frame.x(point);
    double y = frame.y(point);
    List<Bounds> sides =
        List.of(
            new BoundingBox(x + 15, y - high / 2, wide, high),
            new BoundingBox(x - 15 - wide, y - high / 2, wide, high),
            new BoundingBox(x - wide / 2, y - 15 - high, wide, high),
            new BoundingBox(x - wide / 2, y + 14, wide, high));
    Bounds free =
        sides.stream()
            .filter(side -> side.getMinX() > 2 && side.getMaxX() < frame.width() - 2)
            .filter(side -> taken.stream().noneMatch(side::intersects))
            .findFirst()
            .orElse(sides.getFirst());
    taken.add(free);
    Label name = new Label(school.shortName());
    name.getStyleClass().addAll("tiny", "strong", "school-name");
    name.setMouseTransparent(true);
    name.relocate(free.getMinX(), free.getMinY());
    return name;
  }

  /// A group grows with what is in it; this keeps the middle at 0, 0.
  private static Node centred(Node node) {
    node.layoutBoundsProperty()
        .addListener((property, was, is) -> {
          node.setLayoutX(-is.getCenterX());
          node.setLayoutY(-is.getCenterY());
        });
    node.setMouseTransparent(true);
    return node;
  }

  private static Node placed(Group mark, MapFrame frame, Point point, String says) {
    mark.setLayoutX(Math.round(frame.x(point)));
    mark.setLayoutY(Math.round(frame.y(point)));
    mark.setAccessibleText(says);
    Tips.on(mark, says);
    return mark;
  }
}
