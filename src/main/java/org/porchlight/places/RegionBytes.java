package org.porchlight.places;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// A region as bytes, small: numbers as differences to the one before, then packed. What its source
/// says stands beside the bytes, not in them.
final class RegionBytes {
  private static final int LAYOUT = 1;
  private static final int MOST_BYTES = 1 << 30;

  private RegionBytes() {}

  static byte[] pack(RegionMap region) {
    Writer out = new Writer();
    out.number(LAYOUT);
    writeRoads(out, region.roads());
    writeShapes(out, region.shapes());
    writePlaces(out, region.places());
    writeAddresses(out, region.addresses());
    return out.packed();
  }

  /// @throws IllegalStateException when these are not the bytes of a region
  static RegionMap unpack(byte[] packed, RegionSource source) {
    try {
      Reader in = new Reader(packed);
      if (in.number() != LAYOUT) {
        throw new IllegalStateException("roads in a layout this program does not know");
      }
      return new RegionMap(
          source, readRoads(in), readShapes(in), readPlaces(in), readAddresses(in));
    } catch (DataFormatException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      throw new IllegalStateException("the roads kept in the district's file are damaged", e);
    }
  }

  // ---- roads ----

  private static void writeRoads(Writer out, RoadNetwork roads) {
    RoadNetwork.Parts parts = roads.parts();
    out.texts(Arrays.stream(RoadClass.values()).map(Enum::name).toList());
    out.texts(parts.names());
    out.number(parts.junctions());
    writeLines(out, parts.lines());
    out.differences(parts.from());
    out.differences(parts.to());
    out.bytes(parts.classes());
    out.differences(parts.nameNumbers());
    out.bytes(parts.flags());
    out.bytes(parts.kmh());
    out.bytes(parts.delays());
    out.number(parts.forbidden().size());
    parts
        .forbidden()
        .forEach(sequence -> {
          out.number(sequence.length);
          out.differences(sequence);
        });
  }

  private static RoadNetwork readRoads(Reader in) {
    List<RoadClass> classes = in.texts().stream().map(RoadClass::valueOf).toList();
    List<String> names = in.texts();
    int junctions = in.number();
    Polylines lines = readLines(in);
    int links = lines.count();
    int[] from = in.differences(links);
    int[] to = in.differences(links);
    byte[] classNumbers = in.bytes(links);
    for (int link = 0; link < links; link++) {
      classNumbers[link] = (byte) classes.get(classNumbers[link]).ordinal();
    }
    int[] nameNumbers = in.differences(links);
    byte[] flags = in.bytes(links);
    byte[] kmh = in.bytes(2 * links);
    byte[] delays = in.bytes(2 * links);
    int rules = in.number();
    List<int[]> forbidden = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      forbidden.add(in.differences(in.number()));
    }
    return new RoadNetwork(
        new RoadNetwork.Parts(
            lines,
            from,
            to,
            junctions,
            classNumbers,
            nameNumbers,
            names,
            flags,
            kmh,
            delays,
            forbidden));
  }

  private static void writeLines(Writer out, Polylines lines) {
    out.number(lines.count());
    out.number(lines.latitudes().length);
    for (int line = 0; line < lines.count(); line++) {
      out.number(lines.end(line) - lines.start(line));
    }
    out.differences(lines.latitudes());
    out.differences(lines.longitudes());
  }

  private static Polylines readLines(Reader in) {
    int count = in.number();
    int corners = in.number();
    int[] starts = new int[count + 1];
    for (int line = 0; line < count; line++) {
      starts[line + 1] = starts[line] + in.number();
    }
    return new Polylines(starts, in.differences(corners), in.differences(corners));
  }

  // ---- what else there is ----

  private static void writeShapes(Writer out, MapShapes shapes) {
    out.texts(Arrays.stream(ShapeKind.values()).map(Enum::name).toList());
    writeLines(out, shapes.lines());
    for (int shape = 0; shape < shapes.count(); shape++) {
      out.number(shapes.kind(shape).ordinal());
      out.text(shapes.name(shape));
    }
  }

  private static MapShapes readShapes(Reader in) {
    List<ShapeKind> all = in.texts().stream().map(ShapeKind::valueOf).toList();
    Polylines lines = readLines(in);
    List<ShapeKind> kinds = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int shape = 0; shape < lines.count(); shape++) {
      kinds.add(all.get(in.number()));
      names.add(in.text());
    }
    return new MapShapes(lines, kinds, names);
  }

  private static void writePlaces(Writer out, List<PlaceName> places) {
    out.number(places.size());
    places.forEach(place -> {
      out.text(place.kind().name());
      out.text(place.name());
    });
    writePoints(out, places.stream().map(PlaceName::point).toList());
  }

  private static List<PlaceName> readPlaces(Reader in) {
    int count = in.number();
    List<PlaceName.Kind> kinds = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kinds.add(PlaceName.Kind.valueOf(in.text()));
      names.add(in.text());
    }
    List<Point> points = readPoints(in, count);
    List<PlaceName> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(new PlaceName(kinds.get(i), names.get(i), points.get(i)));
    }
    return places;
  }

  private static void writeAddresses(Writer out, List<AddressPoint> addresses) {
    out.number(addresses.size());
    addresses.forEach(address -> {
      out.text(address.number());
      out.text(address.street());
      out.text(address.city());
      out.text(address.zip());
    });
    writePoints(out, addresses.stream().map(AddressPoint::point).toList());
  }

  private static List<AddressPoint> readAddresses(Reader in) {
    int count = in.number();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 4 * count; i++) {
      texts.add(in.text());
    }
    List<Point> points = readPoints(in, count);
    List<AddressPoint> addresses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      addresses.add(
          new AddressPoint(
              texts.get(4 * i),
              texts.get(4 * i + 1),
              known(texts.get(4 * i + 2)),
              known(texts.get(4 * i + 3)),
              points.get(i)));
    }
    return addresses;
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  private static void writePoints(Writer out, List<Point> points) {
    out.differences(points.stream().mapToInt(p -> units(p.latitude())).toArray());
    out.differences(points.stream().mapToInt(p -> units(p.longitude())).toArray());
  }

  private static int units(double degrees) {
    return (int) Math.round(degrees * Polylines.UNITS_PER_DEGREE);
  }

  private static List<Point> readPoints(Reader in, int count) {
    int[] up = in.differences(count);
    int[] right = in.differences(count);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(
          new Point(up[i] / Polylines.UNITS_PER_DEGREE, right[i] / Polylines.UNITS_PER_DEGREE));
    }
    return points;
  }

  // ---- numbers and texts ----

  private static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);

    /// Seven bits a byte, the lowest first.
    void number(int number) {
      int rest = number;
      while ((rest & ~0x7f) != 0) {
        bytes.write((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      bytes.write(rest);
    }

    void differences(int[] numbers) {
      int before = 0;
      for (int number : numbers) {
        int difference = number - before;
        number(difference << 1 ^ difference >> 31);
        before = number;
      }
    }

    void bytes(byte[] some) {
      bytes.write(some, 0, some.length);
    }

    void text(@Nullable String text) {
      byte[] utf8 = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      bytes(utf8);
    }

    void texts(List<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
    }

    byte[] packed() {
      byte[] plain = bytes.toByteArray();
      Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 64);
      for (int shift = 24; shift >= 0; shift -= 8) {
        out.write(plain.length >>> shift);
      }
      byte[] some = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(some, 0, deflater.deflate(some));
      }
      deflater.end();
      return out.toByteArray();
    }
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] packed) throws DataFormatException {
      int length = 0;
      for (int i = 0; i < 4; i++) {
        length = (length << 8) | (packed[i] & 0xff);
      }
      if (length < 0 || length > MOST_BYTES) {
        throw new DataFormatException();
      }
      bytes = new byte[length];
      Inflater inflater = new Inflater();
      inflater.setInput(packed, 4, packed.length - 4);
      int done = 0;
      while (done < length) {
        int some = inflater.inflate(bytes, done, length - done);
        if (some == 0) {
          throw new DataFormatException();
        }
        done += some;
      }
      inflater.end();
    }

    int number() {
      byte first = bytes[at++];
      if (first >= 0) {
        return first;
      }
      int number = first & 0x7f;
      for (int shift = 7; ; shift += 7) {
        byte next = bytes[at++];
        number |= (next & 0x7f) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }

    int[] differences(int count) {
      int[] numbers = new int[count];
      int before = 0;
      for (int i = 0; i < count; i++) {
        int coded = number();
        before += coded >>> 1 ^ -(coded & 1);
        numbers[i] = before;
      }
      return numbers;
    }

    byte[] bytes(int count) {
      at += count;
      return Arrays.copyOfRange(bytes, at - count, at);
    }

    String text() {
      int length = number();
      at += length;
      return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    List<String> texts() {
      int count = number();
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        texts.add(text());
      }
      return texts;
    }
  }
}
