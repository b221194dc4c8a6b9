package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Keeps the data file small. H2 only appends here, so a file grows with every save; at the end of
/// a session a copy that was just written and proven row by row takes its place.
final class Compaction {
  /// A file up to this size may stay as it is when most of it is alive.
  private static final long LARGE = 64L << 20;

  private static final int DEAD_TIMES = 4;

  private Compaction() {}

  static boolean isDue(long size, long live) {
    return (size > LARGE && size > live) || size > DEAD_TIMES * live;
  }

  /// Puts the data of a copy of the same moment in the place of the closed file, if that is worth
  /// it. The copy may have lain there for hours: it is proven again. Killed anywhere, one of the
  /// two is there whole.
  static void exchangeIfDue(OpenDistrict closed, DistrictFolder copy, DataKey key)
      throws IOException {
    DistrictFolder folder = closed.folder();
    if (!isDue(Files.size(folder.data()), Files.size(copy.data()))
        || !isOfThisMoment(closed, BackupProof.savedAt(copy, key))) {
      return;
    }
    try {
      Files.copy(copy.data(), folder.fresh(), StandardCopyOption.REPLACE_EXISTING);
      if (isSame(folder, copy)) {
        Exchange.put(folder, closed.anchors(), closed.lastSaved());
      }
    } finally {
      // on a full disk it would be in the way
      Files.deleteIfExists(folder.fresh());
    }
  }

  /// Anchors tell moments in milliseconds.
  private static boolean isOfThisMoment(OpenDistrict closed, Optional<Instant> savedAt) {
    return savedAt
        .filter(copied -> copied.toEpochMilli() == closed.lastSaved().toEpochMilli())
        .isPresent();
  }

  /// The copy was proven where it lies; this proves that it arrived.
  private static boolean isSame(DistrictFolder folder, DistrictFolder copy) throws IOException {
    try (FileChannel from = copy.channel(copy.data(), "r");
        FileChannel to = folder.channel(folder.fresh(), "r")) {
      FilePrint source = new FilePrint();
      source.extend(from, from.size());
      FilePrint arrived = new FilePrint();
      arrived.extend(to, to.size());
      return source.length() == arrived.length()
          && Arrays.equals(source.body(), arrived.body())
          && Arrays.equals(FilePrint.heads(from), FilePrint.heads(to));
    }
  }
}
