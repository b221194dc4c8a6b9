package org.porchlight.importing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// How well a header names a field: by a known synonym, or nearly by spelling.
final class ColumnDictionary {
  private static final double NEAR = 0.8;
  private static final int SHORTEST_NEAR = 5;
  private static final double ORDER_BONUS = 0.001;
  private static final Map<ColumnField, List<String>> SYNONYMS = read();

  private ColumnDictionary() {}

  private static Map<ColumnField, List<String>> read() {
    Map<ColumnField, List<String>> synonyms = new EnumMap<>(ColumnField.class);
    Properties table = Resources.properties("columns.properties");
    for (String key : table.stringPropertyNames()) {
      ColumnField field =
          ColumnField.ofToken(key).orElseThrow(() -> new IllegalStateException("no field " + key));
      synonyms.put(
          field,
          Arrays.stream(table.getProperty(key).split(","))
              .map(ColumnDictionary::normalised)
              .toList());
    }
    return synonyms;
  }

  /// The header without case, blanks and punctuation; "#" reads as number, "%" as percent.
  static String normalised(String header) {
    return header
        .toLowerCase(Locale.ROOT)
        .replace("#", "number")
        .replace("%", "percent")
        .replaceAll("[^\\p{L}\\d]", "");
  }

  /// 1 (and a little more for likelier synonyms) when the header is a synonym, from 0.8 when it is
  /// nearly one, else 0.
  static double similarity(String header, ColumnField field) {
    String name = normalised(header);
    List<String> synonyms = SYNONYMS.getOrDefault(field, List.of());
    int place = synonyms.indexOf(name);
    if (place >= 0) {
      return 1 + ORDER_BONUS * (synonyms.size() - place) / synonyms.size();
    }
    if (name.length() < SHORTEST_NEAR) {
      return 0;
    }
    double nearest =
        synonyms.stream()
            .filter(synonym -> synonym.length() >= SHORTEST_NEAR)
            .mapToDouble(synonym -> nearness(name, synonym))
            .max()
            .orElse(0);
    return nearest >= NEAR ? nearest : 0;
  }

  static boolean isKnown(String header) {
    String name = normalised(header);
    return !name.isEmpty() && SYNONYMS.values().stream().anyMatch(list -> list.contains(name));
  }

  private static double nearness(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return 1 - SpellingDistance.between(one, other) / (double) longest;
  }

  static Map<ColumnField, List<String>> synonyms() {
    return Collections.unmodifiableMap(SYNONYMS);
  }
}
