package org.porchlight.importing;

import java.util.List;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.roster.Student;

/// A student of whom the school system and Porchlight count different days. Quarter days.
///
/// @param ours what Porchlight counts over the file's days
/// @param days those that differ, where the file tells days; otherwise the days Porchlight counts
///   as missed, to be held against the system's
/// @param likely what would explain the whole difference, likeliest first; often nothing
public record CountDifference(
    Student student,
    String schoolName,
    Count ours,
    Count theirs,
    List<DayPair> days,
    List<Explanation> likely) {
  /// Days enrolled and missed.
  public record Count(int enrolled, int missed) {}

  /// A day as Porchlight has it and as the system does.
  public record DayPair(AttendanceDay ours, AttendanceDay theirs) {
    /// Whether the two differ in what they count.
    public boolean differs() {
      return ours.isCounted() != theirs.isCounted()
          || ours.quarterDaysMissed() != theirs.quarterDaysMissed();
    }
  }

  /// One thing counted another way that makes exactly the difference, with the days concerned.
  public record Explanation(Kind kind, List<AttendanceDay> days) {
    public Explanation {
      days = List.copyOf(days);
    }

    /// What may be counted another way.
    public enum Kind {
      /// The system counts to an earlier day; the days are those after it.
      EARLIER_DAY,
      EXCUSED_LEFT_OUT,
      SUSPENSIONS_LEFT_OUT,
      IN_SCHOOL_SUSPENSIONS_COUNTED,
      TARDIES_COUNTED,
      PARTS_LEFT_OUT,
      PARTS_AS_WHOLE_DAYS
    }
  }

  public CountDifference {
    days = List.copyOf(days);
    likely = List.copyOf(likely);
  }

  /// How far the days missed are apart, more there than here above 0.
  public int missedApart() {
    return theirs.missed - ours.missed;
  }

  public int enrolledApart() {
    return theirs.enrolled - ours.enrolled;
  }

  int size() {
    return Math.abs(missedApart()) + Math.abs(enrolledApart());
  }
}
