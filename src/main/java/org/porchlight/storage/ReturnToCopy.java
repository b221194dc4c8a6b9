package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/// Going back to a copy when the district itself does not open. Whatever lies there is kept aside
/// first; killed at any moment, the copy and what was there are both still whole.
final class ReturnToCopy {
  private final DistrictFolder district;
  private final DistrictFolder copy;
  private final Clock clock;

  ReturnToCopy(DistrictFolder district, DistrictFolder copy, Clock clock) {
    this.district = district;
    this.copy = copy;
    this.clock = clock;
  }

  LocalDateTime putBack(char[] passphrase) {
    copy.mustHoldADistrict();
    try {
      if (!Files.isDirectory(district.path())) {
        district.make();
      }
      FolderLock lock = FolderLock.hold(district.lock());
      try {
        Optional<Instant> savedAt = underOwnKeys(passphrase);
        return LocalDateTime.ofInstant(
            savedAt.isPresent() ? savedAt.get() : underTheCopysKeys(passphrase), clock.getZone());
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }

  /// People may have been added and removed since the copy was made, and the key changed: the
  /// district's own keys stay where they are sound and know the copy's.
  private Optional<Instant> underOwnKeys(char[] passphrase) throws IOException {
    try (Keyring own = Keyring.open(district.keys(), passphrase)) {
      Optional<BackupProof.Good> good = BackupProof.of(copy, own.everyDataKey());
      if (good.isPresent()) {
        put(good.get(), own.dataKey());
      }
      return good.map(BackupProof.Good::savedAt);
    } catch (DistrictFileException unusable) {
      return Optional.empty();
    }
  }

  private Instant underTheCopysKeys(char[] passphrase) throws IOException {
    try (Keyring keyring = Keyring.open(copy.keys(), passphrase)) {
      BackupProof.Good good = BackupProof.mustBeGood(copy, keyring.everyDataKey());
      takeKeys();
      put(good, keyring.dataKey());
      return good.savedAt();
    }
  }

  private void put(BackupProof.Good good, DataKey key) throws IOException {
    if (Files.exists(district.data())) {
      Files.copy(district.data(), district.damaged());
    }
    Backups.bringFresh(copy, good.key(), district, key);
    try (FileChannel fresh = district.channel(district.fresh(), "rw")) {
      fresh.force(true);
    }
    // without an anchor, an opening reads every row: so it is safe to be killed here
    Files.deleteIfExists(district.anchor());
    Files.move(
        district.fresh(),
        district.data(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    BackupProof.seal(district, key, good.savedAt());
    Exchange.forceFolder(district.path());
  }

  private void takeKeys() throws IOException {
    Path own = district.keys();
    if (Files.exists(own)) {
      Path aside = district.damaged();
      Files.copy(own, aside.resolveSibling(aside.getFileName() + ".keys"));
    }
    Path from = Files.exists(copy.keys()) ? copy.keys() : KeysFile.secondCopy(copy.keys());
    for (Path to : new Path[] {own, KeysFile.secondCopy(own)}) {
      Path fresh = to.resolveSibling(to.getFileName() + ".new");
      Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
