package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Gives a district another data key once somebody lost their access: what is written from then on
/// is nothing the old key opens. Everything is copied row by row under the new key, proven, and put
/// in the place of the data as the session ends.
///
/// Killed anywhere, the next opening finds the data whole under one of the two keys: while both are
/// possible, every lock opens both, and the anchors say which one fits.
final class KeyChange {
  /// What has been done, for whoever tests what a power cut leaves behind.
  enum Step {
    COPIED,
    LOCKS_OPEN_BOTH,
    PROOF_WRITTEN,
    DATA_EXCHANGED,
    PROOF_IN_PLACE,
    LOCKS_OPEN_THE_NEW_ONE,
    COPIES_RELOCKED
  }

  private final DistrictFolder folder;
  private final Keyring keyring;
  private final Consumer<Step> after;
  private @Nullable DataKey coming;

  KeyChange(DistrictFolder folder, Keyring keyring) {
    this(folder, keyring, step -> {});
  }

  KeyChange(DistrictFolder folder, Keyring keyring, Consumer<Step> after) {
    this.folder = folder;
    this.keyring = keyring;
    this.after = after;
  }

  /// While the district is still open and nobody writes.
  ///
  /// @param look a connection of its own
  void copy(Connection look) throws SQLException, IOException {
    DataKey fresh = DataKey.random();
    Files.deleteIfExists(folder.fresh());
    Map<String, Contents.Table> copied = FreshCopy.write(look, folder, folder.fresh(), fresh);
    String arrived = folder.readOnlyUrl(folder.fresh());
    try (Connection proof =
        DriverManager.getConnection(arrived, DistrictFile.USER, fresh.passwordsForH2())) {
      if (!copied.equals(Contents.of(proof))) {
        throw new IOException("the copy under the new key is not the same");
      }
    }
    coming = fresh;
    after.accept(Step.COPIED);
  }

  /// Once the district is closed in order and still held.
  ///
  /// @param moment now; the district as it is becomes a copy of this moment, under the new key
  void exchange(OpenDistrict closed, LocalDateTime moment) throws IOException {
    DataKey next = Objects.requireNonNull(coming, "copied");
    closed.anchors().close();
    keyring.beginChange(next);
    Exchange.forceFolder(folder.path());
    after.accept(Step.LOCKS_OPEN_BOTH);
    Files.deleteIfExists(folder.nextAnchor());
    prove(next, closed);
    after.accept(Step.PROOF_WRITTEN);
    Files.move(
        folder.fresh(),
        folder.data(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    Exchange.forceFolder(folder.path());
    after.accept(Step.DATA_EXCHANGED);
    finish(folder, keyring, after);
    Path copy = Backups.placeFor(folder, moment, "session");
    Backups.copyClosed(folder, copy, keyring.dataKey(), closed.lastSaved());
    Backups.relock(folder, keyring);
    Backups.thin(folder);
    after.accept(Step.COPIES_RELOCKED);
  }

  private void prove(DataKey next, OpenDistrict closed) throws IOException {
    try (AnchorFile anchors = AnchorFile.open(folder, folder.nextAnchor(), next);
        var data = folder.channel(folder.fresh(), "r")) {
      for (int block = 0; block < AnchorFile.BLOCKS; block++) {
        anchors.write(
            Exchange.describe(
                data, anchors.nextNumber(), Anchor.Moment.CLOSED, closed.lastSaved()));
      }
    }
  }

  private static void finish(DistrictFolder folder, Keyring keyring, Consumer<Step> after)
      throws IOException {
    if (Files.exists(folder.nextAnchor())) {
      Files.move(
          folder.nextAnchor(),
          folder.anchor(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Exchange.forceFolder(folder.path());
    }
    after.accept(Step.PROOF_IN_PLACE);
    keyring.finishChange();
    Exchange.forceFolder(folder.path());
    after.accept(Step.LOCKS_OPEN_THE_NEW_ONE);
  }

  /// Before a district is opened: where a change was cut off, finds out which key its data lie
  /// under, and goes on or back from there.
  static void settle(DistrictFolder folder, Keyring keyring) throws IOException {
    DataKey next = keyring.next().orElse(null);
    if (next == null) {
      return;
    }
    if (liesUnder(folder, next, keyring.dataKey())) {
      finish(folder, keyring, step -> {});
      Backups.relock(folder, keyring);
    } else {
      Files.deleteIfExists(folder.nextAnchor());
      Files.deleteIfExists(folder.fresh());
      keyring.leaveChange();
    }
  }

  private static boolean liesUnder(DistrictFolder folder, DataKey next, DataKey old)
      throws IOException {
    if (proves(folder, folder.nextAnchor(), next) || proves(folder, folder.anchor(), next)) {
      return true;
    }
    // neither proof fits: damaged besides, so what can be read decides
    return !proves(folder, folder.anchor(), old)
        && Files.exists(folder.data())
        && DeepCheck.isWhole(folder.readOnlyUrl(), next);
  }

  private static boolean proves(DistrictFolder folder, Path anchor, DataKey key)
      throws IOException {
    if (!Files.exists(anchor)) {
      return false;
    }
    try (AnchorFile anchors = AnchorFile.open(folder, anchor, key)) {
      return Rescue.asLeft(folder, anchors.read()).isPresent();
    }
  }
}
