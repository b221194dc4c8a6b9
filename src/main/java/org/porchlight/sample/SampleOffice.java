package org.porchlight.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Point;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Partner;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;

/// What the office of Maple Valley wrote by hand: the district, the schools' places, the people who
/// work there, partners, and what one should know at some doors.
final class SampleOffice {
  private static final LocalDate TRAINED_UNTIL = LocalDate.of(2027, 8, 31);
  private static final LocalTime VISITS_FROM = LocalTime.of(15, 0);
  private static final LocalTime VISITS_UNTIL = LocalTime.of(17, 45);

  private final DistrictFile file;

  SampleOffice(DistrictFile file) {
    this.file = file;
  }

  void openDistrict() {
    new DistrictRepository(file)
        .changeDistrict(
            new District(
                "Maple Valley School District",
                "Maple Valley",
                10,
                SampleDistrict.TODAY,
                "1-800-555-0199",
                "Principal Okafor",
                "555-0160",
                "Red binder, page 4."));
    StaffRepository staff = new StaffRepository(file);
    PEOPLE.forEach(person -> staff.addStaffMember(person.member(null)));
    PARTNERS.forEach(staff::addPartner);
  }

  /// Once the roster has brought schools and families.
  void completeSchoolsAndFamilies() {
    SchoolRepository schools = new SchoolRepository(file);
    for (Campus campus : Campus.values()) {
      School school = schools.findSchool(campus.code).orElseThrow();
      Point point = campus.point();
      schools.changeSchool(
          new School(
              school.id(),
              campus.code,
              campus.title,
              campus.shortTitle(),
              campus.street,
              point.latitude(),
              point.longitude(),
              campus.phone));
    }
    StaffRepository staff = new StaffRepository(file);
    for (StaffMember member : staff.staff()) {
      Person person =
          PEOPLE.stream().filter(p -> p.name.equals(member.name())).findFirst().orElseThrow();
      @Nullable Long school =
          person.campus == null ? null : schools.findSchool(person.campus.code).orElseThrow().id();
      StaffMember placed = person.member(school);
      staff.changeStaffMember(
          new StaffMember(
              member.id(),
              placed.name(),
              placed.role(),
              placed.job(),
              placed.languages(),
              placed.schoolId(),
              placed.phone(),
              placed.visitsFrom(),
              placed.visitsUntil(),
              placed.trainedUntil(),
              placed.drives(),
              placed.active()));
    }
    knowTheDoors(new Cast(file));
  }

  private void knowTheDoors(Cast cast) {
    HouseholdRepository households = new HouseholdRepository(file);
    for (Family family : NamedFamilies.all()) {
      if (!family.beforeYouKnock().isEmpty()) {
        Household household = cast.household(cast.student(family.children().getFirst().number()));
        households.setBeforeYouKnock(household.id(), family.beforeYouKnock());
      }
    }
    households.setFlag(
        new HouseholdFlag(
            0,
            cast.family("Pruett").id(),
            FlagKind.DO_NOT_VISIT,
            "The family asked for calls and letters only.",
            "Calls and letters are fine.",
            cast.staff("Principal Okafor").id(),
            LocalDate.of(2026, 10, 2),
            LocalDate.of(2027, 1, 4),
            null));
    households.setFlag(
        new HouseholdFlag(
            0,
            cast.family("Nwosu").id(),
            FlagKind.STAFF_CONFLICT,
            "Coach Dempsey is Amara’s coach. Ask her first?",
            null,
            cast.staff("Mr. Ruiz").id(),
            LocalDate.of(2026, 11, 12),
            null,
            null));
    StudentRepository students = new StudentRepository(file);
    students.setPointPerson(cast.student("0041187").id(), cast.staff("Mr. Ruiz").id());
    students.setPointPerson(cast.student("0038871").id(), cast.staff("Ms. Halvorsen").id());
    students.setPointPerson(cast.student("0039920").id(), cast.staff("Ms. Vo").id());
  }

  private static final List<Person> PEOPLE =
      List.of(
          new Person(
              "Mr. Ruiz",
              StaffRole.COUNSELOR,
              "Counselor",
              "English, Spanish",
              Campus.MAPLE_VALLEY,
              "555-0151",
              true),
          new Person(
              "Dana",
              StaffRole.OFFICE,
              "School office",
              "English",
              Campus.MAPLE_VALLEY,
              "555-0112 x114",
              false),
          new Person(
              "Principal Okafor",
              StaffRole.PRINCIPAL,
              "Principal",
              "English",
              Campus.MAPLE_VALLEY,
              "555-0160",
              false),
          new Person(
              "Ms. Adeyemi",
              StaffRole.VISITOR,
              "Family liaison",
              "English",
              Campus.MAPLE_VALLEY,
              "555-0152",
              true),
          new Person(
              "Ms. Halvorsen",
              StaffRole.COUNSELOR,
              "Social worker",
              "English",
              null,
              "555-0153",
              true),
          new Person(
              "Ms. Farah",
              StaffRole.VISITOR,
              "Family liaison",
              "English, Somali",
              Campus.BIRCH_CREEK,
              "555-0154",
              false),
          new Person(
              "Coach Dempsey",
              StaffRole.VISITOR,
              "Teacher and coach",
              "English",
              Campus.LANTERN_HILL,
              "555-0155",
              true),
          new Person(
              "Ms. Vo",
              StaffRole.VISITOR,
              "Family liaison",
              "English, Vietnamese",
              Campus.BIRCH_CREEK,
              "555-0156",
              false),
          new Person("Nurse Bell", StaffRole.VISITOR, "Nurse", "English", null, "555-0159", false),
          new Person(
              "Principal Sandoval",
              StaffRole.PRINCIPAL,
              "Principal",
              "English, Spanish",
              Campus.BIRCH_CREEK,
              "555-0164",
              false),
          new Person(
              "Principal Nakamura",
              StaffRole.PRINCIPAL,
              "Principal",
              "English",
              Campus.LANTERN_HILL,
              "555-0165",
              false));

  private static final List<Partner> PARTNERS =
      List.of(
          Partner.unsaved("Ridgeline Youth Center", "Counseling", "555-0191"),
          Partner.unsaved("Maple Valley Clothes Closet", "Coats, shoes, laundry", "555-0192"),
          Partner.unsaved("Lions Club", "Glasses", "555-0193"));

  private record Person(
      String name,
      StaffRole role,
      String job,
      String languages,
      @Nullable Campus campus,
      String phone,
      boolean drives) {
    StaffMember member(@Nullable Long schoolId) {
      boolean visits = role == StaffRole.COUNSELOR || role == StaffRole.VISITOR;
      return new StaffMember(
          0,
          name,
          role,
          job,
          Arrays.asList(languages.split(", ")),
          schoolId,
          phone,
          visits ? VISITS_FROM : null,
          visits ? VISITS_UNTIL : null,
          visits ? TRAINED_UNTIL : null,
          drives,
          true);
    }
  }
}
