package org.porchlight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What libraries write to the side lies in a folder of our own, for its owner's eyes only, and
/// does not outlive the process; what a killed process left goes at the next start.
final class OwnTemporaryFolder implements AutoCloseable {
  private static final String PROPERTY = "java.io.tmpdir";
  private static final String NAME = "porchlight-";

  private final Path folder;
  private final String before;

  private OwnTemporaryFolder(Path folder, String before) {
    this.folder = folder;
    this.before = before;
  }

  /// To be called before any library asks for a temporary file.
  static OwnTemporaryFolder begin() throws IOException {
    String before = System.getProperty(PROPERTY);
    Path parent = Path.of(before);
    clearAfterTheDead(parent);
    Path folder = Files.createTempDirectory(parent, NAME + ProcessHandle.current().pid() + "-");
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    System.setProperty(PROPERTY, folder.toString());
    return new OwnTemporaryFolder(folder, before);
  }

  Path folder() {
    return folder;
  }

  private static void clearAfterTheDead(Path parent) throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      for (Path old : all.filter(OwnTemporaryFolder::isOfADeadProcess).toList()) {
        clear(old);
      }
    }
  }

  private static boolean isOfADeadProcess(Path place) {
    String name = place.getFileName().toString();
    String[] parts = name.split("-");
    return name.matches(NAME + "\\d{1,10}-\\d+")
        && Files.isDirectory(place, java.nio.file.LinkOption.NOFOLLOW_LINKS)
        && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
  }

  private static void clear(Path place) {
    try (Stream<Path> inside = Files.walk(place)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // another user's, or still open on Windows: the next start tries again
      return;
    }
  }

  @Override
  public void close() {
    System.setProperty(PROPERTY, before);
    clear(folder);
  }
}
