package org.porchlight.ui.kit.map;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.porchlight.places.MapPicture;
import org.porchlight.places.Point;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// Puts one family on the map by hand: the pin stands in the middle, the map moves under it. Arrows
/// move, `+` `−` zoom, `Enter` sets, `Esc` leaves everything as it was.
public final class PlaceOnMapCard extends VBox {
  private static final double NEAR = 0.006;
  private static final double WIDE = 720;
  private static final double HIGH = 420;

  private final MapPane map = new MapPane("place-map", Messages.text("places.pin.map"));
  private final Consumer<Point> onSet;
  private final Runnable onClose;

  /// @param family "Whitcomb family"
  /// @param address "" where it is not for the screen
  /// @param begin where the pin stands first: about where the address is, or a school
  public PlaceOnMapCard(
      String family,
      String address,
      MapPicture picture,
      Point begin,
      Collection<Point> schools,
      Consumer<Point> onSet,
      Runnable onClose) {
    this.onSet = onSet;
    this.onClose = onClose;
    setId("place-on-map");
    getStyleClass().addAll("card", "place-on-map");
    map.setPicture(picture);
    map.setLayer(new Landmarks(List.copyOf(schools)));
    map.setPrefSize(WIDE, HIGH);
    VBox.setVgrow(map, Priority.ALWAYS);
    Node pin = Icons.of("fth-map-pin", "hand-pin");
    // the tip of the pin is the place, not its middle
    pin.setTranslateY(-12);
    Circle spot = new Circle(3);
    spot.getStyleClass().add("hand-pin-spot");
    spot.setMouseTransparent(true);
    StackPane framed = new StackPane(map, spot, pin);
    VBox.setVgrow(framed, Priority.ALWAYS);
    Button set = Buttons.primary("place-set", Messages.text("places.pin.set"), this::set);
    Button leave = Buttons.secondary("place-leave", Messages.text("places.pin.leave"), onClose);
    HBox foot =
        new HBox(
            10,
            Words.wrapped(Messages.text("places.pin.how"), "small", "muted"),
            Words.gap(),
            leave,
            set);
    foot.getStyleClass().add("middle-line");
    getChildren().addAll(Words.cardTitle(Messages.text("places.pin.title", family)), framed, foot);
    if (!address.isEmpty()) {
      getChildren().add(1, Words.muted(address));
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    map.layoutBoundsProperty()
        .addListener((property, was, is) -> {
          if (was.getWidth() == 0 && is.getWidth() > 0) {
            map.showAround(begin, NEAR);
          }
        });
  }

  /// The map takes the keys.
  public void takeFocus() {
    map.requestFocus();
  }

  private void keyPressed(KeyEvent event) {
    boolean onMap = map.isFocused();
    if (event.getCode() == KeyCode.ENTER && onMap) {
      set();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      onClose.run();
      event.consume();
    }
  }

  /// The place under the pin.
  Optional<Point> place() {
    return map.frame().map(frame -> frame.at(frame.width() / 2, frame.height() / 2));
  }

  private void set() {
    place().ifPresent(onSet);
  }

  /// The schools, to find one's way by.
  private record Landmarks(List<Point> schools) implements MapLayer {
    @Override
    public Collection<Point> places() {
      return schools;
    }

    @Override
    public Collection<Point> middles() {
      return schools;
    }

    @Override
    public List<Node> lines(MapFrame frame) {
      return List.of();
    }

    @Override
    public List<Node> marks(MapFrame frame, List<Bounds> taken) {
      return schools.stream().map(school -> mark(frame, school)).toList();
    }

    private static Node mark(MapFrame frame, Point school) {
      Circle dot = new Circle(6);
      dot.getStyleClass().add("school-dot");
      Group mark = new Group(dot);
      mark.setLayoutX(frame.x(school));
      mark.setLayoutY(frame.y(school));
      return mark;
    }
  }
}
