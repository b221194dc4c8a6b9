package org.porchlight.importing;

/// Told now and then how far reading is; says whether to go on.
@FunctionalInterface
public interface ReadingProgress {
  /// Reads to the end without telling anybody.
  ReadingProgress SILENT = rows -> true;

  /// @return false to stop; nothing is kept then
  boolean goOn(int rowsRead);
}
