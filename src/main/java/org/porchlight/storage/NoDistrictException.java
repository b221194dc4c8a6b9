package org.porchlight.storage;

import org.porchlight.text.Messages;

/// There is no district at that place.
public final class NoDistrictException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  NoDistrictException() {
    super(Messages.text("storage.problem.noDistrict"), null);
  }
}
