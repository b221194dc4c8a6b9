package org.porchlight.importing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.LocalDifference;

/// What a file would change, worked out by doing it and taking it back. Nothing is saved yet.
///
/// @param answers every answer it rests on, also those remembered from earlier files
/// @param questions what must be answered first; the counts but for the rows are 0 then
/// @param codes the attendance codes of the file and what they mean
/// @param becameExcused how many of the changed rows excuse an absence
/// @param problems the rows set aside, in the file's order
/// @param notices sentences worth reading before saving
/// @param differences where people here know better than the file, for the registrar; these values
///   stay as they are
/// @param families new students who join a family, and those kept apart on purpose
/// @param firstDate the first day the file covers; null for files without days
/// @param schools how many schools the file covers; 0 where it is not about days
/// @param alreadyImported the import that brought this very file; nothing can be saved then
public record ImportPreview(
    RecognisedFile file,
    ImportAnswers answers,
    List<ImportQuestion> questions,
    List<CodeExplained> codes,
    RowCounts counts,
    int becameExcused,
    List<ImportProblem> problems,
    List<String> notices,
    List<BandChange> bandChanges,
    List<RemovedDay> removedDays,
    List<LocalDifference> differences,
    List<FamilyProposal> families,
    @Nullable LocalDate firstDate,
    @Nullable LocalDate lastDate,
    int schools,
    Optional<PastImport> alreadyImported) {
  public ImportPreview {
    questions = List.copyOf(questions);
    codes = List.copyOf(codes);
    problems = problems instanceof ProblemList ? problems : List.copyOf(problems);
    notices = List.copyOf(notices);
    bandChanges = List.copyOf(bandChanges);
    removedDays = List.copyOf(removedDays);
    differences = List.copyOf(differences);
    families = List.copyOf(families);
  }

  /// Whether it can be saved: nothing to ask, not imported before.
  public boolean isReady() {
    return questions.isEmpty() && alreadyImported.isEmpty();
  }

  /// Whether a person must say first which sheet of the workbook is meant.
  public boolean asksForSheet() {
    return questions.stream().anyMatch(question -> question.kind() == QuestionKind.SHEET);
  }

  /// The sheets that could be meant, in the order in which they build on each other.
  public List<String> sheets() {
    return questions.stream()
        .filter(question -> question.kind() == QuestionKind.SHEET)
        .flatMap(question -> question.choices().stream())
        .filter(choice -> !choice.equals(ImportAnswers.EVERY_SHEET))
        .toList();
  }

  /// How many rows are set aside for each reason, in the order of the reasons. Cheap for a million.
  public Map<SetAsideReason, Integer> setAsideCounts() {
    if (problems instanceof ProblemList list) {
      return list.counts();
    }
    Map<SetAsideReason, Integer> counts = new EnumMap<>(SetAsideReason.class);
    problems.forEach(problem -> counts.merge(problem.reason(), 1, Integer::sum));
    return counts;
  }

  /// The first rows set aside for a reason, in the file's order.
  public List<ImportProblem> problems(SetAsideReason reason, int most) {
    return problems instanceof ProblemList list
        ? list.first(reason, most)
        : problems.stream().filter(row -> row.reason() == reason).limit(most).toList();
  }

  public SheetKind kind() {
    return file.kind();
  }
}
