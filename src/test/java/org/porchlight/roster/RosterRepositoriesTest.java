package org.porchlight.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;

class RosterRepositoriesTest {
  private final MapleValley mapleValley = MapleValley.open();
  private final StudentRepository students = new StudentRepository(mapleValley.file());
  private final HouseholdRepository households = new HouseholdRepository(mapleValley.file());
  private final SchoolRepository schools = new SchoolRepository(mapleValley.file());
  private final StaffRepository staff = new StaffRepository(mapleValley.file());
  private final DistrictRepository districts = new DistrictRepository(mapleValley.file());

  @AfterEach
  void close() {
    mapleValley.close();
  }

  @Test
  void aStudentReadAloneIsTheOneInTheWholeList() {
    Student jaylen = mapleValley.student("Jaylen Whitcomb");
    assertTrue(students.students().contains(jaylen));
    assertEquals(jaylen, students.findStudent(jaylen.localId()).orElseThrow());
    assertEquals("7", jaylen.latestEnrollment().orElseThrow().grade().code());
  }

  @Test
  void aFamilyHasItsChildrenItsAdultsInOrderAndTheirNumbers() {
    Household whitcomb = mapleValley.household("Whitcomb");
    assertEquals(
        List.of("Imani", "Jaylen"),
        students.studentsOf(whitcomb.id()).stream().map(Student::firstName).toList());
    assertEquals(
        List.of("Renee Whitcomb", "Carla Whitcomb"),
        whitcomb.guardians().stream().map(Guardian::fullName).toList());
    assertEquals("555-0142", whitcomb.guardians().getFirst().bestPhone().orElseThrow().display());
    assertTrue(whitcomb.guardians().get(1).bestPhone().isEmpty());
    assertTrue(households.households().contains(whitcomb));
  }

  @Test
  void anEndedFlagNoLongerStandsButIsRemembered() {
    Household pruett = mapleValley.household("Pruett");
    HouseholdFlag flag = pruett.flag(FlagKind.DO_NOT_VISIT).orElseThrow();
    households.endFlag(flag.id(), MapleValley.TODAY);
    assertFalse(mapleValley.household("Pruett").isDoNotVisit());
    assertEquals(MapleValley.TODAY, households.flagsEverOf(pruett.id()).getFirst().endedOn());
    households.endFlag(flag.id(), null);
    assertTrue(mapleValley.household("Pruett").isDoNotVisit());
  }

  @Test
  void aNumberIsAddedOnceHoweverItIsTyped() {
    Guardian renee = mapleValley.household("Whitcomb").guardians().getFirst();
    Phone added = households.addPhone(renee.id(), "(505) 555-0199");
    assertEquals(added, households.addPhone(renee.id(), "505.555.0199"));
    households.markPhoneWrong(added.id(), MapleValley.TODAY);
    assertTrue(
        mapleValley.household("Whitcomb").guardians().getFirst().phones().getLast().isWrong());
  }

  @Test
  void peopleAreAddedAndChangedByHand() {
    StaffMember added = staff.addStaffMember(StaffMember.unsaved("Ms. Lake", StaffRole.VISITOR));
    StaffMember changed =
        new StaffMember(
            added.id(),
            "Ms. Lake",
            StaffRole.COUNSELOR,
            "Counselor",
            List.of("English", "Hmong"),
            mapleValley.school("Birch Creek").id(),
            "555-0177",
            null,
            null,
            LocalDate.of(2027, 1, 1),
            true,
            false);
    staff.changeStaffMember(changed);
    assertEquals(changed, staff.findStaffMember(added.id()).orElseThrow());
    assertFalse(staff.activeStaff().contains(changed));
    assertTrue(changed.speaks("hmong"));
    assertEquals("Lake", changed.bareName());
  }

  @Test
  void partnersAreAddedAndChangedByHand() {
    Partner added = staff.addPartner(Partner.unsaved("Food shelf", "Weekend boxes", null));
    Partner changed = new Partner(added.id(), "Valley food shelf", "Boxes", "555-0190", true);
    staff.changePartner(changed);
    assertEquals(List.of(changed), staff.partners());
  }

  @Test
  void theCalendarTakesASnowDay() {
    School birchCreek = mapleValley.school("Birch Creek");
    schools.setCalendarDay(
        birchCreek.id(), new CalendarDay(MapleValley.LAST_POSTED, false, "Snow day"));
    assertFalse(schools.calendarOf(birchCreek.id()).isSchoolDay(MapleValley.LAST_POSTED));
    assertTrue(schools.districtCalendar().isSchoolDay(MapleValley.LAST_POSTED));
    assertEquals(
        "Snow day",
        schools
            .calendarDays(birchCreek.id(), MapleValley.LAST_POSTED, MapleValley.TODAY)
            .getFirst()
            .note());
  }

  @Test
  void theDistrictAndItsSettingsAreWrittenAgain() {
    District district = districts.district();
    districts.changeDistrict(District.named("Maple Valley"));
    assertEquals(20, districts.district().minimumEnrolledDays());
    districts.changeDistrict(district);
    assertEquals(district, districts.district());
    districts.rememberSetting("theme", "light");
    districts.rememberSetting("theme", "dark");
    assertEquals("dark", districts.findSetting("theme").orElseThrow());
  }

  @Test
  void aSchoolIsChanged() {
    School middle = mapleValley.school("Maple Valley");
    School moved =
        new School(
            middle.id(), "102", "Maple Valley Middle", "Middle", "4 Oak St", null, null, null);
    schools.changeSchool(moved);
    assertEquals(moved, schools.findSchool("102").orElseThrow());
    assertEquals(
        70,
        schools
            .calendars()
            .get(middle.id())
            .schoolDays(MapleValley.FIRST_DAY, MapleValley.TODAY)
            .size());
    assertEquals(mapleValley.year(), schools.findSchoolYear(MapleValley.TODAY).orElseThrow());
  }
}
