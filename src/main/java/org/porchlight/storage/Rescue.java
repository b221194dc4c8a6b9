package org.porchlight.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// Makes sure, before a district is opened, that its data are those of the last acknowledged save:
/// compares the file with its anchor, and where they differ cuts a copy back, checks it to the last
/// row and lets it take the file's place; or else the newest good backup. The only copy of anything
/// is never changed.
final class Rescue {
  /// An encrypted H2 file whose length is no multiple of this (power cut, full disk) loses its last
  /// commit when opened, because a whole block is dropped. The odd rest was never part of a save.
  private static final int BLOCK = 4096;

  /// What a copy needs beyond its length.
  private static final int ROOM = 1 << 16;

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

  /// @param seen the newest save this computer knows of
  Whole makeWhole(OptionalLong seen) throws IOException {
    Files.deleteIfExists(folder.fresh());
    AnchorFile.Found found = anchors.read();
    boolean older = isOlder(found, seen);
    Optional<FilePrint> untouched = asLeft(folder, found);
    if (untouched.isPresent()) {
      return new Whole(
          untouched.get(),
          older ? Optional.of(older(found.valid().getFirst().savedAt())) : Optional.empty());
    }
    Recovery recovery = older ? ofOlderFiles(found) : recovery(found);
    try (FileChannel data = folder.channel(folder.data(), "r")) {
      FilePrint print = new FilePrint();
      print.extend(data, data.size());
      return new Whole(print, Optional.of(recovery));
    }
  }

  /// Whether the anchor was put back to an earlier one. Where one of the two anchors cannot be
  /// read, it may have been the newer.
  private static boolean isOlder(AnchorFile.Found found, OptionalLong seen) {
    if (seen.isEmpty() || found.valid().isEmpty()) {
      return false;
    }
    long newest = found.valid().getFirst().number();
    return seen.getAsLong() > (found.whole() ? newest : newest + 1);
  }

  private Recovery older(Instant savedAt) {
    return recovery(Recovery.Kind.OLDER, savedAt);
  }

  /// An anchor that is too old says nothing about what lies beyond its length: the file is taken as
  /// it is when it can be read.
  private Recovery ofOlderFiles(AnchorFile.Found found) throws IOException {
    boolean readable = Files.exists(folder.data()) && asItIs().isPresent();
    return readable ? older(found.valid().getFirst().savedAt()) : recovery(found);
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
    if (found.whole() || found.valid().isEmpty()) {
      return Optional.empty();
    }
    Anchor anchor = found.valid().getFirst();
    // after one closed in order comes the opening's own, with nothing of anybody's in it
    if (anchor.moment() != Anchor.Moment.SAVED || !holds(anchor)) {
      return Optional.empty();
    }
    return adoptAll(headsOf(anchor))
        ? Optional.of(recovery(Recovery.Kind.NOT_CLOSED, anchor.savedAt()))
        : Optional.empty();
  }

  private Optional<Recovery> cutBack(AnchorFile.Found found) throws IOException {
    for (Anchor anchor : found.valid()) {
      if (holds(anchor)) {
        if (lostAfter(anchor, found)) {
          keepDamaged();
        }
        if (adopt(anchor)) {
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
    return adoptAll(Optional.empty())
        ? Optional.of(recovery(Recovery.Kind.CHECKED, changed))
        : Optional.empty();
  }

  private Optional<Recovery> fromBackup() throws IOException {
    for (Backup backup : Backups.newestFirst(folder)) {
      DistrictFolder copy = folder.beside(backup.place());
      Optional<BackupProof.Good> good = BackupProof.of(copy, keys);
      if (good.isPresent()) {
        Instant savedAt = good.get().savedAt();
        mustHaveRoomFor(Files.size(copy.data()));
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

  /// Lets the file be to the byte what the anchor describes, if that is a whole district.
  private boolean adopt(Anchor anchor) throws IOException {
    return isToTheByte(anchor)
        ? DeepCheck.isWhole(folder.readOnlyUrl(), key)
        : adopt(anchor.length(), headsOf(anchor), () -> true);
  }

  private boolean isToTheByte(Anchor anchor) throws IOException {
    try (FileChannel data = folder.channel(folder.data(), "r")) {
      return data.size() == anchor.length()
          && (!anchor.hasHeads() || anchor.describesHeads(FilePrint.heads(data)));
    }
  }

  /// Lets the file be all of it that H2 can read, if that is a whole district. Nobody knows where
  /// that ends: H2 looks for it in the copy, and closes the copy in order.
  ///
  /// @param heads those to look from, where they are known
  private boolean adoptAll(Optional<byte[]> heads) throws IOException {
    return adopt(wholeBlocks(), heads, this::isOpenedAndClosed);
  }

  private static Optional<byte[]> headsOf(Anchor anchor) {
    return anchor.hasHeads() ? Optional.of(anchor.heads()) : Optional.empty();
  }

  private boolean adopt(long length, Optional<byte[]> heads, BooleanSupplier prepared)
      throws IOException {
    mustHaveRoomFor(length);
    try {
      copyStart(length, heads);
      boolean whole =
          prepared.getAsBoolean() && DeepCheck.isWhole(folder.readOnlyUrl(folder.fresh()), key);
      if (whole) {
        Instant savedAt = anchors.newest().map(Anchor::savedAt).orElse(Instant.EPOCH);
        Exchange.put(folder, anchors, savedAt);
      }
      return whole;
    } finally {
      // not exchanged: in the way, the more so on a full disk
      Files.deleteIfExists(folder.fresh());
    }
  }

  private boolean isOpenedAndClosed() {
    try (Connection copy =
        DriverManager.getConnection(
            folder.url(folder.fresh()), DistrictFile.USER, key.passwordsForH2())) {
      return copy.isValid(0);
    } catch (SQLException | RuntimeException e) {
      // H2 reports a damaged page in either way
      return false;
    }
  }

  private void mustHaveRoomFor(long length) throws IOException {
    if (Files.getFileStore(folder.path()).getUsableSpace() < length + ROOM) {
      throw new NoRoomException(null);
    }
  }

  private void copyStart(long length, Optional<byte[]> heads) throws IOException {
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
      if (heads.isPresent()) {
        FilePrint.writeHeads(to, heads.get());
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
