package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What columns are called, read from `columns.properties`: a header is a known name, nearly one by
/// spelling, or unknown.
final class ColumnDictionary {
  private static final double NEAR = 0.8;
  private static final int SHORTEST_NEAR = 5;
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\d]");

  /// Longer texts are no names of columns.
  private static final int LONGEST = 100;

  private static final Pattern AGAIN = Pattern.compile("(.+) \\([2-9]\\)");
  private static final Pattern PATH =
      Pattern.compile("(?:[^>]+ > ?|[a-z]\\w*(?:Reference)?\\.)([^>.]{2,})");
  private static final Map<String, List<Naming>> NAMES = read();

  private ColumnDictionary() {}

  /// A name for a field.
  ///
  /// @param needsProof the name is known to mean other things too
  /// @param place among the field's names, likelier ones first
  record Naming(ColumnField field, boolean needsProof, int place) {}

  private static Map<String, List<Naming>> read() {
    Map<String, List<Naming>> names = new HashMap<>();
    Properties table = Resources.properties("columns.properties");
    for (String key : table.stringPropertyNames()) {
      ColumnField field =
          ColumnField.ofToken(key).orElseThrow(() -> new IllegalStateException("no field " + key));
      int place = 0;
      for (String name : table.getProperty(key).split(",")) {
        boolean needsProof = name.strip().endsWith("?");
        List<Naming> namings = names.computeIfAbsent(normalised(name), n -> new ArrayList<>());
        if (namings.stream().noneMatch(naming -> naming.field == field)) {
          namings.add(new Naming(field, needsProof, place++));
        }
      }
    }
    names.remove("");
    return names;
  }

  /// The header without case, blanks and punctuation; "#" reads as number, "%" as percent.
  static String normalised(String header) {
    return PUNCTUATION
        .matcher(header.toLowerCase(Locale.ROOT).replace("#", "number").replace("%", "percent"))
        .replaceAll("");
  }

  /// The fields a header is a known name of, also where it says "to date" behind it, is the last
  /// step of a path ("Student > LASID", "student.schoolId"), or stands a second time ("Absent
  /// (2)").
  static List<Naming> namings(String header) {
    List<Naming> namings = NAMES.get(normalised(header));
    if (namings != null || header.length() > LONGEST) {
      return namings == null ? List.of() : namings;
    }
    Matcher again = AGAIN.matcher(header);
    if (again.matches()) {
      return namings(again.group(1));
    }
    Matcher path = PATH.matcher(header);
    if (path.matches()) {
      return namings(path.group(1));
    }
    return HeaderSpan.parse(header)
        .filter(HeaderSpan::wholeYear)
        .map(span -> NAMES.getOrDefault(normalised(span.rest()), List.of()))
        .orElse(List.of());
  }

  /// "studentUniqueId" of "student.studentUniqueId"; the header itself where it is no path.
  static String lastStep(String header) {
    Matcher path = header.length() > LONGEST ? null : PATH.matcher(header);
    return path != null && path.matches() ? path.group(1) : header;
  }

  static boolean isKnown(String header) {
    return NAMES.containsKey(normalised(header));
  }

  /// How nearly a header is a name of the field: from 0.8 to 1 by spelling or by its words, else 0.
  static double nearness(String header, ColumnField field) {
    return nearness(header).getOrDefault(field, 0.0);
  }

  /// The fields a header nearly names, each with its [#nearness(String, ColumnField)].
  static Map<ColumnField, Double> nearness(String header) {
    String name = normalised(header);
    Map<ColumnField, Double> nearest = new EnumMap<>(ColumnField.class);
    if (name.length() < SHORTEST_NEAR
        || HeaderSpan.parse(header).filter(HeaderSpan::isPart).isPresent()) {
      return nearest;
    }
    NAMES.forEach((known, namings) -> {
      if (known.length() < SHORTEST_NEAR
          || Math.abs(known.length() - name.length()) > 0.2 * known.length() + 1) {
        return;
      }
      double near = nearness(name, known);
      if (near >= NEAR) {
        namings.forEach(naming -> nearest.merge(naming.field, near, Math::max));
      }
    });
    return nearest;
  }

  private static double nearness(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    // an edit takes or brings two letters at most: most names differ in more at first sight
    int different = Long.bitCount(letters(one) ^ letters(other));
    if (different > 2 * (1 - NEAR) * longest + 1) {
      return 0;
    }
    return 1 - SpellingDistance.between(one, other) / (double) longest;
  }

  private static long letters(String text) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1L << (text.charAt(i) & 63);
    }
    return letters;
  }

  /// The fields one of these headers plainly names, without a doubt about the name.
  static Set<ColumnField> plainFields(Collection<String> headers) {
    return headers.stream()
        .flatMap(header -> namings(header).stream())
        .filter(naming -> !naming.needsProof)
        .map(Naming::field)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// Every name with its fields, for tests.
  static Map<String, List<Naming>> names() {
    return Map.copyOf(NAMES);
  }

  /// The words of a header: "daysAbsent_YTD" is days, absent, ytd.
  static List<String> words(String header) {
    String spaced = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
    return Arrays.stream(spaced.split("[^\\p{L}\\d%#]+")).filter(w -> !w.isEmpty()).toList();
  }
}
