package org.porchlight.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.roster.AdultDetails;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;
import org.porchlight.ui.kit.Toasts;

/// What is written by hand on a student's page, and exactly taken back.
class StudentsByHandTest {
  private final MapleValley mapleValley = MapleValley.open();
  private final StudentRooms rooms = TestRooms.of(mapleValley, "Mr. Ruiz");
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private final StudentsByHand byHand = new StudentsByHand(rooms, toasts, () -> {});
  private final Student jaylen = mapleValley.student("Jaylen Whitcomb");

  @AfterEach
  void close() {
    mapleValley.close();
  }

  private Household home() {
    return mapleValley.household("Whitcomb");
  }

  @Test
  void aNumberAddedGoesAgainAndOneThatIsThereIsLeftAsItIs() {
    Guardian before = home().guardians().getFirst();
    String known = before.phones().getFirst().number();
    assertTrue(keep(before, known).orElseThrow().contains("already"));
    assertTrue(toasts.undoLast().isEmpty(), "nothing was done");
    assertEquals(before, home().guardians().getFirst());
    assertEquals(Optional.empty(), keep(before, "555-0177"));
    assertEquals(before.phones().size() + 1, home().guardians().getFirst().phones().size());
    assertTrue(toasts.undoLast().isPresent());
    assertEquals(before, home().guardians().getFirst());
    assertEquals(List.of(), rooms.households().corrections().corrections());
  }

  private Optional<String> keep(Guardian adult, String phone) {
    return byHand.keep(home(), adult, AdultDetails.of(adult), phone);
  }

  @Test
  void aSpellTakenAwayComesBackAsTheSchoolSystems() {
    var before = byHand.spells(jaylen);
    byHand.removeSpell(jaylen, before.getFirst());
    assertTrue(toasts.undoLast().isPresent());
    assertEquals(before, byHand.spells(jaylen));
    assertEquals(List.of(), rooms.households().corrections().corrections());
  }
}
