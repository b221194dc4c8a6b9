package org.porchlight.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key the program names has words, and all words are used.
///
/// The program names a key as a string literal in a call to [Messages], or anywhere else as the
/// whole of a literal that is a key (keys kept in fields and tables). Enum constants name theirs
/// through [Messages#of].
class MessagesTest {
  private static final Pattern CALL =
      Pattern.compile("Messages\\s*\\.\\s*(text|count)\\(\\s*\"([^\"]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)+)\"");

  /// How a command's annotation names a key.
  private static final Pattern BUNDLE = Pattern.compile("\\$\\{bundle:([A-Za-z0-9.]+)}");

  private static final Pattern ENUM_KEY = Pattern.compile("[A-Z]\\w+\\.[A-Z][A-Z0-9_]*");
  private static final Path WORDS =
      Path.of("src/main/resources/org/porchlight/text/messages.properties");

  @Test
  void noKeyIsMissing() throws IOException {
    Set<String> words = keys();
    Set<String> missing = new TreeSet<>();
    for (String source : sources()) {
      Matcher calls = CALL.matcher(source);
      while (calls.find()) {
        List<String> needed =
            calls.group(1).equals("text")
                ? List.of(calls.group(2))
                : List.of(calls.group(2) + ".one", calls.group(2) + ".other");
        needed.stream().filter(key -> !words.contains(key)).forEach(missing::add);
      }
      BUNDLE
          .matcher(source)
          .results()
          .map(match -> match.group(1))
          .filter(key -> !words.contains(key))
          .forEach(missing::add);
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void noKeyIsUnused() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String source : sources()) {
      Matcher literals = LITERAL.matcher(source);
      while (literals.find()) {
        named.add(literals.group(1));
      }
      BUNDLE.matcher(source).results().map(match -> match.group(1)).forEach(named::add);
    }
    Set<String> unused =
        keys().stream()
            .filter(key -> !ENUM_KEY.matcher(key).matches())
            .filter(key -> !named.contains(key.replaceFirst("\\.(one|other)$", "")))
            .filter(key -> !named.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), unused);
  }

  @Test
  void noKeyIsWrittenTwice() throws IOException {
    List<String> written =
        Files.readAllLines(WORDS).stream()
            .filter(line -> line.matches("^[A-Za-z].*=.*"))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .toList();
    Set<String> seen = new TreeSet<>();
    List<String> twice = written.stream().filter(key -> !seen.add(key)).toList();
    assertEquals(List.of(), twice);
  }

  @Test
  void aPluralHasItsSingular() throws IOException {
    Set<String> words = keys();
    Set<String> alone =
        words.stream()
            .filter(key -> key.endsWith(".one") || key.endsWith(".other"))
            .map(key -> key.substring(0, key.lastIndexOf('.')))
            .filter(key -> !words.contains(key + ".one") || !words.contains(key + ".other"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), alone);
  }

  private static Set<String> keys() throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(WORDS, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return new TreeSet<>(words.stringPropertyNames());
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(f -> f.toString().endsWith(".java")).map(MessagesTest::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
