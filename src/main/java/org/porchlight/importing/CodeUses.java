package org.porchlight.importing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which attendance codes a sheet uses, with the words that stand beside them.
final class CodeUses {

  /// What stands beside one code.
  static final class Use {
    final Map<String, Integer> words = new LinkedHashMap<>();
    int rows;

    void add(Use other) {
      rows += other.rows;
      other.words.forEach((text, count) -> words.merge(text, count, Integer::sum));
    }
  }

  private final SortedMap<String, Use> uses = new TreeMap<>();

  /// The code a cell holds: codes have no case.
  static String code(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }

  /// @param cell the code as the file writes it; "" for the blank code
  /// @param words what stands beside it; "" for nothing
  void add(String cell, String words, int rows) {
    Use use = uses.computeIfAbsent(code(cell), c -> new Use());
    use.rows += rows;
    if (!words.isEmpty()) {
      use.words.merge(words, rows, Integer::sum);
    }
  }

  SortedMap<String, Use> byCode() {
    return uses;
  }
}
