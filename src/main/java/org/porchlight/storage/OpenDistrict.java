package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What only a district on the disk has while it is open: the folder, held; and the proof of every
/// save, written before the save is acknowledged.
final class OpenDistrict {
  private final DistrictFolder folder;
  private final FolderLock lock;
  private final AnchorFile anchors;
  private final FilePrint print;
  private final SeenSaves seen;
  private final Optional<Recovery> recovery;
  private final Clock clock;
  private List<@Nullable Object> identity = List.of();
  private @Nullable FileChannel data;
  private volatile boolean trusted = true;
  private final AtomicLong saves = new AtomicLong(-1); // the opening's own is none
  private volatile long savesCopied;
  private volatile @Nullable LocalDateTime lastCopy;
  private volatile @Nullable Path newestCopy;

  OpenDistrict(
      DistrictFolder folder,
      FolderLock lock,
      AnchorFile anchors,
      FilePrint print,
      SeenSaves seen,
      Optional<Recovery> recovery,
      Clock clock) {
    this.folder = folder;
    this.lock = lock;
    this.anchors = anchors;
    this.print = print;
    this.seen = seen;
    this.recovery = recovery;
    this.clock = clock;
  }

  DistrictFolder folder() {
    return folder;
  }

  Optional<Recovery> recovery() {
    return recovery;
  }

  Clock clock() {
    return clock;
  }

  /// Whether every save so far could be proven. After one that could not, nothing more is saved or
  /// read: what the connection shows may not be on the disk.
  boolean isTrusted() {
    return trusted;
  }

  void distrust() {
    trusted = false;
  }

  /// From the first connection on: remembers which file H2 has open.
  void begin() throws IOException {
    data = folder.openData().orElseThrow(() -> new IOException("the data file is not open"));
    identity = identity();
  }

  /// What the system knows the two files by, whatever their names; null where it knows nothing.
  private List<@Nullable Object> identity() throws IOException {
    List<@Nullable Object> files = new ArrayList<>();
    for (Path file : List.of(folder.data(), folder.anchor())) {
      files.add(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }
    return files;
  }

  void mustStillBeOurs() {
    boolean same = false;
    try {
      same = identity.equals(identity()) && Files.size(folder.data()) >= print.length();
    } catch (IOException gone) {
      // not there at all is not ours either
    }
    if (!same) {
      distrust();
      throw new ReplacedFileException();
    }
  }

  /// A commit alone leaves the change in the system's cache, where a power cut takes it. Returns
  /// once the change is on the disk, in our file and not in one put in its place, and the anchor
  /// says so.
  void acknowledge(Connection writer) throws SQLException, IOException {
    boolean proven = false;
    try (Statement statement = writer.createStatement()) {
      statement.execute("checkpoint sync");
      FileChannel file = Objects.requireNonNull(data, "begun");
      long size = file.size();
      mustStillBeOurs();
      // the only signs where the system gives a file no identity, or its bytes were written over
      if (Files.size(folder.data()) != size || !print.isStillIn(file)) {
        throw new ReplacedFileException();
      }
      print.extend(file, size);
      anchors.write(
          new Anchor(
              anchors.nextNumber(),
              Anchor.Moment.SAVED,
              size,
              clock.instant(),
              print.body(),
              FilePrint.heads(file)));
      proven = true;
      // whoever opened older files is told so again until they save something
      if (saves.incrementAndGet() > 0) {
        seen.remember(anchors.nextNumber() - 1);
      }
    } finally {
      trusted = trusted && proven;
    }
  }

  /// The last word about a file that H2 has closed. Left out when something went wrong: then the
  /// next opening looks closely.
  ///
  /// @return whether it could be written
  boolean closed() throws IOException {
    Optional<Anchor> last = anchors.newest();
    boolean sure = trusted && last.isPresent();
    if (sure) {
      try (FileChannel file = folder.channel(folder.data(), "r")) {
        mustStillBeOurs();
        print.extend(file, file.size());
        anchors.write(
            new Anchor(
                anchors.nextNumber(),
                Anchor.Moment.CLOSED,
                print.length(),
                last.get().savedAt(),
                print.body(),
                FilePrint.heads(file)));
        if (saves.get() > 0 || recovery.isEmpty()) {
          seen.remember(anchors.nextNumber() - 1);
        }
      }
    }
    return sure;
  }

  /// Saves acknowledged since the district was opened.
  long saves() {
    return saves.get();
  }

  /// A copy was made at this moment that holds the first `ofSaves` saves.
  void copied(long ofSaves, LocalDateTime moment, Path copy) {
    savesCopied = ofSaves;
    lastCopy = moment;
    newestCopy = copy;
  }

  /// A copy of this session with nothing saved since.
  Optional<Path> copyOfNow() {
    return Optional.ofNullable(newestCopy)
        .filter(copy -> !hasSavesWithoutCopy() && Files.exists(copy));
  }

  boolean hasSavesWithoutCopy() {
    return saves.get() > savesCopied;
  }

  boolean isHourlyCopyDue(LocalDateTime now) {
    LocalDateTime last = lastCopy;
    if (last == null || now.isBefore(last)) {
      // the first hour begins when it is first asked, and anew when the clock was set back
      lastCopy = now;
      return false;
    }
    return hasSavesWithoutCopy() && !now.isBefore(last.plusHours(1));
  }

  /// One more connection to the open file.
  Connection connection(DataKey key) throws SQLException {
    return DriverManager.getConnection(folder.url(), DistrictFile.USER, key.passwordsForH2());
  }

  /// When the last acknowledged save was made.
  Instant lastSaved() {
    return anchors.newest().map(Anchor::savedAt).orElseGet(clock::instant);
  }

  AnchorFile anchors() {
    return anchors;
  }

  void release() throws IOException {
    try (lock;
        anchors;
        seen) {
      data = null;
    }
  }
}
