package org.porchlight.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.porchlight.MapleValley;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.roster.StudentRepository;

/// Small changes beside the forms ask who works as well.
class GuardedChangesTest {
  private final MapleValley valley = MapleValley.open();
  private StaffRole role = StaffRole.PRINCIPAL;

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void aVisitorAsksForNobodyAndChangesNothing() {
    var shortlists = new ShortlistRepository(valley.file());
    var students = new StudentRepository(valley.file());
    var households = new HouseholdRepository(valley.file());
    long child = valley.student("Jaylen Whitcomb").id();
    long phone = valley.household("Whitcomb").guardians().getFirst().phones().getFirst().id();
    long asked = shortlists.nominate(child, "Ms. Vo", MapleValley.TODAY);
    valley
        .file()
        .keptBy((action, subject) -> {
          if (!Roles.may(role, action)) {
            throw new IllegalStateException("refused");
          }
        });
    List<Executable> changes =
        List.of(
            () -> shortlists.nominate(child, "Ms. Vo", MapleValley.TODAY),
            () -> shortlists.undoNomination(asked),
            () -> students.setPointPerson(child, null),
            () -> households.markPhoneWrong(phone, MapleValley.TODAY));
    for (Executable change : changes) {
      role = StaffRole.VISITOR;
      assertThrows(IllegalStateException.class, change);
      for (StaffRole may : List.of(StaffRole.OFFICE, StaffRole.COUNSELOR, StaffRole.PRINCIPAL)) {
        role = may;
        assertDoesNotThrow(change);
      }
    }
  }
}
