package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The copies of an open district, and going back to one: what would be lost is shown first, and
/// the district as it was is kept as a copy of its own.
public final class Restore {
  /// How many rows a table has now and would have.
  ///
  /// @param lost rows written or changed since the copy was made, which going back takes away
  /// @param back rows only the copy has: deleted since, or as they were before a change
  public record Difference(long now, long then, long lost, long back) {}

  /// What a drill found in a copy it had opened: enough for a person to know their district again.
  ///
  /// @param savedAt when the last save in it was made
  public record Drill(LocalDateTime savedAt, long students, long visits, long promises) {}

  private final DistrictFile file;
  private final OpenDistrict disk;
  private final List<DataKey> keys;

  /// @param keys the district's, the one that holds first; older copies may lie under the others
  Restore(DistrictFile file, OpenDistrict disk, List<DataKey> keys) {
    this.file = file;
    this.disk = disk;
    this.keys = List.copyOf(keys);
  }

  /// The copies kept in the district's own folder, newest first. They are proven when used.
  public List<Backup> backups() {
    try {
      return Backups.newestFirst(disk.folder());
    } catch (IOException e) {
      throw new DamagedFileException(e);
    }
  }

  /// Whether a copy, here or on a USB stick, is good: as it was written to the byte, and readable
  /// to the last row.
  public boolean isGood(Path copy) {
    try {
      return BackupProof.of(placeOf(copy), keys).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /// What the open file itself fails to hold: tables whose rows, references or rules are broken.
  /// None when it is whole.
  public List<String> problems() {
    try (Connection look = disk.connection(keys.getFirst())) {
      return DeepCheck.problems(look);
    } catch (SQLException e) {
      throw new DamagedFileException(e);
    }
  }

  /// The rows of each table now and in the copy, for the tables that differ.
  public Map<String, Difference> differences(Path copy) {
    DistrictFolder from = placeOf(copy);
    try (Connection look = disk.connection(keys.getFirst());
        Connection aside = BackupProof.look(from, keyOf(from))) {
      Map<String, Contents.Table> now = Contents.of(look);
      Map<String, Contents.Table> then = Contents.of(aside);
      TreeSet<String> tables = new TreeSet<>(now.keySet());
      tables.addAll(then.keySet());
      Contents.Table none = new Contents.Table(0, List.of());
      Map<String, Difference> differences = new TreeMap<>();
      for (String table : tables) {
        Contents.Table before = now.getOrDefault(table, none);
        Contents.Table after = then.getOrDefault(table, none);
        if (!before.equals(after)) {
          long[] here = Contents.rowPrints(look, table);
          long[] there = Contents.rowPrints(aside, table);
          differences.put(
              table,
              new Difference(
                  before.rows(), after.rows(), onlyInFirst(here, there), onlyInFirst(there, here)));
        }
      }
      return differences;
    } catch (SQLException | IOException e) {
      throw new DamagedFileException(e);
    }
  }

  private DataKey keyOf(DistrictFolder copy) throws IOException {
    for (DataKey key : keys) {
      if (BackupProof.liesUnder(copy, key)) {
        return key;
      }
    }
    throw new DamagedFileException(null);
  }

  /// How many of the first are not among the second; both in order of size.
  private static long onlyInFirst(long[] first, long[] second) {
    long only = 0;
    int at = 0;
    for (long row : first) {
      while (at < second.length && second[at] < row) {
        at++;
      }
      if (at < second.length && second[at] == row) {
        at++;
      } else {
        only++;
      }
    }
    return only;
  }

  /// Does everything of a restore but the last step: puts the copy in place in a folder made for
  /// this, proves it there, counts, and clears the folder away.
  ///
  /// @param scratch where nothing is yet
  public Drill drill(Path copy, Path scratch) {
    DistrictFolder from = placeOf(copy);
    DistrictFolder trial = placeOf(scratch);
    try {
      BackupProof.Good good = BackupProof.mustBeGood(from, keys);
      DataKey key = keys.getFirst();
      trial.make();
      Backups.bringFresh(from, good.key(), trial, key);
      Files.move(trial.fresh(), trial.data());
      BackupProof.seal(trial, key, good.savedAt());
      Instant found = BackupProof.mustBeGood(trial, List.of(key)).savedAt();
      Map<String, Contents.Table> tables = BackupProof.contents(trial, key);
      return new Drill(
          LocalDateTime.ofInstant(found, disk.clock().getZone()),
          rows(tables, "STUDENT"),
          rows(tables, "VISIT"),
          rows(tables, "PROMISE"));
    } catch (IOException e) {
      throw new NotSavedException(e);
    } catch (SQLException e) {
      throw new DamagedFileException(e);
    } finally {
      clear(trial);
    }
  }

  private static long rows(Map<String, Contents.Table> tables, String name) {
    return tables.getOrDefault(name, new Contents.Table(0, List.of())).rows();
  }

  private static void clear(DistrictFolder trial) {
    try {
      if (Files.exists(trial.path())) {
        trial.remove();
      }
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }

  /// Puts the data of a good copy in the place of the district's, which is closed by it. The keys
  /// stay: who can open the district does not change.
  ///
  /// @param moment now; the district as it is becomes a copy of this moment
  /// @return when the last save in the copy was made
  public LocalDateTime restore(Path copy, LocalDateTime moment) {
    DistrictFolder from = placeOf(copy);
    try {
      BackupProof.Good good = BackupProof.mustBeGood(from, keys);
      file.keepCopy(moment, "before-restore");
      boolean[] restored = new boolean[1];
      file.close(closed -> {
        put(from, good, closed);
        restored[0] = true;
      });
      if (!restored[0]) {
        throw new NotSavedException(null);
      }
      return LocalDateTime.ofInstant(good.savedAt(), disk.clock().getZone());
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }

  private DistrictFolder placeOf(Path copy) {
    return disk.folder().beside(DistrictFolder.forCopy(copy).path());
  }

  private void put(DistrictFolder from, BackupProof.Good good, OpenDistrict closed)
      throws IOException {
    Backups.bringFresh(from, good.key(), closed.folder(), keys.getFirst());
    Exchange.put(closed.folder(), closed.anchors(), good.savedAt());
  }
}
