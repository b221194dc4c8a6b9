package org.porchlight.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.roster.School;

/// Finds a school by the number or the name a file uses.
final class SchoolMatcher {
  private final Map<String, School> byWord = new HashMap<>();

  SchoolMatcher(List<School> schools) {
    schools.forEach(this::add);
  }

  void add(School school) {
    byWord.put(key(school.name()), school);
    byWord.put(key(school.shortName()), school);
    byWord.put(key(school.code()), school);
  }

  Optional<School> find(String word) {
    return Optional.ofNullable(byWord.get(key(word)));
  }

  private static String key(String word) {
    String key = ColumnDictionary.normalised(word);
    // 0101 and 101 are one school
    return key.matches("0+\\d+") ? key.replaceFirst("^0+", "") : key;
  }
}
