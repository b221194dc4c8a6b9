package org.porchlight.ui.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.MapShape;
import org.porchlight.places.Point;
import org.porchlight.places.ShapeKind;
import org.porchlight.places.TownMap;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.School;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.TeamMark;
import org.porchlight.ui.kit.Tips;

/// The town from above: land, water and roads on a canvas; schools, stops and the teams' ways as
/// nodes over it, so that each can be pointed at and read aloud.
///
/// Dragging moves it, the wheel and `+` `−` zoom, arrows move, `0` shows everything again. Without
/// a map of the town there are rings round the schools on a quiet grid.
final class TownMapPane extends Region {
  private static final StyleablePropertyFactory<TownMapPane> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final double MARGIN = 46;
  private static final double MILE = 1.609344;
  private static final double KEY_STEP = 60;
  private static final double ZOOM_STEP = 1.3;

  /// Houses and small streets would only be dust on a map of the whole district.
  private static final double HOUSES_UNDER = 0.012;

  private final StyleableProperty<Color> land = colour("-map-land", p -> p.land);
  private final StyleableProperty<Color> water = colour("-map-water", p -> p.water);
  private final StyleableProperty<Color> park = colour("-map-park", p -> p.park);
  private final StyleableProperty<Color> road = colour("-map-road", p -> p.road);
  private final StyleableProperty<Color> house = colour("-map-house", p -> p.house);
  private final StyleableProperty<Color> middleLine = colour("-map-middle-line", p -> p.middleLine);

  private final Canvas canvas = new Canvas();
  private final Pane labels = new Pane();
  private final Pane routes = new Pane();
  private final Pane pins = new Pane();
  private final Region scaleBar = new Region();
  private final Label scaleWords = new Label();
  private final Group scale = new Group();
  private final Label attribution = new Label();

  private List<MapShape> shapes = List.of();
  private List<School> schools = List.of();
  private @Nullable DayPlan day;
  private @Nullable Lifted lifted;
  private @Nullable MapFrame frame;
  private double grabX;
  private double grabY;

  TownMapPane() {
    setId("plan-map");
    getStyleClass().addAll("town-map", "focus-ring");
    setFocusTraversable(true);
    setMinSize(200, 200);
    setAccessibleText(Messages.text("plan.map.says"));
    canvas.setMouseTransparent(true);
    labels.setMouseTransparent(true);
    routes.setMouseTransparent(true);
    pins.setPickOnBounds(false);
    scaleBar.getStyleClass().add("scale-bar");
    scaleBar.setManaged(false);
    attribution.getStyleClass().addAll("tiny", "map-attribution");
    attribution.setMouseTransparent(true);
    scaleWords.getStyleClass().addAll("tiny", "map-label");
    scale.getChildren().addAll(scaleBar, scaleWords);
    scale.setMouseTransparent(true);
    getChildren().addAll(canvas, routes, labels, pins, scale, attribution);
    setOnMousePressed(this::grab);
    setOnMouseDragged(this::dragTo);
    setOnScroll(event -> {
      zoom(Math.exp(event.getDeltaY() / 300), event.getX(), event.getY());
      event.consume();
    });
    setOnKeyPressed(this::keyPressed);
    List.of(land, water, park, road, house, middleLine).forEach(this::redrawWith);
  }

  /// Day or night: the canvas is painted again when its colours change.
  private void redrawWith(StyleableProperty<Color> colour) {
    if (colour instanceof ObservableValue<?> value) {
      value.addListener(change -> requestLayout());
    }
  }

  private StyleableProperty<Color> colour(
      String name, Function<TownMapPane, StyleableProperty<Color>> property) {
    return STYLES.createStyleableColorProperty(this, name, name, property, Color.TRANSPARENT);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  /// The streets to draw; none means the grid.
  void setMap(Optional<TownMap> map) {
    shapes = map.map(TownMap::shapes).orElse(List.of());
    attribution.setText(map.map(TownMap::attribution).orElse(""));
    attribution.setVisible(map.isPresent());
    requestLayout();
  }

  void show(DayPlan newDay, List<School> newSchools, @Nullable Lifted newLifted) {
    boolean otherPlaces = !placesOf(newDay, newSchools).equals(places());
    day = newDay;
    schools = newSchools;
    lifted = newLifted;
    if (otherPlaces) {
      frame = null;
    }
    requestLayout();
  }

  private Set<Point> places() {
    return day == null ? Set.of() : placesOf(day, schools);
  }

  private static Set<Point> placesOf(DayPlan plan, List<School> schools) {
    Set<Point> places = new HashSet<>();
    schools.forEach(school -> pointOf(school).ifPresent(places::add));
    Stream.concat(
            plan.plan().teams().stream().flatMap(team -> team.stops().stream()),
            plan.plan().notPlaced().stream())
        .forEach(stop -> stop.pointOnMap().ifPresent(places::add));
    return places;
  }

  private static Optional<Point> pointOf(School school) {
    return Point.of(school.latitude(), school.longitude());
  }

  // --- moving about ---

  private void grab(MouseEvent event) {
    requestFocus();
    grabX = event.getX();
    grabY = event.getY();
  }

  private void dragTo(MouseEvent event) {
    if (frame != null) {
      frame = frame.dragged(event.getX() - grabX, event.getY() - grabY);
      grab(event);
      requestLayout();
    }
  }

  private void zoom(double factor, double x, double y) {
    if (frame != null) {
      frame = frame.zoomed(factor, x, y);
      requestLayout();
    }
  }

  private void move(double right, double down) {
    if (frame != null) {
      frame = frame.dragged(right, down);
      requestLayout();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean known = true;
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> zoom(ZOOM_STEP, getWidth() / 2, getHeight() / 2);
      case MINUS, SUBTRACT -> zoom(1 / ZOOM_STEP, getWidth() / 2, getHeight() / 2);
      case LEFT -> move(KEY_STEP, 0);
      case RIGHT -> move(-KEY_STEP, 0);
      case UP -> move(0, KEY_STEP);
      case DOWN -> move(0, -KEY_STEP);
      case DIGIT0, NUMPAD0 -> {
        frame = null;
        requestLayout();
      }
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  // --- drawing ---

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    canvas.setWidth(width);
    canvas.setHeight(height);
    for (Pane layer : List.of(labels, routes, pins)) {
      layer.resizeRelocate(0, 0, width, height);
    }
    setClip(new Rectangle(width, height));
    MapFrame now = frame(width, height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setFill(land.getValue());
    g.fillRect(0, 0, width, height);
    labels.getChildren().clear();
    routes.getChildren().clear();
    pins.getChildren().clear();
    if (now == null) {
      scale.setVisible(false);
      return;
    }
    List<Bounds> taken = takenByPlaces(now);
    List<Label> schoolNames = schoolNames(now, taken);
    if (shapes.isEmpty()) {
      drawRings(g, now);
    } else {
      drawTown(g, now, taken);
    }
    attribution.autosize();
    attribution.relocate(width - attribution.getWidth() - 8, height - attribution.getHeight() - 6);
    drawPlan(now);
    pins.getChildren().addAll(schoolNames);
    // what was made just now is dressed and measured in this pulse, not in the next
    applyCss();
    List.of(labels, routes, pins).forEach(Pane::layout);
    drawScale(now);
  }

  private @Nullable MapFrame frame(double width, double height) {
    Collection<Point> points = places();
    if (points.isEmpty()) {
      points = shapes.stream().flatMap(shape -> shape.points().stream()).toList();
    }
    if (frame == null && !points.isEmpty() && width > 0 && height > 0) {
      frame = MapFrame.around(points, width, height, MARGIN);
    } else if (frame != null && (frame.width() != width || frame.height() != height)) {
      frame = frame.resized(width, height);
    }
    return frame;
  }

  /// Half a mile from ring to ring round each school, on squares of a quarter.
  private void drawRings(GraphicsContext g, MapFrame now) {
    g.setStroke(road.getValue());
    g.setLineWidth(1);
    double square = MILE / 4 / now.kilometresPerPixel();
    for (double x = now.width() / 2 % square; x < now.width(); x += square) {
      g.strokeLine(x, 0, x, now.height());
    }
    for (double y = now.height() / 2 % square; y < now.height(); y += square) {
      g.strokeLine(0, y, now.width(), y);
    }
    g.setStroke(house.getValue());
    g.setLineWidth(1.5);
    for (School school : schools) {
      pointOf(school)
          .ifPresent(point -> {
            for (int ring = 1; ring <= 4; ring++) {
              double r = ring * MILE / 2 / now.kilometresPerPixel();
              g.strokeOval(now.x(point) - r, now.y(point) - r, 2 * r, 2 * r);
            }
          });
    }
  }

  private void drawTown(GraphicsContext g, MapFrame now, List<Bounds> taken) {
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    double wide = Math.clamp(0.05 / now.kilometresPerPixel(), 2.5, 11);
    fill(g, now, ShapeKind.PARK, park.getValue());
    fill(g, now, ShapeKind.WATER, water.getValue());
    stroke(g, now, ShapeKind.WATERWAY, water.getValue(), wide * 2.4);
    if (now.kilometresPerPixel() < HOUSES_UNDER) {
      fill(g, now, ShapeKind.BUILDING, house.getValue());
    }
    stroke(g, now, ShapeKind.ROAD, road.getValue(), wide * 0.72);
    stroke(g, now, ShapeKind.ROAD_MAIN, road.getValue(), wide * 1.25);
    g.setLineDashes(9, 9);
    g.setLineCap(StrokeLineCap.BUTT);
    stroke(g, now, ShapeKind.ROAD_MAIN, middleLine.getValue(), 1.2);
    g.setLineDashes();
    nameTown(now, taken);
  }

  private void fill(GraphicsContext g, MapFrame now, ShapeKind kind, Color colour) {
    g.setFill(colour);
    for (MapShape shape : shapes) {
      if (shape.kind() == kind && trace(g, now, shape)) {
        g.closePath();
        g.fill();
      }
    }
  }

  private void stroke(GraphicsContext g, MapFrame now, ShapeKind kind, Color colour, double width) {
    g.setStroke(colour);
    g.setLineWidth(width);
    for (MapShape shape : shapes) {
      if (shape.kind() == kind && trace(g, now, shape)) {
        g.stroke();
      }
    }
  }

  /// Leaves out what is off the map, and corners nearer than three quarters of a pixel.
  private static boolean trace(GraphicsContext g, MapFrame now, MapShape shape) {
    double west = Double.MAX_VALUE;
    double east = -Double.MAX_VALUE;
    double north = Double.MAX_VALUE;
    double south = -Double.MAX_VALUE;
    g.beginPath();
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (Point point : shape.points()) {
      double x = now.x(point);
      double y = now.y(point);
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
      if (Double.isNaN(lastX)) {
        g.moveTo(x, y);
      } else if (Math.hypot(x - lastX, y - lastY) < 0.75) {
        continue;
      } else {
        g.lineTo(x, y);
      }
      lastX = x;
      lastY = y;
    }
    return east > -20 && west < now.width() + 20 && south > -20 && north < now.height() + 20;
  }

  private List<Bounds> takenByPlaces(MapFrame now) {
    List<Bounds> taken = new ArrayList<>();
    for (Point place : places()) {
      taken.add(new BoundingBox(now.x(place) - 14, now.y(place) - 14, 28, 28));
    }
    return taken;
  }

  /// Each school's name beside its mark, on the side where nothing else stands.
  private List<Label> schoolNames(MapFrame now, List<Bounds> taken) {
    List<Label> names = new ArrayList<>();
    for (School school : schools) {
      pointOf(school).ifPresent(point -> names.add(schoolName(now, school, point, taken)));
    }
    return names;
  }

  private static Label schoolName(MapFrame now, School school, Point point, List<Bounds> taken) {
    double wide = school.shortName().length() * 6.9 + 4;
    double high = 16;
    double x = now.x(point);
    double y = now.y(point);
    List<Bounds> sides =
        List.of(
            new BoundingBox(x + 15, y - high / 2, wide, high),
            new BoundingBox(x - 15 - wide, y - high / 2, wide, high),
            new BoundingBox(x - wide / 2, y - 15 - high, wide, high),
            new BoundingBox(x - wide / 2, y + 14, wide, high));
    Bounds free =
        sides.stream()
            .filter(side -> side.getMinX() > 2 && side.getMaxX() < now.width() - 2)
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

  /// One name for each street, water and park, where there is room for it.
  private void nameTown(MapFrame now, List<Bounds> taken) {
    Set<String> named = new HashSet<>();
    for (ShapeKind kind :
        List.of(
            ShapeKind.PARK,
            ShapeKind.WATERWAY,
            ShapeKind.WATER,
            ShapeKind.ROAD_MAIN,
            ShapeKind.ROAD)) {
      for (MapShape shape : shapes) {
        String name = shape.name();
        if (shape.kind() == kind && name != null && !named.contains(name)) {
          Optional<Label> label = label(now, shape, name, taken);
          label.ifPresent(l -> {
            named.add(name);
            labels.getChildren().add(l);
          });
        }
      }
    }
  }

  private static Optional<Label> label(
      MapFrame now, MapShape shape, String name, List<Bounds> taken) {
    double wide = name.length() * 6.2 + 6;
    double high = 16;
    List<Point> points = shape.points();
    for (int i = 0; i < points.size(); i++) {
      Point a = points.get(i);
      Point b = points.get(Math.min(i + 1, points.size() - 1));
      double x = (now.x(a) + now.x(b)) / 2 - wide / 2;
      double y = (now.y(a) + now.y(b)) / 2;
      if (shape.kind().isArea()) {
        x = points.stream().mapToDouble(now::x).average().orElse(0) - wide / 2;
        y = points.stream().mapToDouble(now::y).average().orElse(0) - high / 2;
      } else {
        y -= shape.kind() == ShapeKind.WATERWAY ? high / 2 : high + 5;
      }
      Bounds here = new BoundingBox(x, y, wide, high);
      boolean inside = x > 4 && y > 4 && x + wide < now.width() - 4 && y + high < now.height() - 44;
      if (inside && taken.stream().noneMatch(here::intersects)) {
        taken.add(here);
        Label label = new Label(name);
        label.getStyleClass().addAll("tiny", "map-label");
        if (shape.kind() != ShapeKind.ROAD && shape.kind() != ShapeKind.ROAD_MAIN) {
          label.getStyleClass().add("italic");
        }
        label.relocate(x, y);
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  private void drawScale(MapFrame now) {
    double miles = 0.1;
    for (double tried : new double[] {0.25, 0.5, 1, 2, 5, 10}) {
      if (tried * MILE / now.kilometresPerPixel() < 120) {
        miles = tried;
      }
    }
    double pixels = miles * MILE / now.kilometresPerPixel();
    scaleWords.setText(
        miles == 1
            ? Messages.text("plan.map.mile")
            : Messages.text("plan.map.miles", miles < 1 ? "" + miles : "" + (int) miles));
    scaleBar.resizeRelocate(0, 10, pixels, 5);
    scaleWords.autosize();
    scaleWords.relocate(pixels + 6, 0);
    scale.relocate(16, now.height() - 30);
    scale.setVisible(true);
  }

  private void drawPlan(MapFrame now) {
    DayPlan plan = day;
    if (plan == null) {
      return;
    }
    plan.plan().teams().forEach(team -> drawTeam(now, team));
    for (School school : schools) {
      pointOf(school).ifPresent(point -> drawSchool(now, school, point));
    }
    for (Stop stop : plan.plan().notPlaced()) {
      stop.pointOnMap()
          .filter(point -> !stop.household().isDoNotVisit())
          .ifPresent(point -> pins.getChildren().add(waiting(now, stop, point)));
    }
  }

  private void drawTeam(MapFrame now, VisitTeam team) {
    List<Double> way = new ArrayList<>();
    team.start().point().ifPresent(place -> add(way, now, place));
    int position = 0;
    for (Stop stop : team.stops()) {
      position++;
      int number = position;
      stop.pointOnMap()
          .ifPresent(point -> {
            add(way, now, point);
            pins.getChildren().add(pin(now, team, stop, number, point));
          });
    }
    if (way.size() > 2) {
      team.end().point().ifPresent(place -> add(way, now, place));
      Polyline halo = TeamMark.line(1, way);
      halo.getStyleClass().setAll("team-halo");
      routes.getChildren().addAll(halo, TeamMark.line(team.number(), way));
    }
  }

  private static void add(List<Double> way, MapFrame now, Point point) {
    way.add(now.x(point));
    way.add(now.y(point));
  }

  private Node pin(MapFrame now, VisitTeam team, Stop stop, int number, Point point) {
    Shape shape = TeamMark.shape(team.number(), 25);
    Label words = new Label(String.valueOf(number));
    boolean held = lifted != null && lifted.visitId() == stop.visitId();
    shape.getStyleClass().add(held ? "hollow" : "pin");
    words.getStyleClass().addAll("pin-number", held ? "hollow" : "solid");
    words.getStyleClass().add(TeamMark.colour(team.number()));
    return placed(
        new Group(shape, centred(words)),
        now,
        point,
        Messages.text("plan.map.stop", stop.household().familyName(), team.name(), number));
  }

  private Node waiting(MapFrame now, Stop stop, Point point) {
    Shape shape = TeamMark.shape(1, 23);
    shape.getStyleClass().setAll("waiting-pin");
    Label words = new Label("?");
    words.getStyleClass().addAll("pin-number", "waiting");
    return placed(
        new Group(shape, centred(words)),
        now,
        point,
        Messages.text("plan.map.waiting", stop.household().familyName()));
  }

  private void drawSchool(MapFrame now, School school, Point point) {
    Region tile = new Region();
    tile.getStyleClass().add("school-tile");
    tile.resizeRelocate(-11, -11, 22, 22);
    tile.setManaged(false);
    Node icon = Icons.of("fth-home", "school-icon");
    Group mark = new Group(tile, centred(icon));
    pins.getChildren().add(placed(mark, now, point, school.name()));
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

  private static Node placed(Group mark, MapFrame now, Point point, String says) {
    mark.setLayoutX(Math.round(now.x(point)));
    mark.setLayoutY(Math.round(now.y(point)));
    mark.setAccessibleText(says);
    Tips.on(mark, says);
    return mark;
  }
}
