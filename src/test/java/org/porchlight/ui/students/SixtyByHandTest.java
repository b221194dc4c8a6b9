package org.porchlight.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.porchlight.roster.AdultDetails;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Household;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.roster.StudentDetails;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Toasts;

/// A district of sixty students that has no export at all.
class SixtyByHandTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 16);
  private static final ZoneId ZONE = ZoneId.systemDefault();
  private static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(10, 0).atZone(ZONE).toInstant(), ZONE);

  @Test
  void sixtyStudentsOfFortyFamiliesAreEnteredAndTakenBack() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      new DistrictRepository(file).changeDistrict(District.named("Cedar Flats"));
      SchoolRepository schools = new SchoolRepository(file);
      School school = schools.addSchool(School.unsaved("1", "Cedar Flats School", "Cedar Flats"));
      schools.setCalendarDay(school.id(), new CalendarDay(TODAY, true, null));
      StaffMember dana =
          new StaffRepository(file).addStaffMember(StaffMember.unsaved("Dana", StaffRole.OFFICE));
      StudentRooms rooms = StudentRooms.of(file, CLOCK, dana, file::admit);
      Toasts toasts = new Toasts(CLOCK);
      StudentsViewModel list =
          new StudentsViewModel(rooms, BackgroundWork.atOnce(), toasts, new StudentOrder());
      list.refresh();
      assertTrue(list.empty().get());
      list.showAnyway();
      List<Household> family = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        boolean sibling = i % 3 == 2;
        Optional<String> trouble =
            list.byHand().add(child(i, school, sibling ? family.getLast() : null), family::add);
        assertEquals(Optional.empty(), trouble);
      }
      assertEquals(60, list.shown().size());
      assertEquals(40, rooms.households().households().size());
      assertEquals(60, rooms.attendance().year(TODAY).standings().size());
      Household first = family.getFirst();
      assertEquals("Mary Lake0", first.guardians().getFirst().fullName());
      assertEquals("555-0100", first.guardians().getFirst().phones().getFirst().display());
      for (int i = 0; i < 60; i++) {
        assertTrue(toasts.undoLast().isPresent());
      }
      assertEquals(List.of(), rooms.students().students());
      assertEquals(List.of(), rooms.households().households());
    }
  }

  private static StudentsByHand.NewStudent child(int i, School school, @Nullable Household home) {
    return new StudentsByHand.NewStudent(
        new StudentDetails("", "Child" + i, null, "Lake" + i, null, null, null),
        school,
        Grade.all().get(2 + i % 13).code(),
        LocalDate.of(2026, 8, 24),
        home,
        i + " Lake Rd",
        "Cedar Flats",
        "59000",
        null,
        home == null
            ? new AdultDetails("Mary", "Lake" + i, "mom", 1, true, null, null, null)
            : null,
        home == null ? "555-01%02d".formatted(i) : "");
  }

  @Test
  void whatIsMissingIsSaidAndNothingIsKept() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      new DistrictRepository(file).changeDistrict(District.named("Cedar Flats"));
      SchoolRepository schools = new SchoolRepository(file);
      School school = schools.addSchool(School.unsaved("1", "Cedar Flats School", "Cedar Flats"));
      StaffMember dana =
          new StaffRepository(file).addStaffMember(StaffMember.unsaved("Dana", StaffRole.OFFICE));
      StudentRooms rooms = StudentRooms.of(file, CLOCK, dana, file::admit);
      StudentsByHand byHand = new StudentsByHand(rooms, new Toasts(CLOCK), () -> {});
      var whole = child(0, school, null);
      var noGrade =
          new StudentsByHand.NewStudent(
              whole.details(),
              school,
              null,
              whole.firstDay(),
              null,
              null,
              null,
              null,
              null,
              null,
              "");
      assertTrue(byHand.add(noGrade, home -> {}).orElseThrow().contains("grade"));
      var badPhone =
          new StudentsByHand.NewStudent(
              whole.details(),
              school,
              "3",
              whole.firstDay(),
              null,
              null,
              null,
              null,
              null,
              whole.adult(),
              "555");
      assertTrue(byHand.add(badPhone, home -> {}).orElseThrow().contains("seven digits"));
      assertEquals(List.of(), rooms.students().students());
      assertEquals(List.of(), rooms.households().households());
    }
  }
}
