package org.porchlight.importing;

import java.util.List;
import org.porchlight.text.Messages;

/// A row set aside: nothing of it is saved.
///
/// @param rowNumber as the file shows it
/// @param who the student as the file names them, or the number
/// @param detail what stands in the way: "09/31/2025"
/// @param cells the row as it was
public record ImportProblem(
    int rowNumber, SetAsideReason reason, String who, String detail, List<String> cells) {
  public ImportProblem {
    cells = List.copyOf(cells);
  }

  /// "Sat Dec 5: not a school day".
  public String sentence() {
    return detail.isEmpty()
        ? Messages.of(reason)
        : Messages.text("importing.problem.detail", detail, Messages.of(reason));
  }
}
