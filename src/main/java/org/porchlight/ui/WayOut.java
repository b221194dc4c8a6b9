package org.porchlight.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.porchlight.storage.Backup;

/// What the window of an open district asks of the house around it.
///
/// @param lock closes the district and returns to unlocking
/// @param goBack closes it, lets this copy take its place and returns to unlocking
/// @param report shows what a report about a problem would hold
/// @param wall the clock of this computer, whatever day a sample district lives on
record WayOut(Runnable lock, Consumer<Backup> goBack, Runnable report, Clock wall) {
  /// A window that can only be locked.
  static WayOut locking(Runnable lock) {
    return new WayOut(lock, copy -> lock.run(), () -> {}, Clock.system(ZoneId.systemDefault()));
  }
}
