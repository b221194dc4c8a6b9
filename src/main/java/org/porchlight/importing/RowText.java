package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row, or some of its columns, as one text that reads back exactly: `NAME=value` lines.
final class RowText {
  private RowText() {}

  /// Values as text: bytes become hexadecimal.
  static Map<String, @Nullable String> columns(Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    values.forEach((name, value) -> columns.put(name, value == null ? null : text(value)));
    return columns;
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
  }

  /// Null becomes a bare name.
  static String write(Map<String, @Nullable String> columns) {
    List<String> lines = new ArrayList<>();
    columns.forEach((name, value) -> lines.add(value == null ? name : name + "=" + escaped(value)));
    return String.join("\n", lines);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /// The columns with their values as text, null where there was none.
  static Map<String, @Nullable String> read(String text) {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    for (String line : text.split("\n")) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        columns.put(line, null);
      } else {
        columns.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
      }
    }
    return columns;
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char next = text.charAt(++i);
      plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
    }
    return plain.toString();
  }
}
