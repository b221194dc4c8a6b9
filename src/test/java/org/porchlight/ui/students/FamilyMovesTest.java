package org.porchlight.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.importing.LikeFamily;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Toasts;

/// Families put together and apart on a student's page, and all of it taken back.
class FamilyMovesTest {
  private final MapleValley mapleValley = MapleValley.open();
  private final StudentRooms rooms = TestRooms.of(mapleValley, "Mr. Ruiz");
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private final StudentViewModel model =
      new StudentViewModel(rooms, BackgroundWork.atOnce(), toasts, new StudentOrder());
  private final FamilyMoves moves = model.familyMoves();
  private final Student jaylen = mapleValley.student("Jaylen Whitcomb");

  @BeforeEach
  void showJaylen() {
    model.show(jaylen.id());
  }

  @AfterEach
  void close() {
    mapleValley.close();
  }

  @Test
  void aChildWithAFamilyOfTheirOwnComesBackByUndo() {
    long before = jaylen.householdId();
    moves.apart(page());
    assertNotEquals(before, home(jaylen));
    List<LikeFamily> like = moves.like(page());
    assertEquals(before, like.getFirst().household().id(), "the same address and name");
    assertTrue(like.getFirst().evidence().contains("same address"));
    assertTrue(toasts.undoLast().isPresent());
    assertEquals(before, home(jaylen));
    assertEquals(List.of(), rooms.households().corrections().corrections());
  }

  @Test
  void twoFamiliesBecomeOneWithTheirAdultsAndComeApartByUndo() {
    Household mine = page().household();
    List<Student> children = rooms.students().studentsOf(mine.id());
    Household other =
        rooms.households().households().stream()
            .filter(household -> household.id() != mine.id())
            .filter(household -> !rooms.students().studentsOf(household.id()).isEmpty())
            .findFirst()
            .orElseThrow();
    int adults = adults(other).size();
    assertEquals(other.id(), moves.find(page(), other.familyName()).getFirst().household().id());
    moves.putTogether(page(), other);
    for (Student child : children) {
      assertEquals(other.id(), home(child));
    }
    assertEquals(adults + mine.guardians().size(), adults(other).size());
    assertTrue(toasts.undoLast().isPresent());
    for (Student child : children) {
      assertEquals(mine.id(), home(child));
    }
    assertEquals(adults, adults(other).size());
    assertEquals(mine.guardians(), adults(mine));
  }

  @Test
  void oneChildMovesAndTheSiblingsStay() {
    Household mine = page().household();
    List<Student> children = rooms.students().studentsOf(mine.id());
    Household other =
        rooms.households().households().stream()
            .filter(household -> household.id() != mine.id())
            .findFirst()
            .orElseThrow();
    moves.move(page(), other);
    assertEquals(other.id(), home(jaylen));
    assertEquals(children.size() - 1, rooms.students().studentsOf(mine.id()).size());
    assertEquals(other.id(), page().household().id());
  }

  private List<Guardian> adults(Household home) {
    return rooms.households().findHousehold(home.id()).orElseThrow().guardians();
  }

  private long home(Student student) {
    return rooms.students().findStudent(student.localId()).orElseThrow().householdId();
  }

  private StudentPage page() {
    return Objects.requireNonNull(model.page().get());
  }
}
