package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// The columns a kind of sheet needs and has use for, as `sheet-kinds.properties` says.
///
/// @param needs each need is met by any one of its ways; a way is one column or several together
record SheetKindColumns(List<List<List<ColumnField>>> needs, List<ColumnField> uses) {
  private static final Properties TABLE = Resources.properties("sheet-kinds.properties");
  private static final Map<SheetKind, SheetKindColumns> ALL = read();
  private static final Set<ColumnField> COUNTED = fields("any.counted");
  private static final Set<ColumnField> ALWAYS_ASKED = fields("any.always_asked");

  static SheetKindColumns of(SheetKind kind) {
    return Objects.requireNonNull(ALL.get(kind));
  }

  /// The fields that decide how many days somebody missed.
  static Set<ColumnField> counted() {
    return COUNTED;
  }

  /// The fields asked about even where the sheet could be read without them.
  static Set<ColumnField> alwaysAsked() {
    return ALWAYS_ASKED;
  }

  private static Map<SheetKind, SheetKindColumns> read() {
    Map<SheetKind, SheetKindColumns> all = new EnumMap<>(SheetKind.class);
    for (SheetKind kind : SheetKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      List<List<List<ColumnField>>> needs =
          words(name + ".needs").stream().map(need -> ways(need)).toList();
      Set<ColumnField> uses = new LinkedHashSet<>();
      needs.stream().flatMap(List::stream).forEach(uses::addAll);
      words(name + ".uses").stream().flatMap(use -> ways(use).stream()).forEach(uses::addAll);
      all.put(kind, new SheetKindColumns(needs, List.copyOf(uses)));
    }
    return all;
  }

  private static Set<ColumnField> fields(String key) {
    return words(key).stream()
        .map(SheetKindColumns::field)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ColumnField.class)));
  }

  private static List<String> words(String key) {
    String line = TABLE.getProperty(key, "").strip();
    return line.isEmpty() ? List.of() : Arrays.stream(line.split("\\s*,\\s*")).toList();
  }

  /// `any.student` stands for another line of the TABLE.
  private static List<List<ColumnField>> ways(String need) {
    List<List<ColumnField>> ways = new ArrayList<>();
    for (String way : need.split("\\s*\\|\\s*")) {
      if (TABLE.containsKey(way)) {
        ways.addAll(ways(TABLE.getProperty(way)));
      } else {
        ways.add(Arrays.stream(way.split("\\s*\\+\\s*")).map(SheetKindColumns::field).toList());
      }
    }
    return List.copyOf(ways);
  }

  private static ColumnField field(String token) {
    return ColumnField.ofToken(token)
        .orElseThrow(() -> new IllegalStateException("no column field " + token));
  }

  /// The columns of the first way of every need that nothing meets.
  List<ColumnField> missing(Set<ColumnField> found) {
    return needs.stream()
        .filter(ways -> ways.stream().noneMatch(found::containsAll))
        .flatMap(ways -> ways.getFirst().stream())
        .toList();
  }

  /// Whether some way to meet its needs asks for the field.
  boolean needs(ColumnField field) {
    return needs.stream().flatMap(List::stream).anyMatch(way -> way.contains(field));
  }

  /// Whether a need that nothing found meets asks for the field.
  boolean stillNeeds(ColumnField field, Set<ColumnField> found) {
    return needs.stream()
        .filter(ways -> ways.stream().noneMatch(found::containsAll))
        .flatMap(List::stream)
        .anyMatch(way -> way.contains(field));
  }
}
