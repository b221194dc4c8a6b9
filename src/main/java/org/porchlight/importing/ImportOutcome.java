package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What bringing in a sheet came to.
///
/// @param coveredSchools the schools whose attendance the file posts from first to last date
record ImportOutcome(
    RowTally tally,
    List<CodeExplained> codes,
    Set<Long> coveredSchools,
    @Nullable LocalDate firstDate,
    @Nullable LocalDate lastDate) {

  static ImportOutcome of(RowTally tally) {
    return new ImportOutcome(tally, List.of(), Set.of(), null, null);
  }
}
