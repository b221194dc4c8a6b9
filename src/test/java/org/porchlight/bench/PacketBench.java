package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitTeam;
import org.porchlight.reports.PacketReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.sample.SampleDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

/// A packet for fifteen families of the sample district with its map. Seconds are of one thread's
/// CPU.
@Tag("bench")
class PacketBench {
  private static final int FAMILIES = 15;
  private static final double MOST_SECONDS = 2;
  private static final int MOST_BYTES = 1_500_000;

  @Test
  void fifteenFamilies() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      SampleDistrict.build(file, sentence -> {});
      VisitTeam team = team(file);
      assertEquals(FAMILIES, team.stops().size());
      ReportRooms rooms = ReportRooms.of(file, SampleDistrict.clock());
      byte[] packet = {};
      for (String warmth : List.of("first", "second")) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        packet = PacketReport.pdf(rooms, team.date(), team.id());
        double seconds =
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
        System.out.printf(
            "packet for %d families, %s: %.2f s (limit %.0f), %d bytes (limit %d)%n",
            FAMILIES, warmth, seconds, MOST_SECONDS, packet.length, MOST_BYTES);
        assertTrue(seconds <= MOST_SECONDS, warmth + " " + seconds);
      }
      assertTrue(packet.length <= MOST_BYTES, packet.length + " bytes");
    }
  }

  private static VisitTeam team(DistrictFile file) {
    PlanRepository plans = new PlanRepository(file);
    var day = SampleDistrict.TODAY.plusDays(8);
    List<StaffMember> people = new StaffRepository(file).activeStaff();
    long school = new SchoolRepository(file).schools().getFirst().id();
    plans.addTeam(
        day,
        new TeamSetup(
            people.get(0).id(),
            people.get(1).id(),
            school,
            LocalTime.of(12, 0),
            LocalTime.of(20, 0)));
    long team = plans.plan(day).teams().getFirst().id();
    int placed = 0;
    for (var household : new HouseholdRepository(file).households()) {
      List<Student> children = new StudentRepository(file).studentsOf(household.id());
      boolean goes = !household.isDoNotVisit() && household.hasDoor() && !children.isEmpty();
      if (goes && placed < FAMILIES) {
        long visit =
            new VisitRepository(file)
                .wish(
                    household.id(),
                    VisitPurpose.ATTENDANCE_SUPPORT,
                    children.stream().map(Student::id).toList(),
                    "measured");
        plans.place(visit, team, ++placed);
      }
    }
    return plans.plan(day).team(team).orElseThrow();
  }
}
