package org.porchlight.importing;

import org.porchlight.text.Messages;

/// Something else was saved since a file was looked at, and now the file would change other things
/// than people were shown. Nothing was saved.
public final class DistrictChangedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DistrictChangedException() {
    super(Messages.text("importing.changedSince"));
  }
}
