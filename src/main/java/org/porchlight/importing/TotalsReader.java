package org.porchlight.importing;

import java.util.List;

/// Reads one shape of totals: one class a shape.
interface TotalsReader {

  /// What must be answered, besides the order of dates.
  List<ImportQuestion> questions();

  /// Says every fact of the sheet, row by row; rows it cannot read it sets aside in the tally.
  void read(TotalsFacts facts);
}
