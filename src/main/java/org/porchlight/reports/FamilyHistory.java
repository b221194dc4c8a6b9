package org.porchlight.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.DayState;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.roster.School;
import org.porchlight.visits.Promise;

/// What is known about families before the door: days missed, what was tried, what was promised.
record FamilyHistory(ReportRooms rooms, AttendanceYear year, Map<Long, School> schools) {
  private static final int STRIP = 20;

  static FamilyHistory of(ReportRooms rooms) {
    return new FamilyHistory(
        rooms,
        rooms.attendance().year(LocalDate.now(rooms.clock())),
        rooms.schools().schools().stream().collect(Collectors.toMap(School::id, s -> s)));
  }

  Optional<Attendance> standing(long studentId) {
    return year.standing(studentId);
  }

  /// The last twenty posted school days of a student, oldest first; fewer early in the year.
  List<AttendanceDay> lastTwenty(long studentId) {
    List<AttendanceDay> posted =
        year.days(studentId).stream().filter(day -> day.state() == DayState.POSTED).toList();
    return posted.subList(Math.max(0, posted.size() - STRIP), posted.size());
  }

  Optional<LocalDate> lastPostedDay() {
    return year.lastPostedDay();
  }

  String schoolName(long schoolId) {
    School school = schools.get(schoolId);
    return school == null ? "" : school.shortName();
  }

  /// Newest first.
  List<ContactAttempt> tries(long householdId) {
    return rooms.contacts().ofHousehold(householdId);
  }

  /// Promises still open that may stand on paper: not those told in confidence.
  List<Promise> openPromises(long householdId) {
    return rooms.promises().ofHousehold(householdId).stream()
        .filter(promise -> promise.status().isOpen() && !promise.restricted())
        .toList();
  }
}
