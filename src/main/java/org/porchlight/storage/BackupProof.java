package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a copy is good: as it was written to the byte, and readable to the last row.
final class BackupProof {
  private BackupProof() {}

  /// A copy that is good.
  ///
  /// @param key what it lies under: this district's now, or one of those before
  record Good(DataKey key, Instant savedAt) {}

  /// @param keys the district's, the one that holds first
  static Optional<Good> of(DistrictFolder copy, List<DataKey> keys) throws IOException {
    for (DataKey key : keys) {
      Optional<Instant> savedAt = savedAt(copy, key);
      if (savedAt.isPresent()) {
        return Optional.of(new Good(key, savedAt.get()));
      }
    }
    return Optional.empty();
  }

  /// When the last save in this copy was made, if the copy is good.
  static Optional<Instant> savedAt(DistrictFolder copy, DataKey key) throws IOException {
    if (!Files.exists(copy.data())) {
      return Optional.empty();
    }
    if (!Files.exists(copy.anchor())) {
      // made before there were anchors
      return DeepCheck.isWhole(copy.readOnlyUrl(), key)
          ? Optional.of(Files.getLastModifiedTime(copy.data()).toInstant())
          : Optional.empty();
    }
    try (AnchorFile anchors = AnchorFile.open(copy, key)) {
      boolean good =
          Rescue.asLeft(copy, anchors.read()).isPresent()
              && DeepCheck.isWhole(copy.readOnlyUrl(), key);
      return good ? anchors.newest().map(Anchor::savedAt) : Optional.empty();
    }
  }

  /// Whether this is the key of a copy, good or not.
  static boolean liesUnder(DistrictFolder copy, DataKey key) throws IOException {
    if (Files.exists(copy.anchor())) {
      try (AnchorFile anchors = AnchorFile.open(copy, key)) {
        return !anchors.read().valid().isEmpty();
      }
    }
    return DeepCheck.isWhole(copy.readOnlyUrl(), key);
  }

  /// The same for a copy that is about to be used.
  static Good mustBeGood(DistrictFolder copy, List<DataKey> keys) throws IOException {
    return of(copy, keys).orElseThrow(() -> new DamagedFileException(null));
  }

  /// Looks into a copy and leaves every byte as it is.
  static Connection look(DistrictFolder copy, DataKey key) throws SQLException {
    return DriverManager.getConnection(copy.readOnlyUrl(), DistrictFile.USER, key.passwordsForH2());
  }

  /// What a copy holds, read from the disk.
  static Map<String, Contents.Table> contents(DistrictFolder copy, DataKey key)
      throws SQLException {
    try (Connection look = look(copy, key)) {
      return Contents.of(look);
    }
  }

  /// Writes the anchor of a copy that is complete.
  static void seal(DistrictFolder copy, DataKey key, Instant savedAt) throws IOException {
    try (AnchorFile anchors = AnchorFile.open(copy, key);
        var data = copy.channel(copy.data(), "r")) {
      for (int block = 0; block < AnchorFile.BLOCKS; block++) {
        anchors.write(Exchange.describe(data, anchors.nextNumber(), Anchor.Moment.CLOSED, savedAt));
      }
    }
  }
}
