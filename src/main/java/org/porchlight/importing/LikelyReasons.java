package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.porchlight.attendance.AttendanceCode;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.CodeKind;
import org.porchlight.importing.CountDifference.Count;
import org.porchlight.importing.CountDifference.Explanation;
import org.porchlight.importing.CountDifference.Explanation.Kind;

/// Finds what, counted another way, makes exactly the number the school system has. Only whole
/// explanations are told; a coincidence is possible, so they are called likely.
final class LikelyReasons {
  private static final int WHOLE_DAY = 4;

  private final List<AttendanceDay> days;
  private final Count ours;
  private final Count theirs;
  private final List<Explanation> found = new ArrayList<>();

  /// @param days every day Porchlight counts, oldest first
  LikelyReasons(List<AttendanceDay> days, Count ours, Count theirs) {
    this.days = days;
    this.ours = ours;
    this.theirs = theirs;
  }

  List<Explanation> find() {
    earlierDay();
    if (ours.enrolled() == theirs.enrolled()) {
      instead(Kind.EXCUSED_LEFT_OUT, LikelyReasons::isExcused, day -> 0);
      instead(Kind.SUSPENSIONS_LEFT_OUT, LikelyReasons::isSentHome, day -> 0);
      instead(
          Kind.IN_SCHOOL_SUSPENSIONS_COUNTED,
          LikelyReasons::isSuspendedInSchool,
          AttendanceDay::quarterDays);
      instead(Kind.TARDIES_COUNTED, LikelyReasons::isTardy, AttendanceDay::quarterDays);
      instead(Kind.PARTS_LEFT_OUT, LikelyReasons::isPart, day -> 0);
      instead(Kind.PARTS_AS_WHOLE_DAYS, LikelyReasons::isPart, day -> WHOLE_DAY);
    }
    return found;
  }

  /// The system's numbers are those of an earlier day's evening.
  private void earlierDay() {
    int enrolled = 0;
    int missed = 0;
    for (int i = 0; i < days.size() - 1; i++) {
      enrolled += days.get(i).quarterDays();
      missed += days.get(i).quarterDaysMissed();
      if (enrolled == theirs.enrolled() && missed == theirs.missed()) {
        found.add(new Explanation(Kind.EARLIER_DAY, days.subList(i + 1, days.size())));
        return;
      }
    }
  }

  /// Counts some days another way and looks whether that makes the system's number.
  private void instead(
      Kind kind, Predicate<AttendanceDay> which, ToIntFunction<AttendanceDay> quarterDays) {
    List<AttendanceDay> some = days.stream().filter(which).toList();
    int change =
        some.stream().mapToInt(day -> quarterDays.applyAsInt(day) - day.quarterDaysMissed()).sum();
    if (change != 0 && ours.missed() + change == theirs.missed()) {
      found.add(new Explanation(kind, some));
    }
  }

  private static boolean isExcused(AttendanceDay day) {
    AttendanceCode code = day.code();
    return code != null && code.excused() && !code.suspension() && day.quarterDaysMissed() > 0;
  }

  private static boolean isSentHome(AttendanceDay day) {
    AttendanceCode code = day.code();
    return code != null && code.suspension() && code.kind() == CodeKind.ABSENT;
  }

  private static boolean isSuspendedInSchool(AttendanceDay day) {
    AttendanceCode code = day.code();
    return code != null && code.suspension() && code.kind() == CodeKind.PRESENT;
  }

  private static boolean isTardy(AttendanceDay day) {
    AttendanceCode code = day.code();
    return code != null && code.kind() == CodeKind.TARDY;
  }

  private static boolean isPart(AttendanceDay day) {
    return day.quarterDaysMissed() > 0 && !day.isMissedWhole();
  }
}
