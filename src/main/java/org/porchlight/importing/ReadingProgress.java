package org.porchlight.importing;

/// Told now and then how far reading is; says whether to go on.
@FunctionalInterface
public interface ReadingProgress {
  /// Reads to the end without telling anybody.
  ReadingProgress SILENT = rows -> true;

  /// @return false to stop; nothing is kept then
  boolean goOn(int rowsRead);

  /// The same while what was read is worked out, for the last time once all rows are.
  ///
  /// @return false to stop; nothing is kept then
  default boolean goOnChecking(int rowsChecked, int rows) {
    return goOn(rowsChecked);
  }
}
