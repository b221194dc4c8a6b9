package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Copies of a district. Each is a district folder of its own, encrypted as it was, and proven
/// before it counts.
final class Backups {
  /// A copy under way; what is left of one that was interrupted goes before the next.
  private static final String UNFINISHED = "unfinished";

  private Backups() {}

  static Path placeFor(DistrictFolder district, LocalDateTime moment, String occasion) {
    return placeIn(district.backups(), moment, occasion);
  }

  static Path placeIn(Path copies, LocalDateTime moment, String occasion) {
    int number = 1;
    Path place = copies.resolve(Backup.name(moment, number, occasion));
    while (Files.exists(place)) {
      number++;
      place = copies.resolve(Backup.name(moment, number, occasion));
    }
    return place;
  }

  static List<Backup> newestFirst(DistrictFolder district) throws IOException {
    return newestFirstIn(district.backups());
  }

  static List<Backup> newestFirstIn(Path copies) throws IOException {
    if (!Files.exists(copies)) {
      return List.of();
    }
    try (Stream<Path> places = Files.list(copies)) {
      return places.map(Backup::of).flatMap(Optional::stream).sorted(Backup.NEWEST_FIRST).toList();
    }
  }

  /// Copies while the district is open, proves the copy by reading it back row by row, and only
  /// then gives it its name.
  ///
  /// @param from a connection of its own
  static void copyOpen(
      Connection from, DistrictFolder district, Path place, DataKey key, Instant savedAt) {
    if (Files.exists(place)) {
      throw new AlreadyThereException();
    }
    DistrictFolder copy = unfinished(district, place);
    boolean whole = false;
    try {
      clearInterrupted(district);
      clear(copy);
      copy.make();
      Map<String, Contents.Table> copied = FreshCopy.write(from, copy, copy.data(), key);
      Exchange.copyForced(district.keys(), copy.keys());
      BackupProof.seal(copy, key, savedAt);
      if (!copied.equals(BackupProof.contents(copy, key))) {
        throw new NotSavedException(null);
      }
      name(copy, place);
      whole = true;
    } catch (IOException | SQLException e) {
      throw new NotSavedException(e);
    } finally {
      if (!whole) {
        clear(copy);
      }
    }
  }

  private static void clearInterrupted(DistrictFolder district) throws IOException {
    if (Files.exists(district.backups())) {
      try (Stream<Path> places = Files.list(district.backups())) {
        places
            .filter(place -> place.getFileName().toString().startsWith(UNFINISHED))
            .forEach(place -> clear(district.beside(place)));
      }
    }
  }

  private static void clear(DistrictFolder unfinished) {
    try {
      if (Files.exists(unfinished.path())) {
        unfinished.remove();
      }
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }

  /// Copies before the district is opened, for the case that a migration goes wrong.
  static void copyClosed(DistrictFolder from, Path place, DataKey key, Instant savedAt) {
    DistrictFolder to = unfinished(from, place);
    boolean whole = false;
    try {
      clearInterrupted(from);
      clear(to);
      to.make();
      Exchange.copyForced(from.data(), to.data());
      Exchange.copyForced(from.keys(), to.keys());
      BackupProof.seal(to, key, savedAt);
      if (!DeepCheck.isWhole(to.readOnlyUrl(), key)) {
        throw new DamagedFileException(null);
      }
      name(to, place);
      whole = true;
    } catch (IOException e) {
      throw new NotSavedException(e);
    } finally {
      if (!whole) {
        clear(to);
      }
    }
  }

  /// Writes the data of a good copy where a fresh file of the district is made, under its key.
  static void bringFresh(DistrictFolder copy, DataKey under, DistrictFolder to, DataKey key)
      throws IOException {
    if (under.equals(key)) {
      Files.copy(copy.data(), to.fresh(), StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    Files.deleteIfExists(to.fresh());
    try (Connection look =
        DriverManager.getConnection(
            copy.readOnlyUrl(), DistrictFile.USER, under.passwordsForH2())) {
      FreshCopy.write(look, to, to.fresh(), key);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /// Puts the locks of now on the copies in the district's own folder: a passphrase that opens the
  /// district no more opens none of them either. Copies elsewhere stay as they were.
  static void relock(DistrictFolder district, Keyring keyring) throws IOException {
    for (Backup backup : newestFirst(district)) {
      DistrictFolder copy = district.beside(backup.place());
      for (DataKey key : keyring.everyDataKey()) {
        if (BackupProof.liesUnder(copy, key)) {
          keyring.writeFor(copy.keys(), key);
          break;
        }
      }
    }
  }

  private static DistrictFolder unfinished(DistrictFolder district, Path place) {
    return district.beside(place.resolveSibling(UNFINISHED + "-" + place.getFileName()));
  }

  /// Gives a proven copy its name: from now on it counts.
  private static void name(DistrictFolder proven, Path place) throws IOException {
    Exchange.forceFolder(proven.path());
    Files.move(proven.path(), place);
    Exchange.forceFolder(Objects.requireNonNull(place.toAbsolutePath().getParent()));
  }

  static void keepNone(DistrictFolder district) throws IOException {
    if (!Files.exists(district.backups())) {
      return;
    }
    try (Stream<Path> copies = Files.list(district.backups())) {
      for (Path copy : copies.toList()) {
        district.beside(copy).remove();
      }
    }
    Files.delete(district.backups());
  }

  /// Clears away the copies that are kept no longer, see [BackupRetention].
  static void thin(DistrictFolder district) throws IOException {
    thinIn(district.backups());
  }

  static void thinIn(Path copies) throws IOException {
    List<Backup> all = newestFirstIn(copies);
    Set<Backup> kept = BackupRetention.kept(all);
    for (Backup backup : all) {
      if (!kept.contains(backup)) {
        new DistrictFolder(backup.place()).remove();
      }
    }
  }
}
