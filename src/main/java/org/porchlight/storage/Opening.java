package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/// The steps from a locked folder to an open district: hold it, unlock the keys, make the data
/// whole, bring the tables up to date, connect. What was begun is given back when a step fails.
final class Opening {
  /// H2 begins to write as soon as it opens, up to a megabyte at a time.
  private static final long ROOM_TO_OPEN = 2 << 20;

  /// How the keys are come by: made, or opened with a passphrase.
  @FunctionalInterface
  interface Unlocking {
    Keyring keyring() throws IOException;
  }

  private final DistrictFolder folder;
  private final Migrations migrations;
  private final Clock clock;

  Opening(DistrictFolder folder, Migrations migrations, Clock clock) {
    this.folder = folder;
    this.migrations = migrations;
    this.clock = clock;
  }

  DistrictFile create(Unlocking unlocking) {
    DistrictFile made = null;
    boolean begun = false;
    try {
      folder.make();
      begun = true;
      made = unlocked(unlocking, true);
      return made;
    } catch (IOException e) {
      throw new NotSavedException(e);
    } finally {
      if (begun && made == null) {
        clear();
      }
    }
  }

  /// Half a district is none: the next try finds the place empty.
  private void clear() {
    try {
      folder.remove();
    } catch (IOException e) {
      // whoever asked for the district is told of the first trouble
    }
  }

  DistrictFile open(Unlocking unlocking) {
    folder.mustHoldADistrict();
    try {
      return unlocked(unlocking, false);
    } catch (IOException e) {
      throw roomOr(new DamagedFileException(e));
    } catch (DamagedFileException e) {
      throw roomOr(e);
    }
  }

  /// On a full disk even opening writes in vain: whether anything is damaged shows once there is
  /// room.
  private DistrictFileException roomOr(DamagedFileException damaged) {
    try {
      boolean full = Files.getFileStore(folder.path()).getUsableSpace() < ROOM_TO_OPEN;
      return full ? new NoRoomException(damaged) : damaged;
    } catch (IOException e) {
      return damaged;
    }
  }

  private DistrictFile unlocked(Unlocking unlocking, boolean fresh) throws IOException {
    FolderLock lock = FolderLock.hold(folder.lock());
    DistrictFile opened = null;
    try {
      opened = withKeys(lock, unlocking, fresh);
      return opened;
    } finally {
      if (opened == null) {
        lock.close();
      }
    }
  }

  private DistrictFile withKeys(FolderLock lock, Unlocking unlocking, boolean fresh)
      throws IOException {
    Keyring keyring = unlocking.keyring();
    AnchorFile anchors = null;
    SeenSaves seen = null;
    DistrictFile opened = null;
    try {
      boolean keysMended = keyring.mendCopies();
      KeyChange.settle(folder, keyring);
      anchors = AnchorFile.open(folder, keyring.dataKey());
      seen = SeenSaves.of(folder.path(), keyring.dataKey().copy());
      Rescue.Whole whole = whole(anchors, seen, keyring, fresh);
      Optional<Recovery> recovery =
          whole.recovery().or(() -> keysMended ? Optional.of(keysMended()) : Optional.empty());
      OpenDistrict district =
          new OpenDistrict(folder, lock, anchors, whole.print(), seen, recovery, clock);
      opened = connected(district, keyring, fresh);
      return opened;
    } finally {
      if (opened == null) {
        if (anchors != null) {
          anchors.close();
        }
        if (seen != null) {
          seen.close();
        }
        keyring.close();
      }
    }
  }

  private Rescue.Whole whole(AnchorFile anchors, SeenSaves seen, Keyring keyring, boolean fresh)
      throws IOException {
    return fresh
        ? new Rescue.Whole(new FilePrint(), Optional.empty())
        : new Rescue(folder, anchors, keyring.everyDataKey(), clock.getZone())
            .makeWhole(seen.newest());
  }

  private Recovery keysMended() {
    return new Recovery(Recovery.Kind.KEYS, LocalDateTime.now(clock));
  }

  private DistrictFile connected(OpenDistrict district, Keyring keyring, boolean fresh)
      throws IOException {
    String passwords = keyring.dataKey().passwordsForH2();
    try {
      int version = fresh ? 0 : storedVersion(passwords);
      if (version > migrations.newest()) {
        throw new NewerFileException();
      }
      boolean older = version < migrations.newest();
      if (older && version > 0) {
        copyBeforeMigration(district, keyring.dataKey());
      }
      Connection first = connection(passwords);
      DistrictFile opened = null;
      try {
        district.begin();
        if (older) {
          // killed in the middle, the anchor leads back to the file as it was
          migrations.run(folder.url(), DistrictFile.USER, passwords);
        }
        DistrictFile file = new DistrictFile(first, connection(passwords), keyring, district);
        file.makeDurable();
        opened = file;
        return file;
      } finally {
        if (opened == null) {
          DistrictFile.abandon(first);
        }
      }
    } catch (SQLException e) {
      boolean inUse = e.getErrorCode() == 90020;
      throw inUse ? new AlreadyOpenException(e) : new DamagedFileException(e);
    }
  }

  private void copyBeforeMigration(OpenDistrict district, DataKey key) throws IOException {
    LocalDateTime moment = LocalDateTime.now(clock);
    Path place = Backups.placeFor(folder, moment, "before-version-" + migrations.newest());
    Backups.copyClosed(folder, place, key, district.lastSaved());
  }

  private Connection connection(String passwords) throws SQLException {
    return DriverManager.getConnection(folder.url(), DistrictFile.USER, passwords);
  }

  private int storedVersion(String passwords) throws SQLException {
    if (!Files.exists(folder.data())) {
      throw new DamagedFileException(null);
    }
    try (Connection look =
        DriverManager.getConnection(folder.readOnlyUrl(), DistrictFile.USER, passwords)) {
      return Migrations.versionOf(look);
    }
  }
}
