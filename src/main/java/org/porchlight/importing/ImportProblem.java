package org.porchlight.importing;

import java.util.List;
import java.util.Optional;
import org.porchlight.text.Messages;

/// A row set aside: nothing of it is saved.
///
/// @param rowNumber as the file shows it
/// @param who the student as the file names them, or the number
/// @param detail what stands in the way: "09/31/2025"
/// @param cells the row as it was
/// @param fixes what would bring it in, likeliest first; a person chooses
public record ImportProblem(
    int rowNumber,
    SetAsideReason reason,
    String who,
    String detail,
    List<String> cells,
    List<ProblemFix> fixes) {
  public ImportProblem {
    cells = List.copyOf(cells);
    fixes = List.copyOf(fixes);
  }

  public ImportProblem(
      int rowNumber, SetAsideReason reason, String who, String detail, List<String> cells) {
    this(rowNumber, reason, who, detail, cells, List.of());
  }

  /// The name of the answer that says what this row should have in the cell that stands in the way:
  /// `row.17.date`. Empty where no single cell does.
  public Optional<String> correctionKey() {
    return reason.cell().map(field -> ImportAnswers.ofRow(rowNumber, field));
  }

  /// "Sat Dec 5: not a school day".
  public String sentence() {
    return detail.isEmpty()
        ? Messages.of(reason)
        : Messages.text("importing.problem.detail", detail, Messages.of(reason));
  }
}
