package org.porchlight.ui.students;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.BandCounts;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.BarrierRepository;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;

/// What the list of students shows, counted: for the test that compares it with everything else.
public final class ListNumbers {
  private ListNumbers() {}

  /// The bands of everyone in the list, by school id.
  public static Map<Long, BandCounts> bySchool(DistrictFile file, Clock clock, StaffMember me) {
    StudentsViewModel list =
        new StudentsViewModel(
            new StudentRooms(
                clock,
                me,
                new StudentRepository(file),
                new HouseholdRepository(file),
                new SchoolRepository(file),
                new StaffRepository(file),
                new AttendanceRepository(file),
                new ContactRepository(file),
                new ShortlistRepository(file),
                new VisitRepository(file),
                new BarrierRepository(file),
                new PromiseRepository(file),
                new DraftRepository(file),
                new ConfidentialNoteRepository(file, clock),
                file::admit),
            BackgroundWork.atOnce(),
            new Toasts(clock),
            new StudentOrder());
    list.refresh();
    list.filter().set(StudentsFilter.EVERYONE);
    Map<Long, List<Attendance>> shown =
        list.shown().stream()
            .map(StudentRow::attendance)
            .collect(Collectors.groupingBy(Attendance::schoolId));
    return shown.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> BandCounts.of(entry.getValue())));
  }
}
