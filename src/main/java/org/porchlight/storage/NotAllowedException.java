package org.porchlight.storage;

import org.porchlight.text.Messages;

/// The person working may not do this. Nothing was changed.
public final class NotAllowedException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  private final Action action;

  public NotAllowedException(Action action) {
    this(action, "storage.problem.notAllowed");
  }

  private NotAllowedException(Action action, String key) {
    super(Messages.text(key, Messages.of(action)), null);
    this.action = action;
  }

  /// For somebody who sees only the students of schools of their own.
  public static NotAllowedException beyondOwnSchools(Action action) {
    return new NotAllowedException(action, "storage.problem.notAllowed.ownSchools");
  }

  public Action action() {
    return action;
  }
}
