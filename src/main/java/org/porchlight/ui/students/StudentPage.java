package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.ConfidentialNote;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.DayDispute;
import org.porchlight.roster.Household;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SecondHome;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.ui.kit.AttendanceCalendar;
import org.porchlight.visits.Barrier;
import org.porchlight.visits.Promise;
import org.porchlight.visits.Visit;
import org.porchlight.why.Counted;

/// Everything one student's page tells, read at once.
///
/// @param attendance null for a student who was never enrolled this year
/// @param days weekdays the calendar draws, whole weeks; empty when only totals are known
/// @param numbers the student's numbers with their rows; empty for one never enrolled this year
/// @param around numbers on the rest of the page
/// @param marks visits on the calendar
/// @param reached when each adult last answered, by guardian id
/// @param restricted how many barriers the person working may not read
/// @param notes the family's confidential notes, without their words
/// @param debriefWaiting the visit that waits to be written up
/// @param otherHomes the child's second homes; the timeline tells what was tried there too
/// @param disputes days the family disputes or disputed
/// @param onVisitList the family is chosen or its visit waits for its day
record StudentPage(
    Student student,
    Household household,
    @Nullable Attendance attendance,
    String schoolName,
    Optional<String> pointPerson,
    List<AttendanceDay> days,
    Optional<StudentNumbers> numbers,
    List<Counted> around,
    Map<LocalDate, AttendanceCalendar.Mark> marks,
    List<Sibling> siblings,
    List<TimelineEntry> timeline,
    Map<Long, LocalDate> reached,
    List<Barrier> barriers,
    int restricted,
    List<ConfidentialNote> notes,
    List<Promise> promises,
    Map<Long, StaffMember> staff,
    SchoolCalendar calendar,
    Optional<Visit> debriefWaiting,
    boolean onVisitList,
    List<OtherHome> otherHomes,
    List<DayDispute> disputes) {
  /// Every number of the page that stands in no link.
  List<Counted> numbersAround() {
    List<Counted> all = new ArrayList<>(around);
    all.addAll(TimelineCard.numbers("student.lines." + student.id(), timeline));
    return all;
  }

  /// Another home the child lives in.
  record OtherHome(SecondHome home, String name, Household household) {}

  /// Another child of the family.
  record Sibling(Student student, Optional<Attendance> attendance, String schoolName) {}
}
