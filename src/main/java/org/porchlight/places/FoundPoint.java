package org.porchlight.places;

import java.util.List;
import java.util.stream.Collectors;
import org.porchlight.text.Messages;

/// What was found for an address.
///
/// @param radiusMetres how far from it the door may be
/// @param matched the address as the list has it: "418 Sycamore St, Maple Valley, 87013"
/// @param doubts why it has to be asked about; none for a point that may be taken
public record FoundPoint(
    PointSource source, Point point, int radiusMetres, String matched, List<Doubt> doubts) {
  public FoundPoint {
    doubts = List.copyOf(doubts);
  }

  public boolean isSure() {
    return doubts.isEmpty();
  }

  /// "Along the street, within about 60 m".
  public String words() {
    return source.words(radiusMetres);
  }

  /// "Another town. Spelled differently."
  public String doubtWords() {
    return doubts.stream().map(Messages::of).collect(Collectors.joining(" "));
  }
}
