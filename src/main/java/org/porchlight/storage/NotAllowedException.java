package org.porchlight.storage;

import org.porchlight.text.Messages;

/// The person working may not do this. Nothing was changed.
public final class NotAllowedException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  private final Action action;

  public NotAllowedException(Action action) {
    super(Messages.text("storage.problem.notAllowed", Messages.of(action)), null);
    this.action = action;
  }

  public Action action() {
    return action;
  }
}
