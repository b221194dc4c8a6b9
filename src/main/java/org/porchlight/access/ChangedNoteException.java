package org.porchlight.access;

import org.porchlight.text.Messages;

/// A confidential note is not as it was written. Its message is the sentence a person is told.
public final class ChangedNoteException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ChangedNoteException() {
    super(Messages.text("access.note.changed"));
  }
}
