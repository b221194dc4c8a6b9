package org.porchlight.importing;

import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// An import cannot be undone by itself: a later one speaks of the same days or rows.
public final class ImportOverlappedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ImportOverlappedException(PastImport later) {
    super(
        Messages.text(
            "importing.undo.overlapped",
            later.fileName(),
            Dates.day(later.importedAt().toLocalDate())));
  }
}
