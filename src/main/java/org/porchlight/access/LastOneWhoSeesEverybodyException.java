package org.porchlight.access;

import org.porchlight.text.Messages;

/// Limited too, nobody would see every school and manage people. Its message is the sentence a
/// person is told; nothing was changed.
public final class LastOneWhoSeesEverybodyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LastOneWhoSeesEverybodyException() {
    super(Messages.text("access.sight.last"));
  }
}
