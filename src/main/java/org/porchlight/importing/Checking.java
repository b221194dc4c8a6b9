package org.porchlight.importing;

/// How far checking or saving a sheet is; ends it soon after a person says to stop.
final class Checking {
  /// A step that takes a few microseconds asks once in so many.
  private static final int SELDOM = 256;

  private final ReadingProgress progress;
  private final int rows;
  private int checked;
  private int steps;

  /// @param rows how many rows there are to check
  Checking(ReadingProgress progress, int rows) {
    this.progress = progress;
    this.rows = rows;
  }

  /// Tells that the rows before one are checked.
  ///
  /// @throws ImportCancelledException when told to stop
  void reach(int row) {
    if (row % SELDOM == 0) {
      checked = row;
      goOn();
    }
  }

  /// Tells how much of the work on all rows is done.
  ///
  /// @throws ImportCancelledException when told to stop
  void reachPart(int done, int all) {
    checked = (int) ((long) rows * done / Math.max(1, all));
    goOn();
  }

  /// Takes a small step: a student, a stored row.
  ///
  /// @throws ImportCancelledException when told to stop
  void step() {
    if (++steps % SELDOM == 0) {
      goOn();
    }
  }

  /// @throws ImportCancelledException when told to stop
  void goOn() {
    if (!progress.goOnChecking(checked, rows)) {
      throw new ImportCancelledException();
    }
  }
}
