package org.porchlight.storage;

import org.porchlight.text.Messages;

/// The passphrase does not open the keys. Nothing was touched.
public final class WrongPassphraseException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  WrongPassphraseException() {
    super(Messages.text("storage.problem.wrongPassphrase"), null);
  }
}
