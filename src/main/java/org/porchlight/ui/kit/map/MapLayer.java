package org.porchlight.ui.kit.map;

import java.util.Collection;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.porchlight.places.Point;

/// What a screen puts on the map.
public interface MapLayer {
  /// What has to be in view when the map is first shown.
  Collection<Point> places();

  /// Round which places rings are drawn where there is no map.
  Collection<Point> middles();

  /// Lines between places, under every name. Their coordinates are the frame's pixels.
  List<Node> lines(MapFrame frame);

  /// Marks and their names, over everything.
  ///
  /// @param taken where something stands already; grows with what is put down
  List<Node> marks(MapFrame frame, List<Bounds> taken);

  /// Nothing on the map.
  static MapLayer none() {
    return new MapLayer() {
      @Override
      public Collection<Point> places() {
        return List.of();
      }

      @Override
      public Collection<Point> middles() {
        return List.of();
      }

      @Override
      public List<Node> lines(MapFrame frame) {
        return List.of();
      }

      @Override
      public List<Node> marks(MapFrame frame, List<Bounds> taken) {
        return List.of();
      }
    };
  }
}
