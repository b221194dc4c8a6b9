package org.porchlight.ui.importing;

import org.porchlight.importing.RowCounts;
import org.porchlight.text.Messages;

/// The sum that proves no row of a file vanished.
final class RowSums {
  private RowSums() {}

  /// "186 + 5 + 992 + 18 + 3 repeated = 1,204 rows in the file".
  static String line(RowCounts counts) {
    return counts.repeated() == 0
        ? Messages.count(
            "import.review.sum",
            counts.rows(),
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            counts.setAside())
        : Messages.count(
            "import.review.sumRepeated",
            counts.rows(),
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            counts.setAside(),
            counts.repeated());
  }

  /// The rows that importing brings or confirms.
  static int imported(RowCounts counts) {
    return counts.added() + counts.changed() + counts.unchanged();
  }
}
