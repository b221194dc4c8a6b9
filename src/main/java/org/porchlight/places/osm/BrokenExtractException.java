package org.porchlight.places.osm;

/// The bytes are not what the format says. Never leaves the room: the reader makes a sentence of
/// it.
final class BrokenExtractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenExtractException() {
    super("not an OpenStreetMap extract", null, false, false);
  }
}
