package org.porchlight.ui.importing;

import java.util.function.BooleanSupplier;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;

/// Says in rows how far saving is, and stops it when a person does.
record SavingProgress(BackgroundWork.Progress running, BooleanSupplier isStopAsked)
    implements ReadingProgress {
  @Override
  public boolean goOn(int rowsRead) {
    return !isStopAsked.getAsBoolean();
  }

  @Override
  public boolean goOnChecking(int rowsSaved, int rows) {
    if (isStopAsked.getAsBoolean()) {
      return false;
    }
    running.tell(
        Messages.text("import.progress.savingRow", rowsSaved, rows),
        rows == 0 ? -1 : (double) rowsSaved / rows);
    return true;
  }
}
