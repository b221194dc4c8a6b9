package org.porchlight.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.porchlight.access.Accounts;
import org.porchlight.access.AuditRepository;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.access.LockRepository;
import org.porchlight.access.Session;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.places.AddressRepository;
import org.porchlight.places.DistrictMap;
import org.porchlight.places.MapRepository;
import org.porchlight.places.RoadRepository;
import org.porchlight.planning.HomeFinder;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.VisitorRepository;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.visits.BarrierRepository;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;

/// One open district: every room's repository, the clock it lives by, and who is working.
///
/// [MainWindow] takes from here what each screen needs and hands it over by constructor. A new
/// repository is one component here and one line in [#of].
public record Rooms(
    DistrictFile file,
    Clock clock,
    Session session,
    Accounts accounts,
    AuditRepository audit,
    ConfidentialNoteRepository notes,
    LockRepository locking,
    DistrictRepository district,
    SchoolRepository schools,
    StaffRepository staff,
    StudentRepository students,
    HouseholdRepository households,
    AttendanceRepository attendance,
    VisitRepository visits,
    BarrierRepository barriers,
    PromiseRepository promises,
    DraftRepository drafts,
    ContactRepository contacts,
    ShortlistRepository shortlists,
    PlanRepository plans,
    VisitorRepository visitors,
    DistrictMap map,
    RoadRepository roads,
    AddressRepository addresses,
    HomeFinder homes) {

  /// Begins this person's session: from here on the rooms' doors ask what they may do.
  public static Rooms of(DistrictFile file, Clock clock, StaffMember me) {
    RoadRepository roads = new RoadRepository(file);
    HouseholdRepository households = new HouseholdRepository(file);
    AddressRepository addresses = new AddressRepository(file);
    return new Rooms(
        file,
        clock,
        Session.begin(file, clock, me),
        new Accounts(file),
        new AuditRepository(file),
        new ConfidentialNoteRepository(file, clock),
        new LockRepository(file),
        new DistrictRepository(file),
        new SchoolRepository(file),
        new StaffRepository(file),
        new StudentRepository(file),
        households,
        new AttendanceRepository(file),
        new VisitRepository(file),
        new BarrierRepository(file),
        new PromiseRepository(file),
        new DraftRepository(file),
        new ContactRepository(file),
        new ShortlistRepository(file),
        new PlanRepository(file, roads),
        new VisitorRepository(file),
        new DistrictMap(new MapRepository(file), roads),
        roads,
        addresses,
        new HomeFinder(households, addresses, roads));
  }

  /// Who is working.
  public StaffMember me() {
    return session.person();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
