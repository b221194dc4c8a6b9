package org.porchlight.importing;

/// What became of the rows of a file. Every row is exactly one of added, changed, unchanged,
/// repeated and set aside; removed counts what the file no longer has.
public record RowCounts(
    int rows, int added, int changed, int removed, int unchanged, int repeated, int setAside) {

  /// Whether a file has rows and not one of them would change or confirm anything.
  public boolean nothingFits() {
    return rows > 0 && added + changed + unchanged + removed == 0;
  }

  /// Whether no row vanished.
  public boolean addUp() {
    return added + changed + unchanged + repeated + setAside == rows;
  }
}
