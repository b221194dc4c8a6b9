package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A school system's export held against what Porchlight counts. Nothing is changed by it.
///
/// @param questions what must be answered about the file first; everything else is empty then
/// @param first the first day compared; null for a whole year so far
/// @param last the last day compared
/// @param byDay whether the file tells days, so that those which differ are known
/// @param compared how many students are in both
/// @param differences those counted differently, the largest difference first
/// @param notCompared rows about nobody Porchlight knows, and rows that could not be read
public record Reconciliation(
    String fileName,
    List<ImportQuestion> questions,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    boolean byDay,
    int compared,
    List<CountDifference> differences,
    List<ImportProblem> notCompared) {
  public Reconciliation {
    questions = List.copyOf(questions);
    differences = List.copyOf(differences);
    notCompared = List.copyOf(notCompared);
  }

  static Reconciliation asking(String fileName, List<ImportQuestion> questions) {
    return new Reconciliation(fileName, questions, null, null, false, 0, List.of(), List.of());
  }

  public boolean isReady() {
    return questions.isEmpty();
  }

  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(last);
  }

  /// How many students are counted alike.
  public int alike() {
    return compared - differences.size();
  }
}
