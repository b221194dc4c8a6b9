package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.spreadsheets.SheetRow;

/// Keeps account of every row of a sheet while it is brought in.
final class RowTally {
  /// What became of a row, weakest first: a row that changed one thing and added another was added.
  enum Fate {
    UNCHANGED,
    CHANGED,
    ADDED,
    REPEATED,
    SET_ASIDE
  }

  private final Map<Integer, Fate> fates = new LinkedHashMap<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<RemovedDay> removedDays = new ArrayList<>();
  private int becameExcused;
  private int removed;

  /// Notes a row's fate; the strongest of several counts.
  void note(int row, Fate fate) {
    fates.merge(row, fate, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  void setAside(SheetRow row, SetAsideReason reason, String who, String detail) {
    note(row.number(), Fate.SET_ASIDE);
    problems.add(new ImportProblem(row.number(), reason, who, detail, row.cells()));
  }

  void removed(int count) {
    removed += count;
  }

  void removedDay(RemovedDay day) {
    removed++;
    removedDays.add(day);
  }

  void becameExcused() {
    becameExcused++;
  }

  void say(String notice) {
    notices.add(notice);
  }

  RowCounts counts() {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    Arrays.stream(Fate.values()).forEach(fate -> counts.put(fate, 0));
    fates.values().forEach(fate -> counts.merge(fate, 1, Integer::sum));
    return new RowCounts(
        fates.size(),
        counts.getOrDefault(Fate.ADDED, 0),
        counts.getOrDefault(Fate.CHANGED, 0),
        removed,
        counts.getOrDefault(Fate.UNCHANGED, 0),
        counts.getOrDefault(Fate.REPEATED, 0),
        counts.getOrDefault(Fate.SET_ASIDE, 0));
  }

  /// In the file's order.
  List<ImportProblem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(ImportProblem::rowNumber)).toList();
  }

  List<String> notices() {
    return List.copyOf(notices);
  }

  List<RemovedDay> removedDays() {
    return List.copyOf(removedDays);
  }

  int excusedCount() {
    return becameExcused;
  }
}
