package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Opens districts for tests on a simulated disk or the real one, with the settings that are
/// shipped, and with a key that is known, so that a thousand openings need not stretch a passphrase
/// each.
public final class SimulatedDisk {
  /// Of every district made here.
  public static final String PASSPHRASE = "four quiet river stones";

  private static final Migrations NEXT =
      new Migrations(
          99,
          List.of(
              Migrations.CURRENT.folders().getFirst(), "classpath:org/porchlight/storage/later"));

  private static final Path SCRIPTS =
      Path.of("src/main/resources/org/porchlight/storage/migrations");

  private static final Map<String, byte[]> EMPTY = new TreeMap<>();
  private static byte[] emptyKey = {};

  private SimulatedDisk() {}

  /// Opens on the real disk.
  public static DistrictFile open(Path place, byte[] key) {
    return open(new DistrictFolder(place), Migrations.CURRENT, key);
  }

  /// Opens on the [CrashDisk].
  public static DistrictFile openWatched(Path place, byte[] key) {
    return open(watched(place), Migrations.CURRENT, key);
  }

  private static DistrictFile open(DistrictFolder folder, Migrations migrations, byte[] key) {
    return new Opening(folder, migrations, Clock.system(ZoneId.systemDefault()))
        .open(() -> Keyring.holding(new DataKey(key.clone())));
  }

  static DistrictFolder watched(Path place) {
    return new DistrictFolder(CrashFiles.door(place), "crash:async:");
  }

  /// As a later version of the program opens it, with a migration to run.
  public static DistrictFile openWatchedByNextVersion(Path place, byte[] key) {
    return open(watched(place), NEXT, key);
  }

  /// The same on the real disk.
  public static DistrictFile openByNextVersion(Path place, byte[] key) {
    return open(new DistrictFolder(place), NEXT, key);
  }

  /// What H2 is told of a district on this disk: everything between the file's name and the
  /// password.
  public static String settings(Path place) {
    String shipped = DistrictFolder.at(place).url();
    String watched = watched(place).url();
    if (!watched.replace("crash:", "").equals(shipped)) {
      throw new AssertionError(watched + " is not what is shipped: " + shipped);
    }
    return watched.substring(watched.indexOf(';'));
  }

  /// Makes an empty district and returns its key. All are copies of one: tables and keys take
  /// seconds to make.
  public static synchronized byte[] create(Path place) throws IOException {
    if (EMPTY.isEmpty()) {
      Path first = Files.createTempDirectory("empty").resolve("first.porchlight");
      DistrictFile.create(first, PASSPHRASE.toCharArray()).close();
      try (Keyring keyring =
          Keyring.open(DistrictFolder.at(first).keys(), PASSPHRASE.toCharArray())) {
        emptyKey = keyring.dataKey().bytes();
      }
      EMPTY.putAll(contents(first));
      new ClosedDistrict(first).remove();
      Files.delete(first.getParent());
    }
    lay(EMPTY, place);
    return emptyKey.clone();
  }

  /// Takes the files of a district for granted before it is opened on the [CrashDisk].
  public static void take(Path place) throws IOException {
    CrashDisk.reset();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        CrashDisk.opened(file);
      }
    }
  }

  /// An empty district as the program one version ago made it.
  public static byte[] createOlder(Path place) throws IOException {
    Path scripts = Files.createTempDirectory("scripts");
    int older = olderVersion();
    for (Path script : scripts()) {
      if (versionOf(script) <= older) {
        Files.copy(script, scripts.resolve(script.getFileName()));
      }
    }
    Migrations migrations = new Migrations(older, List.of("filesystem:" + scripts));
    DistrictFolder folder = DistrictFolder.at(place);
    new Opening(folder, migrations, Clock.system(ZoneId.systemDefault()))
        .create(() -> Keyring.make(folder.keys(), KeyHolder.shared(), PASSPHRASE.toCharArray()))
        .close();
    empty(scripts);
    Files.delete(scripts);
    try (Keyring keyring = Keyring.open(folder.keys(), PASSPHRASE.toCharArray())) {
      return keyring.dataKey().bytes();
    }
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> all = Files.list(SCRIPTS)) {
      return all.toList();
    }
  }

  private static int versionOf(Path script) {
    String name = script.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  /// Numbers may be left out.
  private static int olderVersion() throws IOException {
    return scripts().stream()
        .mapToInt(SimulatedDisk::versionOf)
        .filter(version -> version < Migrations.CURRENT.newest())
        .max()
        .orElseThrow();
  }

  /// Opens a district of the program one version ago without bringing it up to date.
  public static DistrictFile openOlder(Path place, byte[] key) throws IOException {
    return open(new DistrictFolder(place), new Migrations(olderVersion(), List.of()), key);
  }

  /// The bytes of every file in a folder and its folders, by name.
  public static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  /// Lets a folder hold exactly these files.
  public static void lay(Map<String, byte[]> contents, Path folder) throws IOException {
    empty(folder);
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      Path place = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      Files.write(place, file.getValue());
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all = new ArrayList<>();
      try (Stream<Path> inside = Files.walk(folder)) {
        inside.forEach(all::addFirst);
      }
      for (Path one : all) {
        Files.delete(one);
      }
    }
    Files.createDirectories(folder);
  }
}
