package org.porchlight.places.osm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.text.Messages;

/// The roads of the extract as far as they lie in the box: a way that leaves it and comes back is
/// two pieces.
final class RoadWays {
  private static final int MOST_CORNERS = 30_000_000;

  /// One piece of a way: its nodes stand from `start` in [#nodes].
  record Piece(long wayId, RoadWay road, int name, int start, int length) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final IntList nodes = new IntList();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  RoadWays() {
    number("");
  }

  /// @param refs numbers of [Nodes]; -1 for those outside the box
  void add(long id, int[] refs, int count, RoadWay road, String name)
      throws UnreadableMapException {
    if (nodes.size() > MOST_CORNERS) {
      throw new UnreadableMapException(Messages.text("places.extract.tooLarge"));
    }
    int first = 0;
    for (int i = 0; i <= count; i++) {
      if (i == count || refs[i] < 0) {
        if (i - first > 1) {
          pieces.add(new Piece(id, road, number(name), nodes.size(), i - first));
          nodes.addAll(refs, first, i);
        }
        first = i + 1;
      }
    }
  }

  private int number(String name) {
    return numbers.computeIfAbsent(
        name,
        fresh -> {
          names.add(fresh);
          return names.size() - 1;
        });
  }

  List<Piece> pieces() {
    return pieces;
  }

  int node(int index) {
    return nodes.get(index);
  }

  /// "" first.
  List<String> names() {
    return names;
  }
}
