package org.porchlight.storage;

import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// The tables of the file were not made by the migrations of this program.
public final class ForeignTablesException extends DistrictFileException {
  private static final long serialVersionUID = 1;

  ForeignTablesException(@Nullable Throwable cause) {
    super(Messages.text("storage.problem.foreignTables"), cause);
  }
}
