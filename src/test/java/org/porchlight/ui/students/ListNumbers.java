package org.porchlight.ui.students;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.BandCounts;
import org.porchlight.roster.StaffMember;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Toasts;

/// What the list of students shows, counted: for the test that compares it with everything else.
public final class ListNumbers {
  private ListNumbers() {}

  /// The bands of everyone in the list, by school id.
  public static Map<Long, BandCounts> bySchool(DistrictFile file, Clock clock, StaffMember me) {
    StudentsViewModel list =
        new StudentsViewModel(
            StudentRooms.of(file, clock, me, file::admit),
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
