package org.porchlight;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The house format, google-java-format. `mvn -q test-compile exec:exec@format` writes it;
/// [SourceFormatTest] checks it.
final class SourceFormat {
  private SourceFormat() {}

  public static void main(String[] arguments) throws IOException {
    for (Path file : sources(Path.of(arguments[0]))) {
      String source = Files.readString(file);
      String formatted = formatted(source);
      if (!formatted.equals(source)) {
        Files.writeString(file, formatted);
      }
    }
  }

  static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  static String formatted(String source) {
    try {
      return new Formatter().formatSourceAndFixImports(source);
    } catch (FormatterException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isFormatted(Path file) {
    try {
      String source = Files.readString(file);
      return formatted(source).equals(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
