package org.porchlight.ui.kit.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Box;
import org.porchlight.places.MapPicture;
import org.porchlight.places.Point;

/// The town from above: land, water and roads on a canvas; what a screen puts there as nodes over
/// it, so that each can be pointed at and read aloud.
///
/// Dragging moves it, the wheel and `+` `−` zoom, arrows move, `0` shows everything again. The
/// canvas is painted somewhat larger than what is in view: while the hand drags, the painted sheet
/// moves and nothing is painted anew. Without a map of the town there are rings on a quiet grid.
public final class MapPane extends Region {
  private static final StyleablePropertyFactory<MapPane> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final double MARGIN = 46;
  private static final double KEY_STEP = 60;
  private static final double ZOOM_STEP = 1.3;

  /// Painted beyond every edge, for the hand to pull in.
  private static final double BEYOND = 96;

  /// The longest side of a canvas every computer can paint.
  private static final double LARGEST = 4000;

  /// Free of names, for the scale and the attribution.
  private static final double FOOT = 44;

  private final StyleableProperty<Color> land = colour("-map-land", p -> p.land);
  private final StyleableProperty<Color> water = colour("-map-water", p -> p.water);
  private final StyleableProperty<Color> park = colour("-map-park", p -> p.park);
  private final StyleableProperty<Color> road = colour("-map-road", p -> p.road);
  private final StyleableProperty<Color> house = colour("-map-house", p -> p.house);
  private final StyleableProperty<Color> middleLine = colour("-map-middle-line", p -> p.middleLine);

  private final Canvas canvas = new Canvas();
  private final Pane names = new Pane();
  private final Pane lines = new Pane();
  private final Pane marks = new Pane();
  private final Pane sheet = new Pane(canvas, lines, names, marks);
  private final Rectangle window = new Rectangle();
  private final ScaleBar scale = new ScaleBar();
  private final Label attribution = new Label();

  private MapPicture picture = MapPicture.none();
  private MapLayer layer = MapLayer.none();
  private Runnable onMoved = () -> {};
  private @Nullable MapFrame frame;
  private @Nullable Painted painted;
  private double grabX;
  private double grabY;
  private double pulledX;
  private double pulledY;

  /// What the canvas shows now.
  private record Painted(MapFrame frame, MapPicture picture, MapColours colours) {}

  public MapPane(String id, String accessibleText) {
    setId(id);
    getStyleClass().addAll("town-map", "focus-ring");
    setFocusTraversable(true);
    setMinSize(200, 200);
    setAccessibleText(accessibleText);
    for (Pane pane : List.of(names, lines)) {
      pane.setMouseTransparent(true);
    }
    canvas.setMouseTransparent(true);
    marks.setPickOnBounds(false);
    sheet.setPickOnBounds(false);
    attribution.getStyleClass().addAll("tiny", "map-attribution");
    attribution.setMouseTransparent(true);
    setClip(window);
    getChildren().addAll(sheet, scale, attribution);
    setOnMousePressed(this::grab);
    setOnMouseDragged(this::pull);
    setOnMouseReleased(event -> settle());
    setOnScroll(event -> {
      zoom(Math.exp(event.getDeltaY() / 300), event.getX(), event.getY());
      event.consume();
    });
    setOnKeyPressed(this::keyPressed);
    List.of(land, water, park, road, house, middleLine).forEach(this::repaintWith);
  }

  /// Day or night: the canvas is painted again when its colours change.
  private void repaintWith(StyleableProperty<Color> colour) {
    if (colour instanceof ObservableValue<?> value) {
      value.addListener(change -> requestLayout());
    }
  }

  private StyleableProperty<Color> colour(
      String name, Function<MapPane, StyleableProperty<Color>> property) {
    return STYLES.createStyleableColorProperty(this, name, name, property, Color.TRANSPARENT);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  /// What to draw; an empty picture means the grid.
  public void setPicture(MapPicture newPicture) {
    picture = newPicture;
    attribution.setText(picture.attribution());
    attribution.setVisible(!picture.isEmpty());
    requestLayout();
  }

  /// What stands on the map. Other places than before are all brought into view.
  public void setLayer(MapLayer newLayer) {
    boolean otherPlaces = !new HashSet<>(newLayer.places()).equals(new HashSet<>(layer.places()));
    layer = newLayer;
    if (otherPlaces) {
      frame = null;
    }
    requestLayout();
  }

  /// Told after the map was moved or zoomed.
  public void setOnMoved(Runnable onMoved) {
    this.onMoved = onMoved;
  }

  /// What is in view; empty before the map was laid out, or without any place.
  public Optional<MapFrame> frame() {
    return Optional.ofNullable(frame);
  }

  /// Puts a place in the middle, at this height.
  public void showAround(Point middle, double kilometresPerPixel) {
    frame = new MapFrame(middle, kilometresPerPixel, getWidth(), getHeight());
    requestLayout();
  }

  // --- moving about ---

  private void grab(MouseEvent event) {
    requestFocus();
    grabX = event.getX();
    grabY = event.getY();
  }

  private void pull(MouseEvent event) {
    pullBy(event.getX() - grabX, event.getY() - grabY);
    grabX = event.getX();
    grabY = event.getY();
  }

  /// The painted sheet follows the hand, so many pixels; nothing is painted before it is pulled off
  /// the window or let go.
  public void pullBy(double right, double down) {
    if (frame == null) {
      return;
    }
    frame = frame.dragged(right, down);
    pulledX += right;
    pulledY += down;
    if (Math.abs(pulledX) > BEYOND || Math.abs(pulledY) > BEYOND) {
      settle();
    } else {
      sheet.setTranslateX(pulledX);
      sheet.setTranslateY(pulledY);
      onMoved.run();
    }
  }

  /// Paints what was pulled into view.
  private void settle() {
    if (pulledX != 0 || pulledY != 0) {
      requestLayout();
      onMoved.run();
    }
  }

  private void zoom(double factor, double x, double y) {
    if (frame != null) {
      frame = frame.zoomed(factor, x, y);
      requestLayout();
      onMoved.run();
    }
  }

  /// Moves the map with the hand, so many pixels.
  public void move(double right, double down) {
    if (frame != null) {
      frame = frame.dragged(right, down);
      requestLayout();
      onMoved.run();
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
        onMoved.run();
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
    window.setWidth(width);
    window.setHeight(height);
    pulledX = 0;
    pulledY = 0;
    sheet.setTranslateX(0);
    sheet.setTranslateY(0);
    sheet.resizeRelocate(0, 0, width, height);
    for (Pane pane : List.of(names, lines, marks)) {
      pane.resizeRelocate(0, 0, width, height);
      pane.getChildren().clear();
    }
    MapFrame now = frame(width, height);
    scale.setVisible(now != null);
    if (now == null) {
      clear(width, height);
      return;
    }
    paint(now);
    List<Bounds> taken = new ArrayList<>();
    marks.getChildren().addAll(layer.marks(now, taken));
    lines.getChildren().addAll(layer.lines(now));
    names.getChildren().addAll(new TownNames(now, taken, FOOT).of(picture));
    // what was made just now is dressed and measured in this pulse, not in the next
    applyCss();
    List.of(names, lines, marks).forEach(Pane::layout);
    attribution.autosize();
    attribution.relocate(width - attribution.getWidth() - 8, height - attribution.getHeight() - 6);
    scale.show(now);
    scale.relocate(16, height - 30);
  }

  private void clear(double width, double height) {
    painted = null;
    canvas.relocate(0, 0);
    canvas.setWidth(width);
    canvas.setHeight(height);
    canvas.getGraphicsContext2D().setFill(land.getValue());
    canvas.getGraphicsContext2D().fillRect(0, 0, width, height);
  }

  /// Paints the canvas, unless it shows just this already: lifting a card moves marks, not roads.
  private void paint(MapFrame now) {
    MapColours colours =
        new MapColours(
            land.getValue(),
            water.getValue(),
            park.getValue(),
            road.getValue(),
            house.getValue(),
            middleLine.getValue());
    Painted wanted = new Painted(now, picture, colours);
    if (wanted.equals(painted) && !picture.isEmpty()) {
      return;
    }
    double longest = Math.max(now.width(), now.height());
    double beyond = Math.clamp((LARGEST - longest) / 2, 0, BEYOND);
    MapFrame wide = now.widened(beyond);
    canvas.relocate(-beyond, -beyond);
    canvas.setWidth(Math.min(LARGEST, wide.width()));
    canvas.setHeight(Math.min(LARGEST, wide.height()));
    TownPainter painter = new TownPainter(canvas.getGraphicsContext2D(), wide, colours);
    if (picture.isEmpty()) {
      painter.rings(layer.middles());
    } else {
      painter.town(picture);
    }
    painted = wanted;
  }

  private @Nullable MapFrame frame(double width, double height) {
    MapFrame before = frame;
    if (before == null && width > 0 && height > 0) {
      Collection<Point> points = layer.places();
      if (points.isEmpty()) {
        points = picture.box().map(MapPane::corners).orElse(List.of());
      }
      frame = points.isEmpty() ? null : MapFrame.around(points, width, height, MARGIN);
    } else if (before != null && (before.width() != width || before.height() != height)) {
      frame = before.resized(width, height);
    }
    return frame;
  }

  private static List<Point> corners(Box box) {
    return List.of(new Point(box.south(), box.west()), new Point(box.north(), box.east()));
  }
}
