package org.porchlight.ui.students;

import org.porchlight.MapleValley;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.visits.BarrierRepository;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;

/// What the list and the page read, in Maple Valley.
final class TestRooms {
  private TestRooms() {}

  static StudentRooms of(MapleValley district, String me) {
    var file = district.file();
    return new StudentRooms(
        MapleValley.CLOCK,
        district.staff(me),
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
        new ConfidentialNoteRepository(file, MapleValley.CLOCK),
        file::admit);
  }
}
