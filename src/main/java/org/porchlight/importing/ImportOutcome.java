package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What bringing in a sheet came to.
///
/// @param coverage the days the file posts, one span a school; empty for files without days
record ImportOutcome(
    RowTally tally,
    List<CodeExplained> codes,
    List<Coverage> coverage,
    @Nullable LocalDate firstDate,
    @Nullable LocalDate lastDate) {
  ImportOutcome {
    codes = List.copyOf(codes);
    coverage = List.copyOf(coverage);
  }

  /// @param coveredSchools posted from first to last date
  ImportOutcome(
      RowTally tally,
      List<CodeExplained> codes,
      Set<Long> coveredSchools,
      @Nullable LocalDate firstDate,
      @Nullable LocalDate lastDate) {
    this(tally, codes, spans(coveredSchools, firstDate, lastDate), firstDate, lastDate);
  }

  private static List<Coverage> spans(
      Set<Long> schools, @Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null || last == null
        ? List.of()
        : schools.stream().map(school -> new Coverage(school, first, last)).toList();
  }

  static ImportOutcome of(RowTally tally) {
    return new ImportOutcome(tally, List.of(), List.of(), null, null);
  }
}
