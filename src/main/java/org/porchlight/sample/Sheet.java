package org.porchlight.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A table on its way into a spreadsheet: every cell is text, an unknown value is empty.
record Sheet(List<String> header, List<List<String>> rows) {
  Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  Sheet where(Predicate<List<String>> wanted) {
    return new Sheet(header, rows.stream().filter(wanted).toList());
  }

  /// Comma-separated with quotes where needed (RFC 4180).
  String asCsv() {
    List<List<String>> all = new ArrayList<>(rows);
    all.addFirst(header);
    return all.stream()
        .map(row -> row.stream().map(Sheet::quoted).collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
