package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;

/// Where a district lies on the disk: one folder, so that data, keys and copies always travel
/// together.
///
/// `district.mv.db` the encrypted data, `district.keys` the wrapped key, `district.anchor` the
/// proof of the last save, `district.lock` held while open, `backups` copies that are districts
/// themselves. `district.fresh.mv.db` is a file being made to take the data's place;
/// `district.damaged-1.mv.db` what could not be read, kept for people who might.
///
/// @param system the H2 file system below the watched one: `async:` survives an interrupted thread
record DistrictFolder(Path path, String system) {
  private static final String DATA_ENDING = ".mv.db";

  static {
    WatchedFilePath.register();
  }

  DistrictFolder(Path path) {
    this(path, "async:");
  }

  static DistrictFolder at(Path named) {
    Path path = named.toAbsolutePath().normalize();
    SuitablePlace.mustBe(path, System.getenv());
    return forCopy(path);
  }

  /// Where a copy may lie: nobody writes to it, so a synchronised folder does no harm.
  static DistrictFolder forCopy(Path named) {
    Path path = named.toAbsolutePath().normalize();
    // H2 reads everything after a semicolon as settings
    if (path.toString().contains(";")) {
      throw UnsuitablePlaceException.semicolon();
    }
    return new DistrictFolder(path);
  }

  /// Another district folder, such as a copy of this one, on the same system.
  DistrictFolder beside(Path place) {
    return new DistrictFolder(place, system);
  }

  Path data() {
    return path.resolve("district.mv.db");
  }

  Path keys() {
    return path.resolve("district.keys");
  }

  Path anchor() {
    return path.resolve("district.anchor");
  }

  /// The proof of data that are about to take the place of these, under another key.
  Path nextAnchor() {
    return path.resolve("district.anchor-next");
  }

  Path fresh() {
    return path.resolve("district.fresh.mv.db");
  }

  /// A name for a data file that could not be read; nothing has it yet.
  Path damaged() {
    int number = 1;
    while (Files.exists(path.resolve("district.damaged-" + number + DATA_ENDING))) {
      number++;
    }
    return path.resolve("district.damaged-" + number + DATA_ENDING);
  }

  Path lock() {
    return path.resolve("district.lock");
  }

  /// Wrong passphrases since the last opening.
  Path tries() {
    return path.resolve("district.tries");
  }

  Path backups() {
    return path.resolve("backups");
  }

  /// The settings that lose nothing; the crash gate runs on exactly these.
  String url() {
    return url(data());
  }

  String url(Path file) {
    return "jdbc:h2:"
        + WatchedFilePath.SCHEME
        + ":"
        + nameForH2(file).substring(0, nameForH2(file).length() - DATA_ENDING.length())
        + ";CIPHER=AES;WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE"
        + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;MAX_COMPACT_TIME=0";
  }

  /// Looks, and leaves every byte as it is.
  String readOnlyUrl() {
    return readOnlyUrl(data());
  }

  String readOnlyUrl(Path file) {
    return url(file) + ";ACCESS_MODE_DATA=r";
  }

  /// The channel H2 has the data open on.
  Optional<FileChannel> openData() {
    return WatchedFilePath.channelOf(nameForH2(data()));
  }

  /// A channel to a file of this folder that an interrupted thread does not close.
  FileChannel channel(Path file, String mode) throws IOException {
    return FilePath.get(nameForH2(file)).open(mode);
  }

  /// For writing a file from nothing in one go; it is synced and proven afterwards.
  String bulkUrl(Path file) {
    String name = nameForH2(file);
    return "jdbc:h2:"
        + name.substring(0, name.length() - DATA_ENDING.length())
        + ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
  }

  private String nameForH2(Path file) {
    return system + file.toString().replace('\\', '/');
  }

  /// Makes the empty folder, for its owner's eyes only where the system knows owners.
  void make() throws IOException {
    if (Files.exists(path) && !isEmptyFolder()) {
      throw new AlreadyThereException();
    }
    Files.createDirectories(path);
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /// Takes away what [#make] and an opening left here. The keys go first: without them nothing can
  /// be read any more.
  void remove() throws IOException {
    Files.deleteIfExists(keys());
    Files.deleteIfExists(KeysFile.secondCopy(keys()));
    try (Stream<Path> inside = Files.list(path)) {
      for (Path part : inside.toList()) {
        if (part.getFileName().toString().startsWith("district.")) {
          Files.delete(part);
        }
      }
    }
    Files.delete(path);
  }

  private boolean isEmptyFolder() throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }

  void mustHoldADistrict() {
    if (Files.exists(keys()) || Files.exists(KeysFile.secondCopy(keys()))) {
      return;
    }
    if (Files.exists(data())) {
      throw new MissingKeysException();
    }
    throw new NoDistrictException();
  }
}
