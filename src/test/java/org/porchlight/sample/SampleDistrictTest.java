package org.porchlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.BandCounts;
import org.porchlight.importing.Importer;
import org.porchlight.importing.PastImport;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.planning.NextCheckIn;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.VisitPlan;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromisesKept;
import org.porchlight.visits.VisitRepository;

/// The sample district as the screens show it, built once through the real rooms.
class SampleDistrictTest {
  private static DistrictFile file;
  private static AttendanceYear year;

  @BeforeAll
  static void build() {
    file = DistrictFile.inMemory();
    SampleDistrict.build(file, sentence -> {});
    year = new AttendanceRepository(file).year(SampleDistrict.TODAY);
  }

  @Test
  void countsAsTheScreensDo() {
    BandCounts all = BandCounts.of(year.standings());
    assertThat(all.all()).isEqualTo(1171);
    assertThat(all.counted()).isEqualTo(1164);
    assertThat(all.chronic()).isEqualTo(121);
    assertThat(year.lastPostedDay()).contains(SchoolDays.LAST_POSTED);
    assertThat(year.previousPostedDay()).contains(SchoolDays.DECEMBER_1);
    assertThat(year.newlyChronicSince(SchoolDays.DECEMBER_1).size()).isEqualTo(5);
    assertThat(year.backUnderTenSince(SchoolDays.DECEMBER_1).size()).isEqualTo(8);
    assertThat(year.comingBack().size()).isEqualTo(6);
  }

  @Test
  void keepsSiblingsTogether() {
    assertThat(new HouseholdRepository(file).households())
        .hasSameSizeAs(InventedDistrict.make().families());
  }

  @Test
  void tellsWhatTheSecondFileChanged() {
    PastImport second = new Importer(file, SampleDistrict.clock(), null).pastImports().getFirst();
    assertThat(second.counts().added()).isEqualTo(186);
    assertThat(second.counts().changed()).isEqualTo(5);
    assertThat(second.counts().removed()).isEqualTo(3);
    assertThat(second.counts().setAside()).isEqualTo(18);
    assertThat(second.counts().repeated()).isEqualTo(3);
    assertThat(second.counts().addUp()).isTrue();
  }

  @Test
  void leavesTuesdaysTwoVisitsToWriteUp() {
    assertThat(new VisitRepository(file).waitingForDebrief(SampleDistrict.TODAY))
        .extracting(visit -> family(visit.householdId()))
        .containsExactly("Whitcomb", "Tran");
  }

  @Test
  void hasATeamOut() {
    var out = new PlanRepository(file).teamsOut();
    assertThat(out).extracting(team -> team.name()).containsExactly("Halvorsen + Farah");
    NextCheckIn next = NextCheckIn.of(out.getFirst()).orElseThrow();
    assertThat(next.due()).isEqualTo(SampleDistrict.TODAY.atTime(16, 5));
  }

  @Test
  void hasThursdayPlanned() {
    VisitPlan plan = new PlanRepository(file).plan(SampleDistrict.TODAY.plusDays(1));
    assertThat(plan.isFinished()).isTrue();
    assertThat(plan.teams()).hasSize(3);
    assertThat(plan.familyCount()).isEqualTo(10);
    assertThat(plan.childCount()).isEqualTo(12);
  }

  @Test
  void owesWhatTheBoardShows() {
    SchoolCalendar calendar = new SchoolRepository(file).districtCalendar();
    List<Promise> all = new PromiseRepository(file).all();
    assertThat(all).filteredOn(p -> p.isOverdue(SampleDistrict.TODAY, calendar)).hasSize(1);
    assertThat(all)
        .filteredOn(p -> p.status().isOpen() && p.dueOn().equals(SampleDistrict.TODAY))
        .hasSize(3);
    assertThat(all).filteredOn(p -> p.status().isWaiting()).hasSize(3);
    assertThat(PromisesKept.of(all, SampleDistrict.TODAY, calendar))
        .isEqualTo(new PromisesKept(31, 36));
  }

  @Test
  void listsThirtyEightFamilies() {
    var shortlist = new ShortlistRepository(file).shortlist(year, SampleDistrict.TODAY);
    assertThat(shortlist.entries().size()).isEqualTo(38);
    assertThat(shortlist.entries().stream().limit(6))
        .extracting(entry -> entry.household().familyName())
        .containsExactly("Hargrove", "Whitcomb", "Nwosu", "Lindqvist", "Barrientos", "Warsame");
    assertThat(shortlist.entries().stream().filter(entry -> entry.tries().isReady()).count())
        .isEqualTo(21);
  }

  @Test
  void triedSixtyOneTimesInNovemberAtTheMiddleSchool() {
    List<Long> middle =
        year.standings().stream()
            .filter(s -> List.of("6", "7", "8").contains(s.grade().code()))
            .map(Attendance::studentId)
            .map(id -> new StudentRepository(file).findStudent(id).orElseThrow())
            .map(Student::householdId)
            .distinct()
            .toList();
    List<ContactAttempt> tries =
        new ContactRepository(file)
                .between(
                    SampleDistrict.TODAY.withMonth(11).withDayOfMonth(1),
                    SampleDistrict.TODAY.withMonth(11).withDayOfMonth(30))
                .stream()
                .filter(attempt -> middle.contains(attempt.householdId()))
                .toList();
    assertThat(tries.size()).isEqualTo(61);
    assertThat(tries.stream().filter(ContactAttempt::countsAsContact).count()).isEqualTo(34);
  }

  private static String family(long householdId) {
    return new HouseholdRepository(file).findHousehold(householdId).orElseThrow().familyName();
  }
}
