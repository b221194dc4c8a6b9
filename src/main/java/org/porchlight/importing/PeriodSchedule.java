package org.porchlight.importing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many class periods a student's day has, in a sheet with a column for each period.
///
/// A column nobody has a mark in is no period where somebody missed all the others. A student who
/// missed whole days and never has a mark in a period or two does not have those.
final class PeriodSchedule {
  private static final int FEWEST_WHOLE_DAYS = 3;
  private static final int FEWEST_PERIODS = 4;
  private static final int MOST_WITHOUT = 2;

  private final ColumnValues<String> students;
  private final Map<String, Integer> own;
  private final int usual;

  private PeriodSchedule(ColumnValues<String> students, Map<String, Integer> own, int usual) {
    this.students = students;
    this.own = own;
    this.usual = usual;
  }

  /// The same for everybody.
  static PeriodSchedule same(int periods, ColumnValues<String> students) {
    return new PeriodSchedule(students, Map.of(), periods);
  }

  static PeriodSchedule of(
      List<ColumnValues<String>> periods, ColumnValues<String> students, int rows) {
    Map<String, Map<BitSet, Integer>> days = new HashMap<>();
    BitSet ever = new BitSet();
    int most = 0;
    for (int row = 0; row < rows; row++) {
      BitSet missed = missed(periods, row);
      ever.or(missed);
      most = Math.max(most, missed.cardinality());
      days.computeIfAbsent(students.at(row), who -> new HashMap<>()).merge(missed, 1, Integer::sum);
    }
    boolean allOthersMissed = ever.cardinality() > 1 && most == ever.cardinality();
    int usual = allOthersMissed ? most : periods.size();
    Map<String, Integer> own = new HashMap<>();
    days.forEach((student, kinds) -> {
      BitSet all = new BitSet();
      kinds.keySet().forEach(all::or);
      int count = all.cardinality();
      boolean fewer =
          count < usual
              && count >= Math.max(FEWEST_PERIODS, usual - MOST_WITHOUT)
              && kinds.getOrDefault(all, 0) >= FEWEST_WHOLE_DAYS;
      if (fewer) {
        own.put(student, count);
      }
    });
    return new PeriodSchedule(students, own, usual);
  }

  private static BitSet missed(List<ColumnValues<String>> periods, int row) {
    BitSet missed = new BitSet();
    for (int i = 0; i < periods.size(); i++) {
      if (!periods.get(i).at(row).isEmpty()) {
        missed.set(i);
      }
    }
    return missed;
  }

  int periods(int row) {
    return own.getOrDefault(students.at(row), usual);
  }

  /// How many students have fewer periods than the others.
  int withFewer() {
    return own.size();
  }
}
