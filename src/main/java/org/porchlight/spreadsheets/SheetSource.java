package org.porchlight.spreadsheets;

import java.util.List;
import java.util.function.Supplier;

/// A file's sheets, whatever its format.
interface SheetSource {
  List<String> sheetNames();

  /// Reads a sheet, or as many of its rows as the table wants.
  ///
  /// @param tables a new, empty table; asked again when reading has to begin anew
  CellTable read(String sheetName, Supplier<CellTableWriter> tables);
}
