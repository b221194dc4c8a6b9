package org.porchlight.ui.importing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportProblem;
import org.porchlight.importing.ProblemFix;
import org.porchlight.importing.SetAsideReason;

/// The rows of a file that were set aside, as a person works through them: by reason, with what
/// puts a whole group right. What is left out on purpose is not shown again; it stays counted as
/// set aside.
final class ProblemRows {
  /// As many rows of a reason are looked through for one choice that puts them all right.
  private static final int LOOKED_THROUGH = 2_000;

  private final Map<Integer, SetAsideReason> leftOutRows = new HashMap<>();
  private final Set<SetAsideReason> leftOutReasons = EnumSet.noneOf(SetAsideReason.class);
  private @Nullable ImportPreview preview;

  /// Another file.
  void begin() {
    bringBack();
    preview = null;
  }

  /// The same file, perhaps with other answers.
  void show(ImportPreview worked) {
    preview = worked;
  }

  void leaveOut(ImportProblem row) {
    leftOutRows.put(row.rowNumber(), row.reason());
  }

  void leaveOut(SetAsideReason reason) {
    leftOutReasons.add(reason);
  }

  void bringBack() {
    leftOutRows.clear();
    leftOutReasons.clear();
  }

  /// How many rows of each reason are still to look at, in the order of the reasons.
  Map<SetAsideReason, Integer> counts() {
    Map<SetAsideReason, Integer> counts = new EnumMap<>(SetAsideReason.class);
    if (preview != null) {
      preview
          .setAsideCounts()
          .forEach((reason, rows) -> {
            int open = leftOutReasons.contains(reason) ? 0 : rows - leftOutRows(reason);
            if (open > 0) {
              counts.put(reason, open);
            }
          });
    }
    return counts;
  }

  private int leftOutRows(SetAsideReason reason) {
    return (int) leftOutRows.values().stream().filter(reason::equals).count();
  }

  int openCount() {
    return counts().values().stream().mapToInt(Integer::intValue).sum();
  }

  int leftOutCount() {
    return preview == null ? 0 : preview.problems().size() - openCount();
  }

  /// The first rows still to look at for a reason, in the file's order.
  List<ImportProblem> rows(SetAsideReason reason, int most) {
    if (preview == null || leftOutReasons.contains(reason)) {
      return List.of();
    }
    return preview.problems(reason, most + leftOutRows(reason)).stream()
        .filter(row -> !leftOutRows.containsKey(row.rowNumber()))
        .limit(most)
        .toList();
  }

  /// What puts more than one row of a reason right at once, and how many, the most first.
  Map<ProblemFix, Integer> fixes(SetAsideReason reason) {
    Map<ProblemFix, Integer> counts = new LinkedHashMap<>();
    for (ImportProblem row : rows(reason, LOOKED_THROUGH)) {
      row.fixes().forEach(fix -> counts.merge(fix, 1, Integer::sum));
    }
    Map<ProblemFix, Integer> shared = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(fix -> fix.getValue() > 1)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(fix -> shared.put(fix.getKey(), fix.getValue()));
    return shared;
  }
}
