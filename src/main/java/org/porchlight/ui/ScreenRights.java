package org.porchlight.ui;

import static java.util.Map.entry;

import java.util.Map;
import org.porchlight.storage.Action;
import org.porchlight.ui.kit.Destination;

/// What each screen needs of whoever opens it. A screen that is not in here cannot be placed.
final class ScreenRights {
  static final Map<Class<? extends Destination>, Action> NEEDED =
      Map.ofEntries(
          entry(Destination.Today.class, Action.SEE_FAMILIES),
          entry(Destination.Meeting.class, Action.CHOOSE_VISITS),
          entry(Destination.Students.class, Action.SEE_FAMILIES),
          entry(Destination.Student.class, Action.SEE_FAMILIES),
          entry(Destination.Family.class, Action.SEE_FAMILIES),
          entry(Destination.History.class, Action.SEE_FAMILIES),
          entry(Destination.Choose.class, Action.CHOOSE_VISITS),
          entry(Destination.Plan.class, Action.PLAN_VISITS),
          entry(Destination.OutNow.class, Action.WATCH_VISITS),
          entry(Destination.Debrief.class, Action.WRITE_DEBRIEF),
          entry(Destination.Promises.class, Action.KEEP_PROMISES),
          entry(Destination.Reports.class, Action.SEE_REPORTS),
          entry(Destination.Importing.class, Action.IMPORT),
          entry(Destination.Reconcile.class, Action.IMPORT),
          entry(Destination.Settings.class, Action.CHANGE_SETTINGS));

  private ScreenRights() {}

  static Action of(Destination destination) {
    Action needed = NEEDED.get(destination.getClass());
    if (needed == null) {
      throw new IllegalStateException(destination.getClass() + " needs a row in ScreenRights");
    }
    return needed;
  }
}
