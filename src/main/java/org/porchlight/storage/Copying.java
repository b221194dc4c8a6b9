package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The copies of an open district, one at a time; saving goes on meanwhile. A copy works on a key
/// of its own, so that locking takes the person's away at once.
final class Copying {
  private final OpenDistrict disk;
  private final Keyring keyring;
  private final Transactions transactions;
  private final ReentrantLock one = new ReentrantLock();

  Copying(OpenDistrict disk, Keyring keyring, Transactions transactions) {
    this.disk = disk;
    this.keyring = keyring;
    this.transactions = transactions;
  }

  /// Runs something while nothing is copied, such as closing.
  void alone(Runnable work) {
    one.lock();
    try {
      work.run();
    } finally {
      one.unlock();
    }
  }

  /// A copy in a place where nothing is yet.
  void to(Path place) {
    alone(() -> {
      try (DataKey own = keyring.dataKey().copy()) {
        write(place, own);
      }
    });
  }

  /// A copy in the district's own folder for them; those too old to keep go.
  Path keep(LocalDateTime moment, String occasion) {
    one.lock();
    try (DataKey own = keyring.dataKey().copy()) {
      return keep(moment, occasion, own);
    } finally {
      one.unlock();
    }
  }

  Optional<Path> keepHourly(LocalDateTime moment) {
    one.lock();
    try {
      return !keyring.isWiped() && disk.isHourlyCopyDue(moment)
          ? Optional.of(keep(moment, "hour"))
          : Optional.empty();
    } finally {
      one.unlock();
    }
  }

  Path keep(LocalDateTime moment, String occasion, DataKey key) {
    Path place = Backups.placeFor(disk.folder(), moment, occasion);
    long saves = disk.saves();
    write(place, key);
    disk.copied(saves, moment, place);
    try {
      Backups.thin(disk.folder());
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
    return place;
  }

  private void write(Path place, DataKey key) {
    if (transactions.isMine()) {
      throw new IllegalStateException("a copy holds saved changes only: finish the transaction");
    }
    Path copy = DistrictFolder.forCopy(place).path();
    try (Connection look = disk.connection(key)) {
      Backups.copyOpen(look, disk.folder(), copy, key, disk.lastSaved());
    } catch (SQLException e) {
      throw new NotSavedException(e);
    }
  }
}
