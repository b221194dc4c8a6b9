package org.porchlight.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.roster.School;

/// Finds a school by the number or the name a file uses.
final class SchoolMatcher {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("elem", "elementary"),
          Map.entry("el", "elementary"),
          Map.entry("es", "elementary school"),
          Map.entry("ms", "middle school"),
          Map.entry("mid", "middle"),
          Map.entry("jr", "junior"),
          Map.entry("jhs", "junior high school"),
          Map.entry("sr", "senior"),
          Map.entry("hs", "high school"),
          Map.entry("sch", "school"),
          Map.entry("int", "intermediate"),
          Map.entry("prim", "primary"),
          Map.entry("acad", "academy"),
          Map.entry("st", "saint"),
          Map.entry("mt", "mount"));

  private final Map<String, School> byWord = new HashMap<>();
  private final Map<String, School> byWholeName = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  SchoolMatcher(List<School> schools) {
    schools.forEach(this::add);
  }

  void add(School school) {
    byWord.put(key(school.name()), school);
    byWord.put(key(school.shortName()), school);
    byWord.put(key(school.code()), school);
    String whole = wholeName(school.name());
    School other = byWholeName.put(whole, school);
    if (other != null && other.id() != school.id()) {
      shared.add(whole);
    }
  }

  /// By the code or a name, also "Red Mesa Elem" for "Red Mesa Elementary School".
  Optional<School> find(String word) {
    School known = byWord.get(key(word));
    if (known != null) {
      return Optional.of(known);
    }
    String whole = wholeName(word);
    return shared.contains(whole) ? Optional.empty() : Optional.ofNullable(byWholeName.get(whole));
  }

  /// The name with its abbreviations written out; "school" at the end may be missing.
  private static String wholeName(String name) {
    return Arrays.stream(
            NameKey.unmarked(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’.]", "")
                .split("[^\\p{L}\\d]+"))
        .map(word -> SHORT.getOrDefault(word, word))
        .collect(Collectors.joining(" "))
        .replaceFirst(" school$", "")
        .strip();
  }

  private static String key(String word) {
    String key = ColumnDictionary.normalised(word);
    // 0101 and 101 are one school
    return key.matches("0+\\d+") ? key.replaceFirst("^0+", "") : key;
  }
}
