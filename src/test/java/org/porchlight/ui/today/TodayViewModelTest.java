package org.porchlight.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.access.Accounts;
import org.porchlight.access.Session;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.BandCounts;
import org.porchlight.importing.Importer;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.planning.PlanRepository;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.roster.StudentRepository;
import org.porchlight.sample.SampleDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;
import org.porchlight.why.CountedRow;

class TodayViewModelTest {
  private static DistrictFile sample;

  @BeforeAll
  static void build() {
    sample = DistrictFile.inMemory();
    SampleDistrict.build(sample, sentence -> {});
  }

  @Test
  void putsTheMostPressingFirst() {
    TodayPage page = read(sample, SampleDistrict.clock());
    assertThat(page.greeting()).isEqualTo("Good afternoon, Mr. Ruiz");
    assertThat(page.sentence()).isEqualTo("Wednesday, December 9. 5 things could use you today.");
    assertThat(page.needs())
        .extracting(Need::headline)
        .containsExactly(
            "2 visits from Tuesday are waiting for their debrief",
            "1 promise is overdue and 3 are due today",
            "Team Halvorsen + Farah is out",
            "5 students newly missed 10\u00a0% of their days",
            "6 students are back most days");
    assertThat(page.needs().get(0).detail()).startsWith("Whitcomb and Tran families.");
    assertThat(page.needs().get(2).detail())
        .isEqualTo("3 stops. Left 3:10, next check-in due 4:05, back by 5:00.");
    assertThat(page.needs().get(3).detail())
        .isEqualTo("Since the Dec 1 import. 2 have had no real contact yet.");
  }

  @Test
  void showsALateTeamBeforeEverythingElse() {
    Clock later = Clock.offset(SampleDistrict.clock(), Duration.ofMinutes(45));
    TodayPage page = read(sample, later);
    assertThat(page.needs().getFirst().kind()).isEqualTo(Need.Kind.LATE_TEAM);
    assertThat(page.needs().getFirst().destination()).isEqualTo(new Destination.OutNow());
  }

  @Test
  void tellsTheSchoolsWithTheListBehindTheNumber() {
    TodayPage.Schools schools = read(sample, SampleDistrict.clock()).schools().orElseThrow();
    assertThat(schools.sentence())
        .isEqualTo(
            "**121 of 1,164** students (10.4\u00a0%) have missed 10\u00a0% or more of their days."
                + " Last Tuesday it was 124.");
    assertThat(schools.bars())
        .extracting(TodayPage.SchoolBar::count)
        .containsExactly("42 of 486", "36 of 312", "43 of 366");
    assertThat(schools.numbers().getFirst().rows()).hasSize(121);
    assertThat(schools.numbers().getFirst().rows())
        .extracting(CountedRow::title)
        .contains("Amara Nwosu");
    assertThat(schools.numbers().get(1).rows()).hasSize(124);
    var counts =
        BandCounts.of(new AttendanceRepository(sample).year(SampleDistrict.TODAY).standings());
    assertThat(schools.weeks().getLast().chronic()).isEqualTo(counts.chronic());
  }

  @Test
  void remembersWhatHappenedSinceYesterday() {
    assertThat(read(sample, SampleDistrict.clock()).lately())
        .extracting(TodayPage.Lately::sentence)
        .contains(
            "Dana imported attendance through Dec 8. 186 absences added, 3 taken back.",
            "Ms. Vo reached the Pham family in Vietnamese after 3 tries.");
  }

  @Test
  void tellsTheWeekDayByDay() {
    List<TodayPage.VisitDay> days = read(sample, SampleDistrict.clock()).days();
    assertThat(days)
        .extracting(TodayPage.VisitDay::isToday)
        .containsExactly(false, false, true, false, false);
    assertThat(days.stream().flatMap(day -> day.blocks().stream()))
        .extracting(block -> block.title() + ": " + block.detail())
        .containsExactly(
            "Halvorsen + Farah: 3 visits, 2 families reached",
            "Ruiz + Adeyemi: 4 visits, 2 to debrief",
            "Halvorsen + Farah: 3 stops, out now",
            "3 teams, 10 families: from 3:10, packets ready");
  }

  @Test
  void beginsWithAnImportInANewDistrict() {
    DistrictFile empty = DistrictFile.inMemory();
    new DistrictRepository(empty).changeDistrict(District.named("New"));
    new StaffRepository(empty).addStaffMember(StaffMember.unsaved("Mr. Ruiz", StaffRole.COUNSELOR));
    TodayPage page = read(empty, SampleDistrict.clock());
    assertThat(page.schools()).isEmpty();
    assertThat(page.needs())
        .extracting(Need::destination)
        .containsExactly(new Destination.Importing());
    assertThat(page.days()).hasSize(5);
  }

  @Test
  void takesPeopleWhereTheFirstRowPoints() {
    Navigator navigator = new Navigator();
    TodayViewModel model = model(sample, SampleDistrict.clock(), navigator);
    model.read();
    model.doFirst();
    assertThat(navigator.current().get()).isInstanceOf(Destination.Debrief.class);
  }

  @Test
  void saysWhenAttendanceIsOld() {
    Clock twoWeeksOn = Clock.offset(SampleDistrict.clock(), Duration.ofDays(9));
    assertThat(read(sample, twoWeeksOn).needs())
        .extracting(Need::kind)
        .contains(Need.Kind.OLD_ATTENDANCE);
    assertThat(LocalDate.now(twoWeeksOn)).isEqualTo(LocalDate.of(2026, 12, 18));
  }

  @Test
  void remindsUntilASecondPersonCanOpen(@TempDir Path folder) {
    KeyHolder okafor = KeyHolder.staff(1, "Principal Okafor", true);
    char[] typed = "otter lamp violin cloud".toCharArray();
    try (DistrictFile file = DistrictFile.create(folder.resolve("new"), okafor, typed)) {
      new DistrictRepository(file).changeDistrict(District.named("New"));
      StaffRepository staff = new StaffRepository(file);
      StaffMember principal =
          staff.addStaffMember(StaffMember.unsaved("Principal Okafor", StaffRole.PRINCIPAL));
      StaffMember ruiz = staff.addStaffMember(StaffMember.unsaved("Mr. Ruiz", StaffRole.COUNSELOR));
      Session.begin(file, SampleDistrict.clock(), principal);
      Accounts accounts = new Accounts(file);
      assertThat(kinds(file, new SafeKeeping(null, accounts, true))).contains(Need.Kind.ONE_KEY);
      assertThat(kinds(file, new SafeKeeping(null, accounts, false)))
          .doesNotContain(Need.Kind.ONE_KEY);
      accounts.givePassphrase(ruiz, "another four quiet words".toCharArray());
      assertThat(kinds(file, new SafeKeeping(null, accounts, true)))
          .doesNotContain(Need.Kind.ONE_KEY);
    }
  }

  private static List<Need.Kind> kinds(DistrictFile file, SafeKeeping safeKeeping) {
    TodayViewModel model = model(file, SampleDistrict.clock(), new Navigator(), safeKeeping);
    model.read();
    return model.page().get().needs().stream().map(Need::kind).toList();
  }

  private static TodayPage read(DistrictFile file, Clock clock) {
    TodayViewModel model = model(file, clock, new Navigator());
    model.read();
    return model.page().get();
  }

  static TodayViewModel model(DistrictFile file, Clock clock, Navigator navigator) {
    return model(file, clock, navigator, null);
  }

  private static TodayViewModel model(
      DistrictFile file, Clock clock, Navigator navigator, @Nullable SafeKeeping safeKeeping) {
    StaffMember ruiz =
        new StaffRepository(file)
            .staff().stream()
                .filter(member -> member.name().equals("Mr. Ruiz"))
                .findFirst()
                .orElseThrow();
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
            new Importer(file, clock, ruiz.id()),
            safeKeeping);
    return new TodayViewModel(rooms, clock, ruiz, BackgroundWork.atOnce(), navigator);
  }
}
