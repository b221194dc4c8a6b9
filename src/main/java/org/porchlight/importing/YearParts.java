package org.porchlight.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.AttendanceRowsRepository.YearKey;

/// Students' years as an import found and left them, packed: 366 bytes of which most are alike
/// shrink to some ten.
final class YearParts {
  private static final int YEARS_IN_A_PART = 500;

  private YearParts() {}

  static List<byte[]> pack(List<YearChange> changes) {
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < changes.size(); from += YEARS_IN_A_PART) {
      parts.add(part(changes.subList(from, Math.min(from + YEARS_IN_A_PART, changes.size()))));
    }
    return parts;
  }

  private static byte[] part(List<YearChange> changes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
      out.writeInt(changes.size());
      for (YearChange change : changes) {
        out.writeLong(change.key().studentId());
        out.writeLong(change.key().schoolId());
        out.writeLong(change.key().schoolYearId());
        byte[] before = change.before();
        out.writeInt(before == null ? -1 : before.length);
        if (before != null) {
          out.write(before);
        }
        out.writeInt(change.after().length);
        out.write(change.after());
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written", e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  static List<YearChange> unpack(byte[] part) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(part)))) {
      List<YearChange> changes = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        YearKey key = new YearKey(in.readLong(), in.readLong(), in.readLong());
        int length = in.readInt();
        byte[] before = length < 0 ? null : in.readNBytes(length);
        changes.add(new YearChange(key, before, in.readNBytes(in.readInt())));
      }
      return changes;
    } catch (IOException e) {
      throw new IllegalStateException("a part of an import's ledger is damaged", e);
    }
  }

  /// What a year becomes when a change is taken back: each changed day as it was, unless it has
  /// been changed again since.
  static byte[] takenBack(YearChange change, byte[] current) {
    byte[] result = Arrays.copyOf(current, FileYear.DAYS);
    for (int day = 0; day < FileYear.DAYS; day++) {
      if (isOurs(change, current, day)) {
        result[day] = at(change.before(), day);
      }
    }
    return result;
  }

  /// How many of the days a change wrote have been changed again since.
  static int changedSince(YearChange change, byte[] current) {
    int days = 0;
    for (int day = 0; day < FileYear.DAYS; day++) {
      byte after = at(change.after(), day);
      if (at(change.before(), day) != after && at(current, day) != after) {
        days++;
      }
    }
    return days;
  }

  private static boolean isOurs(YearChange change, byte[] current, int day) {
    byte after = at(change.after(), day);
    return at(change.before(), day) != after && at(current, day) == after;
  }

  private static byte at(byte @Nullable [] days, int day) {
    return days == null || day >= days.length ? 0 : days[day];
  }
}
