package org.porchlight.importing;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An export known by its headers. Each is a properties file in `layouts`, named in
/// `known-layouts.txt`.
///
/// @param kind null for exports Porchlight cannot use. A kind also settles what a school day
///   without a row means: attended in a list of absences, not recorded in a list of every day
/// @param headers normalised; a file has this layout when it has all of them
/// @param columns what a header means in this export where its name alone does not say, by
///   normalised header
/// @param codes what a code means where every school keeps it
/// @param leftOut normalised headers that tell nothing Porchlight counts
/// @param declined why it cannot be used; null where it can
record Layout(
    String name,
    @Nullable SheetKind kind,
    Set<String> headers,
    Map<String, ColumnField> columns,
    @Nullable ExitDate exitDate,
    Map<String, CodeMeaning> codes,
    Set<String> leftOut,
    @Nullable DeclinedSheet declined) {
  private static final List<Layout> KNOWN =
      Resources.lines("layouts/known-layouts.txt").stream().map(Layout::read).toList();
  private static final String CODE = "code.";
  private static final String COLUMN = "column.";

  static List<Layout> known() {
    return KNOWN;
  }

  /// The layout all of whose headers the file has; the one with most headers when several fit.
  static Optional<Layout> of(Collection<String> headers) {
    Set<String> names =
        headers.stream()
            .flatMap(header -> Stream.of(header, ColumnDictionary.lastStep(header)))
            .map(ColumnDictionary::normalised)
            .collect(Collectors.toSet());
    return KNOWN.stream()
        .filter(layout -> names.containsAll(layout.headers))
        .max(Comparator.comparingInt(layout -> layout.headers.size()));
  }

  private static Layout read(String file) {
    Properties table = Resources.properties("layouts/" + file + ".properties");
    Map<String, CodeMeaning> codes = new HashMap<>();
    Map<String, ColumnField> columns = new HashMap<>();
    for (String key : table.stringPropertyNames()) {
      String value = table.getProperty(key);
      if (key.startsWith(CODE)) {
        String code = key.substring(CODE.length());
        codes.put(
            code.equals(ImportAnswers.BLANK) ? "" : code.toUpperCase(Locale.ROOT),
            CodeMeaning.parse(value).orElseThrow());
      } else if (key.startsWith(COLUMN)) {
        columns.put(
            ColumnDictionary.normalised(key.substring(COLUMN.length())),
            ColumnField.ofToken(value).orElseThrow());
      }
    }
    String declined = table.getProperty("declined");
    return new Layout(
        table.getProperty("name"),
        Arrays.stream(SheetKind.values())
            .filter(kind -> kind.name().equals(table.getProperty("kind")))
            .findFirst()
            .orElse(null),
        Arrays.stream(table.getProperty("headers").split(","))
            .map(ColumnDictionary::normalised)
            .collect(Collectors.toSet()),
        Map.copyOf(columns),
        ExitDate.ofToken(table.getProperty("exit_date", "")).orElse(null),
        Map.copyOf(codes),
        Arrays.stream(table.getProperty("left_out", "").split(","))
            .map(ColumnDictionary::normalised)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet()),
        declined == null ? null : DeclinedSheet.valueOf(declined));
  }

  Optional<CodeMeaning> code(String code) {
    return Optional.ofNullable(codes.get(code.toUpperCase(Locale.ROOT)));
  }

  /// Whether this export's column is known to tell nothing.
  boolean leavesOut(String header) {
    return !leftOut.isEmpty() && leftOut.contains(ColumnDictionary.normalised(header));
  }

  /// What a header means in this export; empty where its name says it.
  Optional<ColumnField> column(String header) {
    return Optional.ofNullable(columns.get(ColumnDictionary.normalised(header)))
        .or(() ->
            Optional.ofNullable(
                columns.get(ColumnDictionary.normalised(ColumnDictionary.lastStep(header)))));
  }
}
