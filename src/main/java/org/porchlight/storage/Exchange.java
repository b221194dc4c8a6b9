package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// Puts a fresh, proven data file in the place of a closed one. Killed at any moment, the one or
/// the other is there whole and its anchor with it: the new anchor is written first, and counts
/// only once the file it describes has arrived.
final class Exchange {
  private Exchange() {}

  static void put(DistrictFolder folder, AnchorFile anchors, Instant savedAt) throws IOException {
    Path fresh = folder.fresh();
    try (FileChannel file = folder.channel(fresh, "rw")) {
      file.force(true);
      anchors.write(describe(file, anchors.nextNumber(), Anchor.Moment.EXCHANGED, savedAt));
    }
    Files.move(
        fresh, folder.data(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(folder.path());
  }

  /// Copies a file and returns once the copy is on the disk.
  static void copyForced(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel copied = FileChannel.open(to, StandardOpenOption.WRITE)) {
      copied.force(true);
    }
  }

  static Anchor describe(FileChannel file, long number, Anchor.Moment moment, Instant savedAt)
      throws IOException {
    FilePrint print = new FilePrint();
    print.extend(file, file.size());
    return new Anchor(number, moment, print.length(), savedAt, print.body(), FilePrint.heads(file));
  }

  /// Makes a rename last through a power cut where the system can: Windows does it by itself.
  static void forceFolder(Path folder) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
