package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// The columns a kind of sheet needs and has use for, as `sheet-kinds.properties` says.
///
/// @param needs each need is met by any one of its ways; a way is one column or several together
record SheetKindColumns(List<List<List<ColumnField>>> needs, List<ColumnField> uses) {
  private static final Map<SheetKind, SheetKindColumns> ALL = read();

  static SheetKindColumns of(SheetKind kind) {
    return Objects.requireNonNull(ALL.get(kind));
  }

  private static Map<SheetKind, SheetKindColumns> read() {
    Properties table = Resources.properties("sheet-kinds.properties");
    Map<SheetKind, SheetKindColumns> all = new EnumMap<>(SheetKind.class);
    for (SheetKind kind : SheetKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      List<List<List<ColumnField>>> needs =
          words(table, name + ".needs").stream().map(need -> ways(table, need)).toList();
      Set<ColumnField> uses = new LinkedHashSet<>();
      needs.stream().flatMap(List::stream).forEach(uses::addAll);
      words(table, name + ".uses").stream()
          .flatMap(use -> ways(table, use).stream())
          .forEach(uses::addAll);
      all.put(kind, new SheetKindColumns(needs, List.copyOf(uses)));
    }
    return all;
  }

  private static List<String> words(Properties table, String key) {
    String line = table.getProperty(key, "").strip();
    return line.isEmpty() ? List.of() : Arrays.stream(line.split("\\s*,\\s*")).toList();
  }

  /// `any.student` stands for another line of the table.
  private static List<List<ColumnField>> ways(Properties table, String need) {
    List<List<ColumnField>> ways = new ArrayList<>();
    for (String way : need.split("\\s*\\|\\s*")) {
      if (table.containsKey(way)) {
        ways.addAll(ways(table, table.getProperty(way)));
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
}
