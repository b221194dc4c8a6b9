package org.porchlight.ui.importing;

import org.porchlight.importing.ReadingProgress;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;

/// Says in rows how far a file is, and stops it when a person does.
record RowProgress(BackgroundWork.Progress running) implements ReadingProgress {
  @Override
  public boolean goOn(int rowsRead) {
    running.tell(Messages.text("import.progress.reading", rowsRead), -1);
    return !running.isCancelled();
  }

  @Override
  public boolean goOnChecking(int rowsChecked, int rows) {
    running.tell(
        Messages.text("import.progress.checking", rowsChecked, rows),
        rows == 0 ? -1 : (double) rowsChecked / rows);
    return !running.isCancelled();
  }
}
