package org.porchlight.reports;

import java.time.Clock;
import org.porchlight.access.AuditRepository;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.LadderRepository;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.places.MapRepository;
import org.porchlight.places.RoadRepository;
import org.porchlight.planning.PlanRepository;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.visits.BarrierRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;

/// Every room a report asks. Reports count nothing themselves that a room already counts.
public record ReportRooms(
    DistrictRepository districts,
    SchoolRepository schools,
    StudentRepository students,
    HouseholdRepository households,
    StaffRepository staff,
    AttendanceRepository attendance,
    ContactRepository contacts,
    VisitRepository visits,
    BarrierRepository barriers,
    PromiseRepository promises,
    PlanRepository plans,
    MapRepository maps,
    RoadRepository roads,
    ShortlistRepository shortlists,
    LadderRepository ladder,
    AuditRepository audit,
    Clock clock) {

  public static ReportRooms of(DistrictFile file, Clock clock) {
    RoadRepository roads = new RoadRepository(file);
    return new ReportRooms(
        new DistrictRepository(file),
        new SchoolRepository(file),
        new StudentRepository(file),
        new HouseholdRepository(file),
        new StaffRepository(file),
        new AttendanceRepository(file),
        new ContactRepository(file),
        new VisitRepository(file),
        new BarrierRepository(file),
        new PromiseRepository(file),
        new PlanRepository(file, roads),
        new MapRepository(file),
        roads,
        new ShortlistRepository(file),
        new LadderRepository(file),
        new AuditRepository(file),
        clock);
  }
}
