package org.porchlight.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Rows of words as JSON (RFC 8259): a list of objects, every value a string, empty ones left out.
final class PlainJson {
  private PlainJson() {}

  static String of(List<Map<String, String>> rows) {
    return rows.stream().map(PlainJson::object).collect(Collectors.joining(",\n", "[\n", "\n]"));
  }

  private static String object(Map<String, String> row) {
    return row.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
        .collect(Collectors.joining(", ", "  {", "}"));
  }

  static String quoted(String words) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029') {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
