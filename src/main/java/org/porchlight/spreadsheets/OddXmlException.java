package org.porchlight.spreadsheets;

import java.io.Serial;

/// A sheet's XML is not of the plain kind spreadsheet programs write: a real XML parser must read
/// it.
final class OddXmlException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  OddXmlException(String what) {
    super(what, null, false, false);
  }
}
