package org.porchlight.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.VisitAfternoon;
import org.porchlight.roster.Partner;
import org.porchlight.roster.StaffRepository;

class VisitorRepositoryTest {
  private static final VisitHours LATE = new VisitHours(LocalTime.of(15, 30), LocalTime.of(18, 0));

  private final MapleValley valley = MapleValley.open();
  private final VisitAfternoon afternoon = VisitAfternoon.in(valley);
  private final VisitorRepository visitors = new VisitorRepository(valley.file());

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void whatIsKnownOfSomebodyIsKeptAndChanged() {
    Partner library =
        new StaffRepository(valley.file())
            .addPartner(new Partner(0, "Valley Library", null, null, true));
    Visitor ruiz = visitor("Mr. Ruiz");
    Visitor vo = visitor("Ms. Vo");
    visitors.change(
        new Visitor(
            ruiz.person(),
            Map.of(DayOfWeek.THURSDAY, LATE),
            "Silver Corolla, plate 7KD-204",
            library,
            LocalDate.of(2027, 6, 30),
            LocalDate.of(2027, 1, 31),
            Set.of(vo.id()),
            0));
    Visitor kept = visitor("Mr. Ruiz");
    assertEquals("Silver Corolla, plate 7KD-204", kept.car());
    assertEquals(library, kept.organisation());
    assertEquals(Optional.of(LATE), kept.hoursOn(VisitAfternoon.THURSDAY));
    assertTrue(kept.isOffOn(VisitAfternoon.THURSDAY.plusDays(1)));
    assertTrue(kept.maySeeFamiliesOn(LocalDate.of(2027, 1, 31)));
    assertEquals(false, kept.maySeeFamiliesOn(LocalDate.of(2027, 2, 1)));
    assertEquals(Set.of(ruiz.id()), visitor("Ms. Vo").apartFrom(), "said once, known of both");

    visitors.change(Visitor.of(ruiz.person()));
    assertEquals(Visitor.of(ruiz.person()), visitor("Mr. Ruiz"));
    assertEquals(Set.of(), visitor("Ms. Vo").apartFrom());
  }

  @Test
  void doorsSomebodyWasAtAreTheirExperience() {
    assertEquals(1, visitor("Mr. Halvorsen").visitsMade(), "the Warsame family on Wednesday");
    assertEquals(1, visitor("Ms. Farah").visitsMade());
    assertEquals(0, visitor("Mr. Ruiz").visitsMade());
    afternoon.plans().arrive(afternoon.visit("Barrientos"), VisitAfternoon.THURSDAY.atTime(15, 20));
    assertEquals(1, visitor("Mr. Ruiz").visitsMade());
  }

  private Visitor visitor(String name) {
    return visitors.findVisitor(valley.staff(name).id()).orElseThrow();
  }
}
