package org.porchlight.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/// Invented names by home language; no two children share one.
final class NamePool {
  private final List<Names> languages = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Random chance;

  NamePool(Random chance) {
    this.chance = chance;
    String language = "";
    int percent = 0;
    List<List<String>> lists = new ArrayList<>();
    for (String line : lines("names.txt")) {
      String[] words = line.split(" ", 2);
      if (words[0].equals("language")) {
        language = words[1].substring(0, words[1].lastIndexOf(' '));
        percent = Integer.parseInt(words[1].substring(words[1].lastIndexOf(' ') + 1));
        lists.clear();
      } else {
        lists.add(Arrays.asList(words[1].split(", ")));
      }
      if (lists.size() == 4) {
        languages.add(
            new Names(language, percent, lists.get(0), lists.get(1), lists.get(2), lists.get(3)));
      }
    }
  }

  /// The lines of a list kept beside this class, without comments and blank lines.
  static List<String> lines(String resource) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NamePool.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The cells of a line, parted by bars, trimmed; eight, missing ones at the end are empty.
  static List<String> cells(String line) {
    List<String> cells =
        new ArrayList<>(Arrays.stream(line.split("\\|")).map(String::strip).toList());
    while (cells.size() < 8) {
      cells.add("");
    }
    return cells;
  }

  void take(String firstName, String lastName) {
    taken.add(firstName + " " + lastName);
  }

  String language() {
    int percent = chance.nextInt(100);
    for (Names names : languages) {
      percent -= names.percent;
      if (percent < 0) {
        return names.language;
      }
    }
    return languages.getFirst().language;
  }

  String familyName(String language) {
    return pick(names(language).families);
  }

  String woman(String language) {
    return pick(names(language).women);
  }

  String man(String language) {
    return pick(names(language).men);
  }

  String child(String language, String familyName) {
    for (int tries = 0; tries < 1000; tries++) {
      String name = pick(names(language).children);
      if (taken.add(name + " " + familyName)) {
        return name;
      }
    }
    throw new IllegalStateException("more children than names");
  }

  private Names names(String language) {
    return languages.stream().filter(n -> n.language.equals(language)).findFirst().orElseThrow();
  }

  private String pick(List<String> names) {
    return names.get(chance.nextInt(names.size()));
  }

  private record Names(
      String language,
      int percent,
      List<String> children,
      List<String> women,
      List<String> men,
      List<String> families) {}
}
