package org.porchlight.ui;

import java.util.Locale;
import org.porchlight.text.Messages;

/// The tabs of Visits, in the order a visit lives; Alt 1 to Alt 4.
enum VisitTab {
  CHOOSE,
  PLAN,
  OUT_NOW,
  DEBRIEF,
  HISTORY;

  String words() {
    return Messages.of(this);
  }

  String nodeId() {
    return "tab-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
