package org.porchlight.places;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// Reads the address ranges of a county from the zip the Census Bureau offers (TIGER/Line ADDRFEAT:
/// `tl_2025_35049_addrfeat.zip`), a shapefile of lines with a dBASE table beside it (ESRI Shapefile
/// Technical Description, July 1998). Both are read side by side, row by row; nothing is unpacked
/// to disk.
public final class TigerAddressFile {
  private static final int LINES = 3;
  private static final int SHAPE_HEADER = 100;
  private static final int FILE_CODE = 9994;

  /// The biggest county has a quarter of a million stretches; what claims more is no county.
  private static final int MOST_ROWS = 600_000;

  private static final int MOST_CORNERS = 12_000_000;
  private static final int LARGEST_ROW = 4 << 20;
  private static final int MOST_ENTRIES = 200;
  private static final List<String> NEEDED =
      List.of("FULLNAME", "LFROMHN", "LTOHN", "RFROMHN", "RTOHN");

  private final Map<String, int[]> fields = new HashMap<>();
  private final List<AddressRange> ranges = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();
  private int[] starts = new int[1024];
  private int[] latitudes = new int[8192];
  private int[] longitudes = new int[8192];
  private int lines;
  private int corners;
  private int rowCount;
  private int rowLength;

  private TigerAddressFile() {}

  /// The ranges of one county.
  ///
  /// @throws UnreadableAddressesException when it is no such zip, damaged, or too big to be one
  public static AddressRanges read(Path zip) throws UnreadableAddressesException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      if (file.size() > MOST_ENTRIES) {
        throw unreadable();
      }
      ZipEntry shapes = entry(file, ".shp").orElseThrow(TigerAddressFile::unreadable);
      ZipEntry table = entry(file, ".dbf").orElseThrow(TigerAddressFile::unreadable);
      try (InputStream shapeBytes = new BufferedInputStream(file.getInputStream(shapes), 1 << 16);
          InputStream tableBytes = new BufferedInputStream(file.getInputStream(table), 1 << 16)) {
        return new TigerAddressFile().read(shapeBytes, tableBytes);
      }
    } catch (ZipException | EOFException | IllegalArgumentException notAsDescribed) {
      throw unreadable();
    } catch (IOException e) {
      throw new UnreadableAddressesException(Messages.text("places.ranges.notReadable"));
    }
  }

  private static Optional<? extends ZipEntry> entry(ZipFile file, String ending) {
    return file.stream()
        .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(ending))
        .findFirst();
  }

  private AddressRanges read(InputStream shapes, InputStream table)
      throws IOException, UnreadableAddressesException {
    readTableHeader(table);
    ByteBuffer header = bytes(shapes, SHAPE_HEADER).order(ByteOrder.BIG_ENDIAN);
    int type = header.order(ByteOrder.LITTLE_ENDIAN).getInt(32);
    if (header.order(ByteOrder.BIG_ENDIAN).getInt(0) != FILE_CODE || type % 10 != LINES) {
      throw unreadable();
    }
    for (int row = 0; row < rowCount; row++) {
      ByteBuffer record = bytes(table, rowLength);
      ByteBuffer shape = nextShape(shapes);
      if (record.get(0) != '*') {
        take(record, shape);
      }
    }
    if (ranges.isEmpty()) {
      throw unreadable();
    }
    Polylines polylines =
        new Polylines(
            Arrays.copyOf(starts, lines + 1),
            Arrays.copyOf(latitudes, corners),
            Arrays.copyOf(longitudes, corners));
    return new AddressRanges(polylines, ranges);
  }

  private void readTableHeader(InputStream table) throws IOException, UnreadableAddressesException {
    ByteBuffer header = bytes(table, 32);
    rowCount = header.getInt(4);
    int headerLength = header.getShort(8) & 0xffff;
    rowLength = header.getShort(10) & 0xffff;
    if (rowCount < 0 || rowCount > MOST_ROWS) {
      throw new UnreadableAddressesException(Messages.text("places.ranges.tooBig"));
    }
    if (headerLength < 33 || rowLength < 2) {
      throw unreadable();
    }
    ByteBuffer names = bytes(table, headerLength - 32);
    int offset = 1;
    for (int at = 0; at + 32 <= names.capacity() && names.get(at) != '\r'; at += 32) {
      byte[] name = new byte[11];
      names.get(at, name);
      int length = names.get(at + 16) & 0xff;
      String text = new String(name, StandardCharsets.US_ASCII);
      int end = text.indexOf('\0');
      fields.put(end < 0 ? text : text.substring(0, end), new int[] {offset, length});
      offset += length;
    }
    if (!fields.keySet().containsAll(NEEDED) || offset > rowLength) {
      throw new UnreadableAddressesException(Messages.text("places.ranges.noNumbers"));
    }
  }

  private static ByteBuffer nextShape(InputStream shapes)
      throws IOException, UnreadableAddressesException {
    ByteBuffer head = bytes(shapes, 8).order(ByteOrder.BIG_ENDIAN);
    long length = 2L * head.getInt(4);
    if (length < 4 || length > LARGEST_ROW) {
      throw unreadable();
    }
    return bytes(shapes, (int) length);
  }

  private static ByteBuffer bytes(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void take(ByteBuffer record, ByteBuffer shape) throws UnreadableAddressesException {
    String street = text(record, "FULLNAME");
    boolean left = !text(record, "LFROMHN").isEmpty() && !text(record, "LTOHN").isEmpty();
    boolean right = !text(record, "RFROMHN").isEmpty() && !text(record, "RTOHN").isEmpty();
    if (street.isEmpty() || !(left || right) || shape.getInt(0) % 10 != LINES) {
      return;
    }
    addLine(shape);
    if (left) {
      add(record, street, "L");
    }
    if (right) {
      add(record, street, "R");
    }
  }

  private void add(ByteBuffer record, String street, String side) {
    String parity = text(record, "PARITY" + side);
    ranges.add(
        new AddressRange(
            once(street),
            text(record, side + "FROMHN"),
            text(record, side + "TOHN"),
            parity.isEmpty() ? 'B' : parity.charAt(0),
            once(text(record, "ZIP" + side)),
            side.equals("L"),
            lines - 1));
  }

  /// A county has few names for many stretches.
  private String once(String text) {
    @Nullable String known = words.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private String text(ByteBuffer record, String field) {
    int[] place = fields.get(field);
    if (place == null) {
      return "";
    }
    byte[] bytes = new byte[place[1]];
    record.get(place[0], bytes);
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
  }

  private void addLine(ByteBuffer shape) throws UnreadableAddressesException {
    if (shape.capacity() < 44) {
      throw unreadable();
    }
    int parts = shape.getInt(36);
    int many = shape.getInt(40);
    long first = 44 + 4L * parts;
    if (parts < 1 || many < 2 || first + 16L * many > shape.capacity()) {
      throw unreadable();
    }
    if (corners + many > MOST_CORNERS) {
      throw new UnreadableAddressesException(Messages.text("places.ranges.tooBig"));
    }
    while (corners + many > latitudes.length) {
      latitudes = Arrays.copyOf(latitudes, 2 * latitudes.length);
      longitudes = Arrays.copyOf(longitudes, 2 * longitudes.length);
    }
    if (lines + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    for (int i = 0; i < many; i++) {
      double x = shape.getDouble((int) first + 16 * i);
      double y = shape.getDouble((int) first + 16 * i + 8);
      if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
        // a shapefile in feet of its state, not of the Census Bureau
        throw unreadable();
      }
      longitudes[corners] = (int) Math.round(x * Polylines.UNITS_PER_DEGREE);
      latitudes[corners++] = (int) Math.round(y * Polylines.UNITS_PER_DEGREE);
    }
    starts[++lines] = corners;
  }

  private static UnreadableAddressesException unreadable() {
    return new UnreadableAddressesException(Messages.text("places.ranges.unreadable"));
  }
}
