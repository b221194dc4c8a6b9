package org.porchlight.places;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Lists of addresses as bytes in the district's file, packed, in parts that fit a row.
final class PackedAddresses {
  private static final int PART = 900_000;

  private PackedAddresses() {}

  static List<byte[]> ofHouses(List<AddressPoint> houses) {
    return packed(out -> {
      out.writeInt(houses.size());
      for (AddressPoint house : houses) {
        out.writeUTF(house.number());
        out.writeUTF(house.street());
        out.writeUTF(house.city() == null ? "" : house.city());
        out.writeUTF(house.zip() == null ? "" : house.zip());
        out.writeDouble(house.point().latitude());
        out.writeDouble(house.point().longitude());
      }
    });
  }

  static List<AddressPoint> houses(List<byte[]> parts) {
    return read(
        parts,
        in -> {
          int count = in.readInt();
          List<AddressPoint> houses = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            String number = in.readUTF();
            String street = in.readUTF();
            String city = in.readUTF();
            String zip = in.readUTF();
            Point point = new Point(in.readDouble(), in.readDouble());
            houses.add(
                new AddressPoint(
                    number,
                    street,
                    city.isEmpty() ? null : city,
                    zip.isEmpty() ? null : zip,
                    point));
          }
          return houses;
        });
  }

  static List<byte[]> ofRanges(AddressRanges ranges) {
    return packed(out -> {
      Polylines lines = ranges.lines();
      out.writeInt(lines.count());
      int latitude = 0;
      int longitude = 0;
      for (int line = 0; line < lines.count(); line++) {
        out.writeInt(lines.end(line) - lines.start(line));
        for (int i = lines.start(line); i < lines.end(line); i++) {
          // steps from corner to corner are small and pack well
          out.writeInt(lines.latitudes()[i] - latitude);
          out.writeInt(lines.longitudes()[i] - longitude);
          latitude = lines.latitudes()[i];
          longitude = lines.longitudes()[i];
        }
      }
      out.writeInt(ranges.ranges().size());
      for (AddressRange range : ranges.ranges()) {
        out.writeUTF(range.street());
        out.writeUTF(range.from());
        out.writeUTF(range.to());
        out.writeChar(range.parity());
        out.writeUTF(range.zip());
        out.writeBoolean(range.leftSide());
        out.writeInt(range.line());
      }
    });
  }

  static AddressRanges ranges(List<byte[]> parts) {
    return read(
        parts,
        in -> {
          int[] starts = new int[in.readInt() + 1];
          int[] latitudes = new int[1024];
          int[] longitudes = new int[1024];
          int corners = 0;
          int latitude = 0;
          int longitude = 0;
          for (int line = 0; line < starts.length - 1; line++) {
            int end = corners + in.readInt();
            while (end > latitudes.length) {
              latitudes = Arrays.copyOf(latitudes, 2 * latitudes.length);
              longitudes = Arrays.copyOf(longitudes, 2 * longitudes.length);
            }
            for (; corners < end; corners++) {
              latitude += in.readInt();
              longitude += in.readInt();
              latitudes[corners] = latitude;
              longitudes[corners] = longitude;
            }
            starts[line + 1] = end;
          }
          int count = in.readInt();
          List<AddressRange> ranges = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            ranges.add(
                new AddressRange(
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readChar(),
                    in.readUTF(),
                    in.readBoolean(),
                    in.readInt()));
          }
          return new AddressRanges(
              new Polylines(
                  starts, Arrays.copyOf(latitudes, corners), Arrays.copyOf(longitudes, corners)),
              ranges);
        });
  }

  @FunctionalInterface
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static List<byte[]> packed(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] all = bytes.toByteArray();
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < all.length; from += PART) {
      parts.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + PART)));
    }
    return parts;
  }

  private static <T> T read(List<byte[]> parts, Reading<T> reading) {
    var streams = Collections.enumeration(parts.stream().map(ByteArrayInputStream::new).toList());
    try (DataInputStream in =
        new DataInputStream(
            new java.io.BufferedInputStream(
                new InflaterInputStream(new SequenceInputStream(streams)), 1 << 16))) {
      return reading.from(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
