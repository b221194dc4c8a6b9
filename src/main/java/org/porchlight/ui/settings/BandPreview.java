package org.porchlight.ui.settings;

import java.time.LocalDate;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.BandShifts;
import org.porchlight.text.Messages;

/// How many students a change would move to another band, said before it is made.
final class BandPreview {
  private final AttendanceRepository attendance;
  private final LocalDate today;

  BandPreview(AttendanceRepository attendance, LocalDate today) {
    this.attendance = attendance;
    this.today = today;
  }

  int studentsChangingBand(Runnable change) {
    return attendance.tryOut(today, change).changed().size();
  }

  /// "12 students change band."
  String sentence(Runnable change) {
    return Messages.count("settings.changeBand", studentsChangingBand(change));
  }

  /// The same with what becomes of those missing 10 % or more: "12 students change band. 88 instead
  /// of 121 would miss 10 % or more."
  String inFull(Runnable change) {
    BandShifts shifts = attendance.tryOut(today, change);
    String moved = Messages.count("settings.changeBand", shifts.changed().size());
    return moved
        + " "
        + Messages.text("settings.rules.chronic", shifts.chronicAfter(), shifts.chronicBefore());
  }
}
