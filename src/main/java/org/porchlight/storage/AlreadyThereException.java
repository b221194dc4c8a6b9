package org.porchlight.storage;

import org.porchlight.text.Messages;

/// A new district was to be made where something already stands.
public final class AlreadyThereException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  AlreadyThereException() {
    super(Messages.text("storage.problem.alreadyThere"), null);
  }
}
