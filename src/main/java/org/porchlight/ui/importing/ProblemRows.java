package org.porchlight.ui.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportProblem;
import org.porchlight.importing.ProblemFix;
import org.porchlight.importing.SetAsideReason;

/// The rows of a file that were set aside, as a person works through them: by reason, with what puts
/// a whole group right. A row left out on purpose is not shown again; it stays counted as set aside.
final class ProblemRows {
  private final Set<Integer> leftOut = new HashSet<>();
  private List<ImportProblem> problems = List.of();

  /// Another file.
  void begin() {
    leftOut.clear();
    problems = List.of();
  }

  /// The same file, perhaps with other answers.
  void show(ImportPreview preview) {
    problems = preview.problems();
  }

  void leaveOut(List<ImportProblem> rows) {
    rows.forEach(row -> leftOut.add(row.rowNumber()));
  }

  void bringBack() {
    leftOut.clear();
  }

  /// How many were left out on purpose.
  int leftOutCount() {
    return (int) problems.stream().filter(row -> leftOut.contains(row.rowNumber())).count();
  }

  /// The rows still to look at, in the file's order.
  List<ImportProblem> open() {
    return problems.stream().filter(row -> !leftOut.contains(row.rowNumber())).toList();
  }

  /// The open rows that one choice brings in.
  List<ImportProblem> needChoice() {
    return open().stream().filter(row -> !row.fixes().isEmpty()).toList();
  }

  /// The open rows by reason, in the order of the reasons.
  Map<SetAsideReason, List<ImportProblem>> groups() {
    Map<SetAsideReason, List<ImportProblem>> groups = new EnumMap<>(SetAsideReason.class);
    for (ImportProblem problem : open()) {
      groups.computeIfAbsent(problem.reason(), reason -> new ArrayList<>()).add(problem);
    }
    return groups;
  }

  /// What puts more than one of these rows right at once, and how many, the most first.
  static Map<ProblemFix, Integer> groupFixes(List<ImportProblem> rows) {
    Map<ProblemFix, Integer> counts = new LinkedHashMap<>();
    for (ImportProblem row : rows) {
      row.fixes().forEach(fix -> counts.merge(fix, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(fix -> fix.getValue() > 1)
        .sorted(Map.Entry.<ProblemFix, Integer>comparingByValue().reversed())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }
}
