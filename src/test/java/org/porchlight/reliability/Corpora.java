package org.porchlight.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Foreign files that lie beside the repository where someone has them.
final class Corpora {
  private static final Path FOLDER = Path.of("../shared/corpora");

  private Corpora() {}

  static boolean areHere() {
    return Files.isDirectory(FOLDER);
  }

  /// Every file, in a fixed order.
  static List<Path> files() {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String name(Path file) {
    return FOLDER.relativize(file).toString();
  }
}
