package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a district lies on the disk: one folder, so that data, keys and copies always travel
/// together.
///
/// `district.mv.db` the encrypted data, `district.keys` the wrapped key, `district.lock` held while
/// open, `backups` copies that are districts themselves.
record DistrictFolder(Path path) {
  private static final Pattern SYNCHRONISED =
      Pattern.compile(
          "onedrive.*|dropbox.*|.*icloud.*|com~apple~clouddocs|google ?drive.*|my drive|box sync");

  static DistrictFolder at(Path named) {
    Path path = named.toAbsolutePath().normalize();
    if (path.toString().startsWith("\\\\") || isSynchronised(path)) {
      throw UnsuitablePlaceException.synchronisedFolder();
    }
    // H2 reads everything after a semicolon as settings
    if (path.toString().contains(";")) {
      throw UnsuitablePlaceException.semicolon();
    }
    return new DistrictFolder(path);
  }

  private static boolean isSynchronised(Path path) {
    for (Path part : path) {
      if (SYNCHRONISED.matcher(part.toString().toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return false;
  }

  Path data() {
    return path.resolve("district.mv.db");
  }

  Path keys() {
    return path.resolve("district.keys");
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

  String url() {
    return "jdbc:h2:async:"
        + path.resolve("district").toString().replace('\\', '/')
        + ";CIPHER=AES;WRITE_DELAY=0;REUSE_SPACE=FALSE;DB_CLOSE_ON_EXIT=FALSE"
        + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;MAX_COMPACT_TIME=0";
  }

  /// Looks, and leaves every byte as it is.
  String readOnlyUrl() {
    return url() + ";ACCESS_MODE_DATA=r";
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
    for (Path part : List.of(keys(), KeysFile.secondCopy(keys()), data(), lock(), tries(), path)) {
      Files.deleteIfExists(part);
    }
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

  /// An encrypted H2 file whose length is no multiple of 4096 (power cut, full disk) loses its last
  /// commit when opened, because a whole block is dropped. The odd rest was never part of a save.
  void cutTornTail() throws IOException {
    if (!Files.exists(data())) {
      return;
    }
    long length = Files.size(data());
    if (length % 4096 != 0) {
      try (FileChannel channel = FileChannel.open(data(), StandardOpenOption.WRITE)) {
        channel.truncate(length - length % 4096);
        channel.force(true);
      }
    }
  }
}
