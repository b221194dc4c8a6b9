package org.porchlight.ui.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ImportPreview;
import org.porchlight.text.Messages;

/// Where an import stands among its steps, and where it goes from there. Steps without a question
/// are passed over.
final class Steps {
  private final AskedQuestions questions;
  private final ReadOnlyObjectWrapper<ImportStep> at =
      new ReadOnlyObjectWrapper<>(ImportStep.CHOOSE);

  Steps(AskedQuestions questions) {
    this.questions = questions;
  }

  ReadOnlyObjectProperty<ImportStep> property() {
    return at.getReadOnlyProperty();
  }

  ImportStep get() {
    return at.get();
  }

  void set(ImportStep step) {
    at.set(step);
  }

  /// The step where something is open, else the review.
  ///
  /// @param columnsSeen whether the columns need not be shown once more
  ImportStep toGoOn(boolean columnsSeen) {
    if (!questions.open(ImportStep.MATCH).isEmpty() || !columnsSeen) {
      return ImportStep.MATCH;
    }
    return questions.open(ImportStep.EXPLAIN).isEmpty() ? ImportStep.REVIEW : ImportStep.EXPLAIN;
  }

  /// Why Next is not possible, in words; "" when it is.
  String whyNotNext(@Nullable ImportPreview preview) {
    int open = questions.open(get()).size();
    if (open > 0) {
      return get() == ImportStep.EXPLAIN
          ? Messages.count("import.next.openCodes", open)
          : Messages.count("import.next.openColumns", open);
    }
    boolean nothing =
        get() == ImportStep.REVIEW && preview != null && preview.counts().nothingFits();
    return nothing ? Messages.text("import.next.nothing") : "";
  }

  /// The step to go back to.
  ImportStep before() {
    return switch (get()) {
      case REVIEW -> nearest(ImportStep.EXPLAIN);
      case EXPLAIN -> ImportStep.MATCH;
      case MATCH, DONE, CHOOSE -> ImportStep.CHOOSE;
    };
  }

  /// A step, or the one before where nothing is asked on it.
  ImportStep nearest(ImportStep wanted) {
    boolean codes = !questions.at(ImportStep.EXPLAIN).isEmpty();
    return wanted == ImportStep.EXPLAIN && !codes ? ImportStep.MATCH : wanted;
  }
}
