package org.porchlight.spreadsheets;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// A file that cannot be read as a spreadsheet, or no further than some row. The message is a
/// sentence for people: what happened and what to do. It names neither the file nor a cell.
public final class UnreadableSpreadsheetException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final UnreadableReason reason;

  UnreadableSpreadsheetException(UnreadableReason reason) {
    this(reason, null);
  }

  UnreadableSpreadsheetException(UnreadableReason reason, @Nullable Throwable cause) {
    super(Messages.of(reason), cause);
    this.reason = reason;
  }

  public UnreadableReason reason() {
    return reason;
  }
}
