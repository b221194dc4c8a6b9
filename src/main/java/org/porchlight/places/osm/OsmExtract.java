package org.porchlight.places.osm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Box;
import org.porchlight.places.RegionMap;
import org.porchlight.places.RegionSource;
import org.porchlight.places.RoadNetwork;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.text.Messages;

/// Reads an OpenStreetMap extract (`.osm.pbf`) in one pass and keeps what lies in a box.
public final class OsmExtract {
  public static final String ATTRIBUTION = "© OpenStreetMap contributors";

  private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");
  private static final int SECOND_OF_CHANGE = 32;
  private static final int REQUIRED_FEATURE = 4;

  /// Looks on while a file is read.
  @FunctionalInterface
  public interface Watch {
    /// How much of the file was read (0 to 1).
    ///
    /// @return false to stop reading
    boolean goesOn(double share);
  }

  private final Collector collector;
  private @Nullable LocalDate date;
  private boolean headed;

  private OsmExtract(Box box) {
    collector = new Collector(box);
  }

  /// @throws UnreadableMapException with a plain sentence when this is no such extract, holds no
  ///   roads in the box, or more than fits
  /// @throws CancellationException when the watch says stop
  public static RegionMap read(Path file, Box box, Watch watch)
      throws IOException, UnreadableMapException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, Files.size(file), box, watch);
    }
  }

  static RegionMap read(InputStream in, long size, Box box, Watch watch)
      throws IOException, UnreadableMapException {
    try {
      return new OsmExtract(box).read(in, size, watch).region(box);
    } catch (BrokenExtractException | NegativeArraySizeException | ArithmeticException broken) {
      throw new UnreadableMapException(Messages.text("places.extract.unreadable"));
    }
  }

  private OsmExtract read(InputStream in, long size, Watch watch)
      throws IOException, UnreadableMapException {
    Block block = new Block(collector);
    try (Blobs blobs = new Blobs(in)) {
      Optional<Bytes> next = blobs.next();
      while (next.isPresent()) {
        if (!watch.goesOn(size == 0 ? 1 : Math.min(1, (double) blobs.read() / size))) {
          throw new CancellationException();
        }
        if (blobs.kind().equals("OSMHeader")) {
          readHeader(next.get());
        } else if (!headed) {
          throw new BrokenExtractException();
        } else if (blobs.kind().equals("OSMData")) {
          block.read(next.get());
        }
        next = blobs.next();
      }
    }
    if (!headed) {
      throw new BrokenExtractException();
    }
    return this;
  }

  private void readHeader(Bytes header) throws UnreadableMapException {
    headed = true;
    while (header.more()) {
      int tag = header.tag();
      if (tag == (REQUIRED_FEATURE << 3 | Bytes.LENGTH)) {
        Bytes name = header.field();
        String feature = new String(name.array(), name.at(), name.length(), StandardCharsets.UTF_8);
        if (!UNDERSTOOD.contains(feature)) {
          throw new UnreadableMapException(Messages.text("places.extract.feature"));
        }
      } else if (tag == SECOND_OF_CHANGE << 3) {
        date = dayOf(header.varint()).orElse(null);
      } else {
        header.skip(tag);
      }
    }
  }

  static Optional<LocalDate> dayOf(long secondsSince1970) {
    long latest = LocalDate.of(2100, 1, 1).toEpochDay() * 24 * 3600;
    return secondsSince1970 <= 0 || secondsSince1970 > latest
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(secondsSince1970), ZoneOffset.UTC));
  }

  private RegionMap region(Box box) throws UnreadableMapException {
    if (collector.roads().pieces().isEmpty()) {
      throw new UnreadableMapException(Messages.text("places.extract.noRoads"));
    }
    RoadNetwork roads =
        NetworkBuilder.build(collector.nodes(), collector.roads(), collector.turns())
            .withConnectedMarked();
    LocalDate dated = date != null ? date : dayOf(collector.lastChange()).orElse(null);
    return new RegionMap(
        new RegionSource(ATTRIBUTION, dated, box),
        roads,
        collector.shapes(),
        collector.places(),
        collector.addresses());
  }
}
