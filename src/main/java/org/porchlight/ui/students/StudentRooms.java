package org.porchlight.ui.students;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.access.Roles;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.Doorkeeper;
import org.porchlight.visits.BarrierRepository;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;

/// What the list and the page read and change, and who is doing it.
public record StudentRooms(
    Clock clock,
    StaffMember me,
    StudentRepository students,
    HouseholdRepository households,
    SchoolRepository schools,
    StaffRepository staff,
    AttendanceRepository attendance,
    ContactRepository contacts,
    ShortlistRepository shortlist,
    VisitRepository visits,
    BarrierRepository barriers,
    PromiseRepository promises,
    DraftRepository drafts,
    ConfidentialNoteRepository notes,
    DistrictRepository district,
    Doorkeeper door) {

  public static StudentRooms of(DistrictFile file, Clock clock, StaffMember me, Doorkeeper door) {
    return new StudentRooms(
        clock,
        me,
        new StudentRepository(file),
        new HouseholdRepository(file),
        new SchoolRepository(file),
        new StaffRepository(file),
        new AttendanceRepository(file),
        new ContactRepository(file),
        new ShortlistRepository(file),
        new VisitRepository(file),
        new BarrierRepository(file),
        new PromiseRepository(file),
        new DraftRepository(file),
        new ConfidentialNoteRepository(file, clock),
        new DistrictRepository(file),
        door);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  /// Whether the person working decides whom to visit.
  boolean mayChooseVisits() {
    return Roles.may(me.role(), Action.CHOOSE_VISITS);
  }

  /// Whether the person working corrects what is known of families.
  boolean mayCorrectFamilies() {
    return Roles.may(me.role(), Action.CHANGE_FAMILIES);
  }

  /// Whether the person working decides how days are counted.
  boolean mayChangeSettings() {
    return Roles.may(me.role(), Action.CHANGE_SETTINGS);
  }

  /// Whether the person working reads confidential notes.
  boolean mayReadNotes() {
    return Roles.may(me.role(), Action.READ_NOTE);
  }

  /// Whether the person working sees what families shared in confidence.
  boolean maySeeRestricted() {
    return Roles.may(me.role(), Action.SEE_RESTRICTED);
  }
}
