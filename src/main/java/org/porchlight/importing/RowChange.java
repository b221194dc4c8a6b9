package org.porchlight.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an import did to one row, all its steps in one.
///
/// @param key the primary key, its parts behind tabs
/// @param before the changed columns as they were; null for a new row
/// @param after the changed columns as the import left them; null for a row taken out
record RowChange(
    String table,
    String key,
    @Nullable Map<String, @Nullable String> before,
    @Nullable Map<String, @Nullable String> after) {

  boolean isInsert() {
    return before == null;
  }

  boolean isDelete() {
    return after == null && before != null;
  }

  /// This change and one that came after it in the same import.
  RowChange then(RowChange later) {
    if (later.after == null) {
      return new RowChange(table, key, joined(later.before, before), null);
    }
    return new RowChange(
        table,
        key,
        before == null ? null : joined(later.before, before),
        joined(after, later.after));
  }

  private static Map<String, @Nullable String> joined(
      @Nullable Map<String, @Nullable String> weak,
      @Nullable Map<String, @Nullable String> strong) {
    Map<String, @Nullable String> joined = new LinkedHashMap<>();
    if (weak != null) {
      joined.putAll(weak);
    }
    if (strong != null) {
      joined.putAll(strong);
    }
    return joined;
  }
}
