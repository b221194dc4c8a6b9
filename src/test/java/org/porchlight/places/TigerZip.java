package org.porchlight.places;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A county's zip of address ranges as the Census Bureau writes it, with streets the tests invent.
public final class TigerZip {
  private static final List<String> FIELDS =
      List.of(
          "TLID",
          "FULLNAME",
          "LFROMHN",
          "LTOHN",
          "RFROMHN",
          "RTOHN",
          "ZIPL",
          "ZIPR",
          "PARITYL",
          "PARITYR");
  private static final int WIDTH = 30;

  private final List<double[]> shapes = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /// A stretch from the first point to the last: odd numbers at its left, even ones at its right.
  public TigerZip stretch(String street, String zip, int fromOdd, int toOdd, Point... corners) {
    return row(
        street,
        String.valueOf(fromOdd),
        String.valueOf(toOdd),
        String.valueOf(fromOdd + 1),
        String.valueOf(toOdd + 1),
        zip,
        corners);
  }

  /// Any numbers; even or odd follows from the last digit of the first.
  public TigerZip row(
      String street,
      String leftFrom,
      String leftTo,
      String rightFrom,
      String rightTo,
      String zip,
      Point... corners) {
    rows.add(
        List.of(
            String.valueOf(1000 + rows.size()),
            street,
            leftFrom,
            leftTo,
            rightFrom,
            rightTo,
            zip,
            zip,
            parity(leftFrom),
            parity(rightFrom)));
    double[] numbers = new double[2 * corners.length];
    for (int i = 0; i < corners.length; i++) {
      numbers[2 * i] = corners[i].longitude();
      numbers[2 * i + 1] = corners[i].latitude();
    }
    shapes.add(numbers);
    return this;
  }

  private static String parity(String number) {
    return number.isEmpty() ? "" : (number.charAt(number.length() - 1) - '0') % 2 == 0 ? "E" : "O";
  }

  public Path write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "tl_2025_35049_addrfeat.cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
      put(zip, "tl_2025_35049_addrfeat.dbf", table());
      put(zip, "tl_2025_35049_addrfeat.shp", shapes());
    }
    return file;
  }

  static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  byte[] table() {
    int headerLength = 33 + 32 * FIELDS.size();
    int rowLength = 1 + WIDTH * FIELDS.size();
    ByteBuffer out =
        ByteBuffer.allocate(headerLength + rowLength * rows.size() + 1)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 3).put(new byte[3]).putInt(rows.size());
    out.putShort((short) headerLength).putShort((short) rowLength).put(new byte[20]);
    for (String field : FIELDS) {
      out.put(padded(field, 11, '\0')).put((byte) 'C').putInt(0);
      out.put((byte) WIDTH).put(new byte[15]);
    }
    out.put((byte) '\r');
    for (List<String> row : rows) {
      out.put((byte) ' ');
      row.forEach(cell -> out.put(padded(cell, WIDTH, ' ')));
    }
    return out.put((byte) 0x1a).array();
  }

  private static byte[] padded(String text, int width, char filler) {
    byte[] bytes = new byte[width];
    java.util.Arrays.fill(bytes, (byte) filler);
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(written, 0, bytes, 0, written.length);
    return bytes;
  }

  byte[] shapes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteBuffer header = ByteBuffer.allocate(100).order(ByteOrder.BIG_ENDIAN).putInt(0, 9994);
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 3);
    all.writeBytes(header.array());
    int number = 1;
    for (double[] shape : shapes) {
      int length = 48 + 8 * shape.length;
      ByteBuffer out = ByteBuffer.allocate(8 + length).order(ByteOrder.BIG_ENDIAN);
      out.putInt(number++).putInt(length / 2);
      out.order(ByteOrder.LITTLE_ENDIAN).putInt(3);
      out.put(new byte[32]).putInt(1).putInt(shape.length / 2).putInt(0);
      for (double coordinate : shape) {
        out.putDouble(coordinate);
      }
      all.writeBytes(out.array());
    }
    return all.toByteArray();
  }
}
