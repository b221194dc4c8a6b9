package org.porchlight.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// The tables of this room: column names, code words, known layouts.
final class Resources {
  private Resources() {}

  /// The lines of a table without comments and blank lines.
  static List<String> lines(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Properties properties(String name) {
    Properties properties = new Properties();
    try (Reader in = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        Resources.class.getResourceAsStream("/org/porchlight/importing/" + name), name);
  }
}
