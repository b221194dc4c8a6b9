package org.porchlight.spreadsheets;

import java.io.Serial;

/// Separated text is not of the plain kind programs write: the tolerant parser must read it.
final class OddTextException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  OddTextException(String what) {
    super(what, null, false, false);
  }
}
