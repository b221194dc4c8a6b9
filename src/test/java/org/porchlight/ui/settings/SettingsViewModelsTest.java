package org.porchlight.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.access.Account;
import org.porchlight.access.Accounts;
import org.porchlight.access.AuditEvent;
import org.porchlight.access.AuditRepository;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.access.LockRepository;
import org.porchlight.access.Session;
import org.porchlight.access.SightRepository;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceCode;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.CodeKind;
import org.porchlight.planning.VisitorRepository;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Toasts;

/// What the settings change, what they say before, and how it is taken back.
class SettingsViewModelsTest {
  private final MapleValley maple = MapleValley.open();
  private final AttendanceRepository attendance = new AttendanceRepository(maple.file());
  private final SchoolRepository schools = new SchoolRepository(maple.file());
  private final DistrictRepository districts = new DistrictRepository(maple.file());
  private final StaffRepository staff = new StaffRepository(maple.file());
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private final BandPreview preview = new BandPreview(attendance, MapleValley.TODAY);

  @AfterEach
  void close() {
    maple.close();
  }

  private AccessRooms access() {
    return new AccessRooms(
        Session.begin(maple.file(), MapleValley.CLOCK, maple.staff("Principal Okafor")),
        new Accounts(maple.file()),
        new SightRepository(maple.file()),
        new SchoolRepository(maple.file()),
        new AuditRepository(maple.file()),
        new ConfidentialNoteRepository(maple.file(), MapleValley.CLOCK),
        new LockRepository(maple.file()),
        new HouseholdRepository(maple.file()),
        BackgroundWork.atOnce(),
        new ErrorMessages());
  }

  @Test
  void theTrailIsFilteredAndTellsWhetherItIsWhole() {
    AccessRooms rooms = access();
    AuditViewModel model = new AuditViewModel(rooms, staff);
    rooms.notes().write(1, null, null, maple.staff("Dana Fields").id(), "quiet words");
    AccessViewModel people = new AccessViewModel(rooms, toasts);
    people.changeLock(5);
    assertEquals(5, rooms.locking().minutes());
    assertEquals(3, model.count());
    model.choose(AuditKind.NOTES, null, null, null);
    assertEquals(
        List.of(AuditEvent.NOTE_WRITTEN), model.records().stream().map(r -> r.event()).toList());
    assertTrue(model.subject(model.records().getFirst()).endsWith("family"));
    model.choose(AuditKind.ALL, maple.staff("Mr. Ruiz"), null, null);
    assertEquals(0, model.count());
    List<String> said = new ArrayList<>();
    model.check(check -> said.add(model.finding(check)));
    assertTrue(said.getFirst().contains(rooms.audit().head().words()), said.toString());
  }

  @Test
  void passphrasesAreGivenTakenAwayAndBroughtBack() {
    AccessViewModel model = new AccessViewModel(access(), toasts);
    assertEquals(2, model.reminders().size(), "a second person, a recovery code");
    StaffMember ruiz = maple.staff("Mr. Ruiz");
    StaffMember okafor = maple.staff("Principal Okafor");
    model.givePassphrase(okafor, "three brass lanterns".toCharArray(), () -> {});
    model.givePassphrase(ruiz, "four tin whistles sound".toCharArray(), () -> {});
    assertEquals(1, model.reminders().size());
    model.newRecoveryCode(code -> {});
    assertEquals(List.of(), model.reminders());
    model.removeAccess(ruiz, () -> {});
    assertEquals(1, model.accounts().stream().filter(Account::opens).count());
    toasts.undoLast();
    assertEquals(2, model.accounts().stream().filter(Account::readsNotes).count());
    model.removeAccess(ruiz, () -> {});
    model.removeAccess(okafor, () -> {});
    assertEquals(Messages.text("storage.problem.lastKey"), model.trouble().get());
  }

  private List<AbsenceBand> bands() {
    return attendance.year(MapleValley.TODAY).standings().stream().map(Attendance::band).toList();
  }

  private static long different(List<AbsenceBand> before, List<AbsenceBand> after) {
    return Stream.iterate(0, i -> i < before.size(), i -> i + 1)
        .filter(i -> before.get(i) != after.get(i))
        .count();
  }

  @Test
  void theMinimumSaysHowManyStudentsChangeBandAndThatManyDo() {
    DistrictViewModel model = new DistrictViewModel(districts, schools, preview, toasts);
    List<AbsenceBand> before = bands();
    String said = model.minimumPreview(60);
    assertEquals(before, bands(), "a preview changes nothing");
    model.changeMinimum(60);
    long changed = different(before, bands());
    assertTrue(changed > 0, "Teo Marchetti has 41 days");
    assertEquals(Messages.count("settings.changeBand", changed), said);
    toasts.undoLast();
    assertEquals(before, bands());
  }

  @Test
  void aCodeThatNoLongerCountsSaysHowManyStudentsChangeBandAndThatManyDo() {
    CodesViewModel model =
        new CodesViewModel(attendance, schools, preview, toasts, MapleValley.TODAY);
    AttendanceCode unexcused =
        model.codes().stream()
            .filter(code -> code.id() == MapleValley.UNEXCUSED)
            .findFirst()
            .orElseThrow();
    AttendanceCode present =
        new AttendanceCode(
            unexcused.id(),
            unexcused.schoolYearId(),
            unexcused.code(),
            unexcused.description(),
            CodeKind.PRESENT,
            false,
            false,
            0);
    List<AbsenceBand> before = bands();
    String said = model.preview(present);
    model.change(present);
    assertEquals(Messages.count("settings.changeBand", different(before, bands())), said);
    assertTrue(different(before, bands()) > 5);
    toasts.undoLast();
    assertEquals(before, bands());
  }

  @Test
  void aClosedDayIsNoSchoolDayUntilUndone() {
    CalendarViewModel model =
        new CalendarViewModel(maple.file(), schools, preview, toasts, MapleValley.TODAY);
    LocalDate snowDay = LocalDate.of(2026, 12, 7);
    model.day().set(snowDay);
    assertTrue(model.isOpen(snowDay));
    model.turnDay("Snow day");
    assertTrue(!schools.districtCalendar().isSchoolDay(snowDay));
    assertEquals("Snow day", schools.districtCalendar().note(snowDay).orElse(""));
    toasts.undoLast();
    assertTrue(schools.districtCalendar().isSchoolDay(snowDay));
  }

  @Test
  void aHalfDayOfAllSchoolsOpensNoneThatIsClosed() {
    CalendarViewModel model =
        new CalendarViewModel(maple.file(), schools, preview, toasts, MapleValley.TODAY);
    LocalDate date = LocalDate.of(2026, 12, 7);
    long closed = schools.schools().getFirst().id();
    schools.setCalendarDay(closed, new CalendarDay(date, false, "Boiler"));
    model.day().set(date);
    List<List<CalendarDay>> before = calendarOf(date);
    model.halfDay(true, "Storm");
    assertTrue(model.isShort());
    assertEquals(before.getFirst(), calendarOf(date).getFirst());
    model.halfDay(false, "");
    assertTrue(!model.isShort());
    assertEquals(before.getFirst(), calendarOf(date).getFirst());
    toasts.undoLast();
    assertTrue(model.isShort());
    toasts.undoLast();
    assertEquals(before, calendarOf(date));
  }

  private List<List<CalendarDay>> calendarOf(LocalDate date) {
    return schools.schools().stream()
        .map(school -> schools.calendarDays(school.id(), date, date))
        .toList();
  }

  @Test
  void aPersonIsAddedChangedAndTheChangeTakenBack() {
    PeopleViewModel model =
        new PeopleViewModel(staff, new VisitorRepository(maple.file()), schools, access(), toasts);
    model.keep(StaffMember.unsaved("Nurse Bell", StaffRole.VISITOR));
    StaffMember bell =
        staff.staff().stream()
            .filter(person -> person.name().equals("Nurse Bell"))
            .findFirst()
            .orElseThrow();
    assertTrue(bell.active());
    toasts.undoLast();
    assertTrue(!staff.findStaffMember(bell.id()).orElseThrow().active());
  }

  @Test
  void afternoonTimesNeedNoPm() {
    assertEquals(LocalTime.of(15, 15), PeopleSection.time("3:15"));
    assertEquals(LocalTime.of(9, 0), PeopleSection.time("9:00"));
    assertEquals(LocalTime.of(16, 30), PeopleSection.time("16:30"));
    assertEquals(null, PeopleSection.time("later"));
  }
}
