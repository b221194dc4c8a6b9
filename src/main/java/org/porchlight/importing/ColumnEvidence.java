package org.porchlight.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The different values of a column, with how many rows hold each: what recognition looks at. Long
/// columns are judged by their first few thousand different values.
///
/// @param texts cleaned and not empty, in the file's order
/// @param rows how many rows hold each
/// @param filled how many rows hold something
/// @param distinct how many different values there are, also beyond those kept here
record ColumnEvidence(List<String> texts, List<Integer> rows, int filled, int distinct) {
  static final int LOOKED_AT = 2000;
  static final ColumnEvidence EMPTY = new ColumnEvidence(List.of(), List.of(), 0, 0);

  ColumnEvidence {
    texts = List.copyOf(texts);
    rows = List.copyOf(rows);
  }

  /// @param texts null or empty where nothing is said; the same text may stand under several codes
  /// @param rows how many rows have each
  static ColumnEvidence of(@Nullable String[] texts, int[] rows) {
    Map<String, Integer> different = new LinkedHashMap<>();
    int filled = 0;
    int distinct = 0;
    for (int code = 0; code < texts.length; code++) {
      String text = texts[code];
      if (text == null || text.isEmpty() || rows[code] == 0) {
        continue;
      }
      filled += rows[code];
      distinct++;
      if (different.size() < LOOKED_AT || different.containsKey(text)) {
        different.merge(text, rows[code], Integer::sum);
      }
    }
    return new ColumnEvidence(
        List.copyOf(different.keySet()),
        List.copyOf(different.values()),
        filled,
        distinct <= LOOKED_AT ? different.size() : distinct);
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  /// The share of rows whose value passes, 0 to 1; 1 when the column is empty.
  double share(Predicate<String> test) {
    long passed = 0;
    long all = 0;
    for (int i = 0; i < texts.size(); i++) {
      all += rows.get(i);
      if (test.test(texts.get(i))) {
        passed += rows.get(i);
      }
    }
    return all == 0 ? 1 : passed / (double) all;
  }

  /// The share of different values that pass, 0 to 1; 0 when the column is empty.
  double shareOfTexts(Predicate<String> test) {
    return texts.isEmpty() ? 0 : texts.stream().filter(test).count() / (double) texts.size();
  }

  boolean any(Predicate<String> test) {
    return texts.stream().anyMatch(test);
  }

  List<String> samples(int count) {
    return texts.stream().limit(count).toList();
  }

  /// The values of several columns as if they were one.
  static ColumnEvidence together(List<ColumnEvidence> columns) {
    List<String> texts = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    columns.forEach(column -> {
      texts.addAll(column.texts);
      rows.addAll(column.rows);
    });
    Set<String> different = texts.stream().collect(Collectors.toSet());
    int filled = columns.stream().mapToInt(ColumnEvidence::filled).sum();
    return new ColumnEvidence(texts, rows, filled, different.size());
  }
}
