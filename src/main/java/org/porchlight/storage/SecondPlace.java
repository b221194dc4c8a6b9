package org.porchlight.storage;

import static org.porchlight.storage.tables.Tables.SETTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.storage.tables.tables.records.SettingRecord;

/// Copies outside this computer: on a stick, in a shared folder, in a folder another program
/// synchronises. They are as encrypted as the district; a laptop lost or broken takes only its own
/// copies along.
public final class SecondPlace {
  /// After how many days without a copy there somebody is reminded.
  public static final int REMIND_AFTER_DAYS = 7;

  private static final String PLACE = "backup.second.place";
  private static final String LAST = "backup.second.last";
  private static final String CHOSEN = "backup.second.chosen";
  private static final String OCCASION = "second";
  private static final String FOLDER_ENDING = "-copies";

  private final DistrictFile file;
  private final DistrictFolder district;

  SecondPlace(DistrictFile file, DistrictFolder district) {
    this.file = file;
    this.district = district;
  }

  /// The chosen folder; empty until somebody chooses one.
  public Optional<Path> folder() {
    return setting(PLACE).map(Path::of);
  }

  /// Whether the folder can be reached now.
  public boolean isThere() {
    return folder().filter(Files::isDirectory).isPresent();
  }

  /// Whether the folder lies on the disk the district lies on, and no other program carries it
  /// elsewhere: a broken disk would take both.
  public boolean isOnTheSameDisk() {
    try {
      Path folder = folder().orElse(null);
      return folder != null
          && Files.isDirectory(folder)
          && !SuitablePlace.isSynchronised(folder.toString(), System.getenv())
          && Files.getFileStore(folder).equals(Files.getFileStore(district.path()));
    } catch (IOException e) {
      return false;
    }
  }

  /// @param moment now: the reminder counts from here
  public void choose(Path folder, LocalDateTime moment) {
    Path chosen = folder.toAbsolutePath().normalize();
    DistrictFolder.forCopy(chosen);
    if (chosen.startsWith(district.path())) {
      throw SecondPlaceException.insideTheDistrict();
    }
    file.inTransaction(() -> {
      file.admit(Action.BACK_UP, "second place chosen");
      keep(PLACE, chosen.toString());
      keep(CHOSEN, moment.truncatedTo(ChronoUnit.SECONDS).toString());
      forget(LAST);
    });
  }

  /// No second place any more; what lies there stays.
  public void leave() {
    file.inTransaction(() -> {
      file.admit(Action.BACK_UP, "second place left");
      forget(PLACE);
      forget(CHOSEN);
      forget(LAST);
    });
  }

  /// When the last copy was made there.
  public Optional<LocalDateTime> lastCopy() {
    return setting(LAST).map(LocalDateTime::parse);
  }

  /// Makes a proven copy there. Copies too old to keep go, as in the district's own folder.
  public Backup copy(LocalDateTime moment) {
    Path folder = folder().filter(Files::isDirectory).orElseThrow(SecondPlaceException::notThere);
    file.admit(Action.BACK_UP, "second place");
    try {
      Path copies = folder.resolve(district.path().getFileName() + FOLDER_ENDING);
      Files.createDirectories(copies);
      Path place = Backups.placeIn(copies, moment, OCCASION);
      file.backUp(place);
      Backups.thinIn(copies);
      file.inTransaction(() -> keep(LAST, moment.truncatedTo(ChronoUnit.SECONDS).toString()));
      return Backup.of(place).orElseThrow();
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }

  /// The copies there now, newest first; none while the place cannot be reached.
  public List<Backup> copies() {
    return folder()
        .map(folder -> copiesIn(folder.resolve(district.path().getFileName() + FOLDER_ENDING)))
        .orElse(List.of());
  }

  /// Whether somebody should be reminded: seven days without a copy there, or, where no place was
  /// chosen yet, seven days since the oldest copy that is kept.
  public boolean isDue(LocalDateTime now) {
    Optional<LocalDateTime> since = lastCopy().or(() -> setting(CHOSEN).map(LocalDateTime::parse));
    return since
        .or(this::oldestCopy)
        .filter(moment -> !now.isBefore(moment.plusDays(REMIND_AFTER_DAYS)))
        .isPresent();
  }

  private Optional<LocalDateTime> oldestCopy() {
    List<Backup> own = copiesIn(district.backups());
    return own.isEmpty() ? Optional.empty() : Optional.of(own.getLast().moment());
  }

  /// The copies in a folder, such as a stick, newest first; a copy's own folder is one copy. Those
  /// one folder deeper are found too: a second place holds them so.
  public static List<Backup> copiesIn(Path folder) {
    List<Backup> found = new ArrayList<>();
    try {
      if (new ClosedDistrict(folder).isThere()) {
        Backup.of(folder).ifPresent(found::add);
      }
      if (Files.isDirectory(folder)) {
        found.addAll(Backups.newestFirstIn(folder));
        try (Stream<Path> inside = Files.list(folder)) {
          for (Path deeper : inside.filter(SecondPlace::holdsCopies).toList()) {
            found.addAll(Backups.newestFirstIn(deeper));
          }
        }
      }
    } catch (IOException e) {
      // pulled out while it was looked at: what was seen so far is not there any more either
      found.clear();
    }
    found.sort(Backup.NEWEST_FIRST);
    return List.copyOf(found);
  }

  private static boolean holdsCopies(Path folder) {
    String name = folder.getFileName().toString();
    return Files.isDirectory(folder) && (name.endsWith(FOLDER_ENDING) || name.equals("backups"));
  }

  private Optional<String> setting(String name) {
    return file.sql()
        .select(SETTING.CONTENT)
        .from(SETTING)
        .where(SETTING.NAME.eq(name))
        .fetchOptional(SETTING.CONTENT);
  }

  private void keep(String name, String content) {
    SettingRecord row = file.sql().newRecord(SETTING);
    row.setName(name);
    row.setContent(content);
    row.merge();
  }

  private void forget(String name) {
    file.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(name)).execute();
  }
}
