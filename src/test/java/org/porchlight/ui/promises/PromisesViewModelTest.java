package org.porchlight.ui.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromiseStatus;

class PromisesViewModelTest {
  private final MapleValley valley = MapleValley.open();
  private final PromiseRepository promises = new PromiseRepository(valley.file());
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private final PromisesViewModel model =
      new PromisesViewModel(
          new PromiseRooms(
              promises,
              new HouseholdRepository(valley.file()),
              new StudentRepository(valley.file()),
              new StaffRepository(valley.file()),
              new SchoolRepository(valley.file()),
              new DraftRepository(valley.file())),
          MapleValley.CLOCK,
          valley.staff("Mr. Ruiz"),
          toasts);

  @BeforeEach
  void fill() {
    MapleValleyAutumn.happenIn(valley);
    model.refresh();
  }

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void fourColumnsAndASentence() {
    assertEquals(List.of("Bus pass for two children"), whats(Column.OVERDUE));
    assertEquals("2 days late", model.column(Column.OVERDUE).getFirst().chip());
    assertEquals(4, model.column(Column.COMING).size());
    assertEquals(
        List.of("Winter coats, two sizes", "Portal password for grandma"), whats(Column.WAITING));
    assertEquals("day 6", model.column(Column.WAITING).getFirst().chip());
    assertEquals(3, model.column(Column.KEPT).size());
    assertEquals(
        "What we told families we would do. 7 open, 1 overdue, 3 due today.",
        model.sentence().get());
    assertEquals("2 of 4", model.keptFigure().get());
  }

  @Test
  void keptWithWhatHappenedAndTakenBack() {
    PromiseCard busPass = model.column(Column.OVERDUE).getFirst();
    model.keep(busPass, "Both passes handed over.");
    assertEquals(List.of(), whats(Column.OVERDUE));
    assertEquals(
        "Both passes handed over.",
        promises.find(busPass.promise().id()).orElseThrow().whatHappened());
    toasts.undoLast();
    model.refresh();
    assertEquals(List.of("Bus pass for two children"), whats(Column.OVERDUE));
  }

  @Test
  void aRestrictedPromiseHidesTheName() {
    PromiseCard asthma =
        model.column(Column.COMING).stream()
            .filter(card -> card.promise().restricted())
            .findFirst()
            .orElseThrow();
    assertEquals("Family name restricted", asthma.family());
  }

  @Test
  void waitingClosingAndANewDay() {
    PromiseCard busPass = model.column(Column.OVERDUE).getFirst();
    model.waitOn(busPass, PromiseStatus.WAITING_ON_PARTNER, "County transit");
    assertEquals(3, model.column(Column.WAITING).size());
    model.moveOn(busPass);
    assertEquals(
        LocalDate.of(2026, 12, 16), promises.find(busPass.promise().id()).orElseThrow().dueOn());
    model.close(busPass, PromiseStatus.NO_LONGER_NEEDED, "They bought a car.");
    assertFalse(whats(Column.KEPT).contains("Bus pass for two children"));
  }

  @Test
  void aNewPromiseIsReadFromASentence() {
    model.newPromise().begin(OptionalLong.of(valley.household("Stroud").id()));
    model.newPromise().typed().set("alarm clock Dempsey Fri");
    assertTrue(model.newPromise().make());
    assertTrue(whats(Column.COMING).contains("Alarm clock"));
    toasts.undoLast();
    model.refresh();
    assertFalse(whats(Column.COMING).contains("Alarm clock"));
  }

  @Test
  void withoutAFamilyNothingIsMade() {
    model.newPromise().begin(OptionalLong.empty());
    model.newPromise().typed().set("alarm clock");
    assertFalse(model.newPromise().make());
    assertEquals("Choose the family first.", model.newPromise().trouble().get());
  }

  @Test
  void familiesAreFoundByTheirChildren() {
    assertEquals(
        List.of("Barrientos"),
        model.newPromise().searchFamilies("luc").stream().map(h -> h.familyName()).toList());
  }

  @Test
  void onlyMine() {
    model.onlyMine().set(true);
    assertEquals(List.of(), whats(Column.COMING));
    assertEquals(List.of("Bus pass for two children"), whats(Column.OVERDUE));
  }

  private List<String> whats(Column column) {
    return model.column(column).stream().map(card -> card.promise().what()).toList();
  }
}
