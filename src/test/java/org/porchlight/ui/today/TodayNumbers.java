package org.porchlight.ui.today;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.BandCounts;
import org.porchlight.importing.Importer;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.planning.PlanRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;

/// The numbers Today shows: for the test that compares them with everything else.
public final class TodayNumbers {
  private TodayNumbers() {}

  /// The bands behind each school's bar, by the school's name.
  public static Map<String, BandCounts> bySchool(DistrictFile file, Clock clock, StaffMember me) {
    TodayRooms rooms =
        new TodayRooms(
            new AttendanceRepository(file),
            new SchoolRepository(file),
            new StudentRepository(file),
            new HouseholdRepository(file),
            new StaffRepository(file),
            new ContactRepository(file),
            new VisitRepository(file),
            new PromiseRepository(file),
            new PlanRepository(file),
            new org.porchlight.outreach.LadderRepository(file),
            new Importer(file, clock, me.id()),
            null);
    return new TodayReader(rooms, clock, me)
        .read().schools().orElseThrow().bars().stream()
            .collect(Collectors.toMap(TodayPage.SchoolBar::name, TodayPage.SchoolBar::bands));
  }
}
