package org.porchlight.ui.settings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

/// How many students a change would move to another band: the change is made, counted by the same
/// rule as everything else, and taken back before anyone sees it.
final class BandPreview {
  private final DistrictFile file;
  private final AttendanceRepository attendance;
  private final LocalDate today;

  BandPreview(DistrictFile file, AttendanceRepository attendance, LocalDate today) {
    this.file = file;
    this.attendance = attendance;
    this.today = today;
  }

  int studentsChangingBand(Runnable change) {
    List<Attendance> before = attendance.year(today).standings();
    try {
      file.inTransaction(() -> {
        change.run();
        throw new Tried(attendance.year(today).standings());
      });
      return 0;
    } catch (Tried tried) {
      return changed(before, tried.standings);
    }
  }

  /// "12 students change band."
  String sentence(Runnable change) {
    return Messages.count("settings.changeBand", studentsChangingBand(change));
  }

  private static int changed(List<Attendance> before, List<Attendance> after) {
    Map<Long, AbsenceBand> bands = new HashMap<>();
    before.forEach(standing -> bands.put(standing.studentId(), standing.band()));
    int changed = 0;
    for (Attendance standing : after) {
      // a trial sees everybody, the person working perhaps only their own schools
      AbsenceBand was = bands.getOrDefault(standing.studentId(), standing.band());
      changed += standing.band() == was ? 0 : 1;
    }
    return changed;
  }

  /// Carries the count out of the transaction it takes back.
  private static final class Tried extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Attendance> standings;

    Tried(List<Attendance> standings) {
      super(null, null, false, false);
      this.standings = standings;
    }
  }
}
