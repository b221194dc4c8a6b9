package org.porchlight.ui.debrief;

import java.util.List;
import org.porchlight.text.Messages;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.BarrierToNote;

/// A barrier chosen in part 4, with where it stands.
record BarrierEntry(BarrierCode code, BarrierStatus status) {
  String words() {
    return Messages.of(code);
  }

  BarrierEntry nextStatus() {
    BarrierStatus[] all = BarrierStatus.values();
    return new BarrierEntry(code, all[(status.ordinal() + 1) % all.length]);
  }

  BarrierToNote forStudents(List<Long> students) {
    return new BarrierToNote(code, null, status, null, students);
  }
}
