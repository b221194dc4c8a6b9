package org.porchlight.importing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which attendance codes a sheet uses, with the words that stand beside them.
final class CodeUses {

  /// A code is stored in twenty letters, with the part of the day behind it.
  private static final int LONGEST = 17;

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

  /// The code a cell holds: codes have no case, and whole sentences are cut.
  static String code(String cell) {
    String code = cell.toUpperCase(Locale.ROOT);
    return code.length() <= LONGEST
        ? code
        : code.substring(0, LONGEST - 5) + "~" + "%04X".formatted(code.hashCode() & 0xFFFF);
  }

  /// @param cell the code as the file writes it; "" for the blank code
  /// @param words what stands beside it; "" for nothing
  void add(String cell, String words, int rows) {
    Use use = uses.computeIfAbsent(code(cell), c -> new Use());
    use.rows += rows;
    String beside = words.isEmpty() && cell.length() > LONGEST ? cell : words;
    if (!beside.isEmpty()) {
      use.words.merge(beside, rows, Integer::sum);
    }
  }

  SortedMap<String, Use> byCode() {
    return uses;
  }
}
