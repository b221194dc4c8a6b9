package org.porchlight.importing;

import java.util.List;
import org.porchlight.spreadsheets.SheetRow;

/// The row that names the columns: of the first rows, the one with most known names.
///
/// @param score 0 when no row names columns
record HeaderRow(int number, List<String> cells, int score) {
  static final HeaderRow NONE = new HeaderRow(0, List.of(), 0);

  private static final int KNOWN_NAME = 3;
  private static final int FEWEST_KNOWN = 2;
  private static final int FEWEST_DATES = 5;

  static HeaderRow find(List<SheetRow> rows) {
    HeaderRow best = NONE;
    for (SheetRow row : rows) {
      int score = score(row);
      if (score > best.score) {
        best = new HeaderRow(row.number(), row.cells(), score);
      }
    }
    return best;
  }

  private static int score(SheetRow row) {
    long known = row.cells().stream().filter(ColumnDictionary::isKnown).distinct().count();
    long dates = row.cells().stream().filter(DateText::looksLikeDate).count();
    if (known < FEWEST_KNOWN && !(known == 1 && dates >= FEWEST_DATES)) {
      return 0;
    }
    long words =
        row.cells().stream().filter(c -> !c.isBlank() && NumberText.parse(c).isEmpty()).count();
    return (int) (known * KNOWN_NAME + words - Math.min(words, dates));
  }
}
