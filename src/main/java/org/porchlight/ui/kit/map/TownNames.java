package org.porchlight.ui.kit.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import org.porchlight.places.Box;
import org.porchlight.places.MapPicture;
import org.porchlight.places.PlaceName;
import org.porchlight.places.Polylines;
import org.porchlight.places.ShapeKind;

/// One name for each town, street, water and park in view, where there is room for it.
final class TownNames {
  private static final double HIGH = 16;
  private static final int MOST = 48;

  /// How many places along a line are tried for its name.
  private static final int TRIED = 8;

  private static final double STREETS_UNDER = 0.03;
  private static final double MIDDLE_ROADS_UNDER = 0.05;
  private static final double VILLAGES_UNDER = 0.12;

  /// Of one rank, the likelier to be looked for first.
  private static final List<ShapeKind> ORDER =
      List.of(
          ShapeKind.PARK,
          ShapeKind.WATERWAY,
          ShapeKind.WATER,
          ShapeKind.ROAD_GREAT,
          ShapeKind.ROAD_MAIN,
          ShapeKind.ROAD_MIDDLE,
          ShapeKind.ROAD);

  private final MapFrame frame;
  private final List<Bounds> taken;
  private final double bottom;
  private final List<Label> labels = new ArrayList<>();
  private final Set<String> named = new HashSet<>();

  /// @param taken where other things stand; grows with every name
  /// @param bottom pixels at the bottom that stay free
  TownNames(MapFrame frame, List<Bounds> taken, double bottom) {
    this.frame = frame;
    this.taken = taken;
    this.bottom = bottom;
  }

  List<Label> of(MapPicture picture) {
    for (PlaceName place : picture.places()) {
      if (isTold(place.kind())) {
        place(place);
      }
    }
    Box box = frame.box();
    for (ShapeKind kind : ORDER) {
      if (!isTold(kind)) {
        continue;
      }
      for (int shape = 0; shape < picture.count() && labels.size() < MOST; shape++) {
        if (picture.kind(shape) == kind
            && !picture.name(shape).isEmpty()
            && !named.contains(picture.name(shape))
            && picture.touches(shape, box)) {
          name(picture, shape);
        }
      }
    }
    return labels;
  }

  private boolean isTold(PlaceName.Kind kind) {
    return switch (kind) {
      case CITY, TOWN -> true;
      case VILLAGE, SUBURB -> frame.kilometresPerPixel() < VILLAGES_UNDER;
      case HAMLET, NEIGHBOURHOOD -> frame.kilometresPerPixel() < MIDDLE_ROADS_UNDER;
    };
  }

  private boolean isTold(ShapeKind kind) {
    double high = frame.kilometresPerPixel();
    return switch (kind) {
      case ROAD, PARK, WATERWAY -> high < STREETS_UNDER;
      case ROAD_MIDDLE, ROAD_MAIN, WATER -> high < MIDDLE_ROADS_UNDER;
      default -> true;
    };
  }

  private void place(PlaceName place) {
    double wide = width(place.name());
    offer(place.name(), frame.x(place.point()) - wide / 2, frame.y(place.point()) - HIGH / 2, wide)
        .ifPresent(label -> label.getStyleClass().add("strong"));
  }

  private void name(MapPicture picture, int shape) {
    ShapeKind kind = picture.kind(shape);
    Optional<Label> label = kind.isArea() ? inside(picture, shape) : along(picture, shape, kind);
    if (label.isPresent() && !kind.isRoad()) {
      label.get().getStyleClass().add("italic");
    }
  }

  private Optional<Label> inside(MapPicture picture, int shape) {
    Polylines lines = picture.lines();
    double x = 0;
    double y = 0;
    int many = lines.end(shape) - lines.start(shape);
    for (int corner = lines.start(shape); corner < lines.end(shape); corner++) {
      x += frame.x(lines.longitudes()[corner]) / many;
      y += frame.y(lines.latitudes()[corner]) / many;
    }
    double wide = width(picture.name(shape));
    return offer(picture.name(shape), x - wide / 2, y - HIGH / 2, wide);
  }

  private Optional<Label> along(MapPicture picture, int shape, ShapeKind kind) {
    Polylines lines = picture.lines();
    int last = lines.end(shape) - 1;
    int step = Math.max(1, (last - lines.start(shape)) / TRIED);
    double wide = width(picture.name(shape));
    double up = kind == ShapeKind.WATERWAY ? HIGH / 2 : HIGH + 5;
    for (int corner = lines.start(shape); corner <= last; corner += step) {
      int next = Math.min(corner + 1, last);
      double x = (frame.x(lines.longitudes()[corner]) + frame.x(lines.longitudes()[next])) / 2;
      double y = (frame.y(lines.latitudes()[corner]) + frame.y(lines.latitudes()[next])) / 2;
      Optional<Label> label = offer(picture.name(shape), x - wide / 2, y - up, wide);
      if (label.isPresent()) {
        return label;
      }
    }
    return Optional.empty();
  }

  private static double width(String name) {
    return name.length() * 6.2 + 6;
  }

  private Optional<Label> offer(String name, double x, double y, double wide) {
    Bounds here = new BoundingBox(x, y, wide, HIGH);
    boolean inside =
        x > 4 && y > 4 && x + wide < frame.width() - 4 && y + HIGH < frame.height() - bottom;
    if (!inside || taken.stream().anyMatch(here::intersects)) {
      return Optional.empty();
    }
    taken.add(here);
    named.add(name);
    Label label = new Label(name);
    label.getStyleClass().addAll("tiny", "map-label");
    label.relocate(x, y);
    labels.add(label);
    return Optional.of(label);
  }
}
