package org.porchlight.importing;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.spreadsheets.CellTable;

/// The distinct texts of one column by code: those of the file, then those a person put in.
final class ColumnTexts {
  private final CellTable cells;
  private final int column;
  private final List<String> instead;

  /// Codes that stand in rows that are not data: the header, banners, totals.
  private final BitSet elsewhere;

  private final @Nullable String[] cleaned;

  ColumnTexts(CellTable cells, int column, List<String> instead, BitSet elsewhere) {
    this.cells = cells;
    this.column = column;
    this.instead = instead;
    this.elsewhere = elsewhere;
    cleaned = new @Nullable String[count()];
  }

  int count() {
    return cells.distinctCount(column) + instead.size();
  }

  /// A text, cleaned.
  String text(int code) {
    String known = cleaned[code];
    if (known == null) {
      int own = cells.distinctCount(column);
      known = CellText.clean(code < own ? cells.distinct(column, code) : instead.get(code - own));
      cleaned[code] = known;
    }
    return known;
  }

  /// Whether a text stands in rows of data only.
  boolean isOfData(int code) {
    return !elsewhere.get(code);
  }

  /// The texts that say something, each once; without those that also stand outside the data.
  Stream<String> ofData() {
    return IntStream.range(0, count())
        .filter(this::isOfData)
        .mapToObj(this::text)
        .filter(text -> !text.isEmpty());
  }
}
