package org.porchlight.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Makes sure, before a district is opened, that its data are those of the last acknowledged save:
/// compares the file with its anchor, and where they differ cuts a copy back, checks it to the last
/// row and lets it take the file's place; or else the newest good backup. The only copy of anything
/// is never changed.
final class Rescue {
  /// An encrypted H2 file whose length is no multiple of this (power cut, full disk) loses its last
  /// commit when opened, because a whole block is dropped. The odd rest was never part of a save.
  private static final int BLOCK = 4096;

  private final DistrictFolder folder;
  private final AnchorFile anchors;
  private final DataKey key;
  private final List<DataKey> keys;
  private final ZoneId zone;

  /// @param keys the district's, the one that holds first; older copies may lie under the others
  Rescue(DistrictFolder folder, AnchorFile anchors, List<DataKey> keys, ZoneId zone) {
    this.folder = folder;
    this.anchors = anchors;
    this.key = keys.getFirst();
    this.keys = List.copyOf(keys);
    this.zone = zone;
  }

  /// @param print of the whole data file as it now is
  record Whole(FilePrint print, Optional<Recovery> recovery) {}

  Whole makeWhole() throws IOException {
    Files.deleteIfExists(folder.fresh());
    AnchorFile.Found found = anchors.read();
    Optional<FilePrint> untouched = asLeft(folder, found);
    if (untouched.isPresent()) {
      return new Whole(untouched.get(), Optional.empty());
    }
    Recovery recovery = recovery(found);
    try (FileChannel data = folder.channel(folder.data(), "r")) {
      FilePrint print = new FilePrint();
      print.extend(data, data.size());
      return new Whole(print, Optional.of(recovery));
    }
  }

  private Recovery recovery(AnchorFile.Found found) throws IOException {
    if (!Files.exists(folder.data())) {
      return fromBackup().orElseThrow(() -> new DamagedFileException(null));
    }
    Optional<Recovery> recovery = beforeATornAnchor(found);
    if (recovery.isEmpty()) {
      recovery = cutBack(found);
    }
    if (recovery.isEmpty() && found.valid().isEmpty()) {
      recovery = asItIs();
    }
    if (recovery.isEmpty()) {
      recovery = fromBackup();
    }
    if (recovery.isEmpty()) {
      recovery = asItIs();
    }
    return recovery.orElseThrow(() -> new DamagedFileException(null));
  }

  /// The print of a file that is to the byte what was left at closing, or was exchanged for it.
  static Optional<FilePrint> asLeft(DistrictFolder folder, AnchorFile.Found found)
      throws IOException {
    if (!found.whole() || !Files.exists(folder.data())) {
      return Optional.empty();
    }
    try (FileChannel data = folder.channel(folder.data(), "r")) {
      for (Anchor anchor : found.valid()) {
        if (anchor.moment() != Anchor.Moment.SAVED && data.size() == anchor.length()) {
          FilePrint print = new FilePrint();
          print.extend(data, anchor.length());
          if (anchor.describesBody(print.body()) && anchor.describesHeads(FilePrint.heads(data))) {
            return Optional.of(print);
          }
        }
        if (anchor.moment() != Anchor.Moment.EXCHANGED) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /// One of the two anchors cannot be read: torn while it was written, or changed. It may have been
  /// the newer one, so nothing beyond the other is cut off as long as it reads.
  private Optional<Recovery> beforeATornAnchor(AnchorFile.Found found) throws IOException {
    if (found.whole() || found.valid().isEmpty() || !holds(found.valid().getFirst())) {
      return Optional.empty();
    }
    return adopt(wholeBlocks())
        ? Optional.of(recovery(Recovery.Kind.NOT_CLOSED, found.valid().getFirst().savedAt()))
        : Optional.empty();
  }

  private Optional<Recovery> cutBack(AnchorFile.Found found) throws IOException {
    for (Anchor anchor : found.valid()) {
      if (holds(anchor)) {
        if (lostAfter(anchor, found)) {
          keepDamaged();
        }
        if (adopt(anchor.length())) {
          return Optional.of(recovery(Recovery.Kind.NOT_CLOSED, anchor.savedAt()));
        }
      }
    }
    return Optional.empty();
  }

  /// The newer anchor's bytes are not all there: rare, and worth keeping for people to look at.
  private static boolean lostAfter(Anchor anchor, AnchorFile.Found found) {
    Anchor newest = found.valid().getFirst();
    return anchor.number() != newest.number() && newest.moment() != Anchor.Moment.EXCHANGED;
  }

  private Optional<Recovery> asItIs() throws IOException {
    Instant changed = Files.getLastModifiedTime(folder.data()).toInstant();
    return adopt(wholeBlocks())
        ? Optional.of(recovery(Recovery.Kind.CHECKED, changed))
        : Optional.empty();
  }

  private Optional<Recovery> fromBackup() throws IOException {
    for (Backup backup : Backups.newestFirst(folder)) {
      DistrictFolder copy = new DistrictFolder(backup.place());
      Optional<BackupProof.Good> good = BackupProof.of(copy, keys);
      if (good.isPresent()) {
        Instant savedAt = good.get().savedAt();
        keepDamaged();
        Backups.bringFresh(copy, good.get().key(), folder, key);
        Exchange.put(folder, anchors, savedAt);
        return Optional.of(recovery(Recovery.Kind.FROM_COPY, savedAt));
      }
    }
    return Optional.empty();
  }

  /// Whether the file begins with exactly what this anchor describes.
  private boolean holds(Anchor anchor) throws IOException {
    try (FileChannel data = folder.channel(folder.data(), "r")) {
      if (data.size() < anchor.length()) {
        return false;
      }
      FilePrint print = new FilePrint();
      print.extend(data, anchor.length());
      return anchor.describesBody(print.body());
    }
  }

  /// Lets the file be its first `length` bytes if those are a whole district.
  private boolean adopt(long length) throws IOException {
    if (length == Files.size(folder.data())) {
      return DeepCheck.isWhole(folder.readOnlyUrl(), key);
    }
    copyStart(length);
    if (!DeepCheck.isWhole(folder.readOnlyUrl(folder.fresh()), key)) {
      Files.delete(folder.fresh());
      return false;
    }
    Instant savedAt = anchors.newest().map(Anchor::savedAt).orElse(Instant.EPOCH);
    Exchange.put(folder, anchors, savedAt);
    return true;
  }

  private void copyStart(long length) throws IOException {
    try (FileChannel from = folder.channel(folder.data(), "r");
        FileChannel to = folder.channel(folder.fresh(), "rw")) {
      for (long done = 0; done < length; ) {
        int count = (int) Math.min(1 << 20, length - done);
        ByteBuffer bytes = FilePrint.read(from, done, count);
        while (bytes.hasRemaining()) {
          to.write(bytes, done + bytes.position());
        }
        done += count;
      }
    }
  }

  private long wholeBlocks() throws IOException {
    long size = Files.size(folder.data());
    return size - size % BLOCK;
  }

  private void keepDamaged() throws IOException {
    if (Files.exists(folder.data())) {
      Files.copy(folder.data(), folder.damaged());
    }
  }

  private Recovery recovery(Recovery.Kind kind, Instant savedAt) {
    return new Recovery(kind, LocalDateTime.ofInstant(savedAt, zone));
  }
}
