package org.porchlight.ui.students;

import java.util.List;
import java.util.Optional;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.Exemption;
import org.porchlight.attendance.Outlook;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.Counted;

/// A student's numbers with the rows behind them, and what the rest of the year can bring.
///
/// @param days missed this year, as a share of the days enrolled
/// @param lastTen missed of the last ten school days; empty where only totals are known
/// @param inARow whole days missed up to the last posted day
/// @param outlook empty for students who left, and where the calendar ends
/// @param exemptions days that do not count, oldest first
record StudentNumbers(
    Attendance attendance,
    Counted days,
    Optional<Counted> lastTen,
    Optional<Counted> tenBefore,
    Optional<Counted> lastTwenty,
    Optional<Counted> inARow,
    Optional<Counted> lastYear,
    Optional<Outlook> outlook,
    List<Exemption> exemptions) {
  StudentNumbers {
    exemptions = List.copyOf(exemptions);
  }

  static StudentNumbers of(
      Attendance standing,
      AttendanceYear year,
      AttendanceCounts counts,
      List<Exemption> exemptions) {
    boolean recent = !standing.lastTen().isEmpty();
    boolean before = !standing.tenBefore().isEmpty();
    return new StudentNumbers(
        standing,
        counts.days(standing),
        recent ? Optional.of(counts.lastTen(standing)) : Optional.empty(),
        before ? Optional.of(counts.tenBefore(standing)) : Optional.empty(),
        before ? Optional.of(counts.lastTwenty(standing)) : Optional.empty(),
        standing.consecutiveMissed() > 1 ? Optional.of(counts.inARow(standing)) : Optional.empty(),
        year.lastYear(standing.studentId())
            .map(totals -> counts.lastYear(standing.studentId(), totals)),
        standing.enrolled() ? year.outlook(standing.studentId()) : Optional.empty(),
        exemptions);
  }
}
