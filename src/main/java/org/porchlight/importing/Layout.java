package org.porchlight.importing;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An export known by its headers. Each is a properties file in `layouts`, named in
/// `known-layouts.txt`.
///
/// @param kind null for shapes Porchlight recognises but does not read
/// @param codes what a code means where every school keeps it
record Layout(
    String name,
    @Nullable SheetKind kind,
    Set<String> headers,
    @Nullable ExitDate exitDate,
    Map<String, CodeMeaning> codes) {
  private static final List<Layout> KNOWN =
      Resources.lines("layouts/known-layouts.txt").stream().map(Layout::read).toList();
  private static final String CODE = "code.";

  static List<Layout> known() {
    return KNOWN;
  }

  /// The layout all of whose headers the file has; the one with most headers when several fit.
  static Optional<Layout> of(Collection<String> headers) {
    Set<String> names =
        headers.stream().map(ColumnDictionary::normalised).collect(Collectors.toSet());
    return KNOWN.stream()
        .filter(layout -> names.containsAll(layout.headers))
        .max((a, b) -> Integer.compare(a.headers.size(), b.headers.size()));
  }

  private static Layout read(String file) {
    Properties table = Resources.properties("layouts/" + file + ".properties");
    Map<String, CodeMeaning> codes = new HashMap<>();
    for (String key : table.stringPropertyNames()) {
      if (key.startsWith(CODE)) {
        String code = key.substring(CODE.length());
        codes.put(
            code.equals(ImportAnswers.BLANK) ? "" : code,
            CodeMeaning.parse(table.getProperty(key)).orElseThrow());
      }
    }
    return new Layout(
        table.getProperty("name"),
        Arrays.stream(SheetKind.values())
            .filter(kind -> kind.name().equals(table.getProperty("kind")))
            .findFirst()
            .orElse(null),
        Arrays.stream(table.getProperty("headers").split(","))
            .map(ColumnDictionary::normalised)
            .collect(Collectors.toSet()),
        ExitDate.ofToken(table.getProperty("exit_date", "")).orElse(null),
        Map.copyOf(codes));
  }

  Optional<CodeMeaning> code(String code) {
    return Optional.ofNullable(codes.get(code));
  }
}
