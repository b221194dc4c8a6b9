package org.porchlight.ui.choose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitRepository;

class ChooseViewModelTest {
  private final MapleValley valley = MapleValley.open();
  private final VisitRepository visits = new VisitRepository(valley.file());
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private ChooseViewModel model = model();

  private ChooseViewModel model() {
    return new ChooseViewModel(
        new ChooseRooms(
            new ShortlistRepository(valley.file()),
            new AttendanceRepository(valley.file()),
            new ContactRepository(valley.file()),
            visits,
            new StaffRepository(valley.file()),
            new SchoolRepository(valley.file()),
            new org.porchlight.visits.DraftRepository(valley.file())),
        MapleValley.CLOCK,
        valley.staff("Mr. Ruiz"),
        toasts);
  }

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
  void aMarkIsKeptAtOnceAndComesBack() {
    model.toggle(entry("Hargrove"));
    model = model();
    model.refresh();
    assertEquals(List.of("Hargrove"), names(model.chosen()));
    model.toggle(entry("Hargrove"));
    assertEquals(List.of(), names(model.chosen()));
  }

  @Test
  void planningHandsTheVisitsOverAndCanBeTakenBack() {
    model.toggle(entry("Hargrove"));
    model.toggle(entry("Barrientos"));
    assertTrue(model.plan());
    List<Visit> waiting = visits.waitingForADay();
    assertEquals(2, waiting.size());
    assertEquals(1, waiting.getFirst().studentIds().size());
    assertEquals(2, waiting.getLast().studentIds().size());
    assertEquals("Waits for a day", model.next(entry("Hargrove")));
    toasts.undoLast();
    model.refresh();
    assertEquals(List.of(), visits.waitingForADay());
    assertEquals(List.of("Hargrove", "Barrientos"), names(model.chosen()));
  }

  @Test
  void underThreeTriesAWrittenReasonIsAsked() {
    model.toggle(entry("Warsame"));
    assertFalse(model.plannable().get());
    assertFalse(model.plan());
    model.setReasonForFewTries(entry("Warsame"), "His teacher saw the family at the market.");
    assertTrue(model.plan());
    assertEquals(
        "His teacher saw the family at the market.",
        visits.waitingForADay().getFirst().reasonForFewTries());
  }

  @Test
  void doNotVisitCannotBeMarkedAndSaysWhy() {
    model.toggle(entry("Pruett"));
    assertEquals(List.of(), names(model.chosen()));
    assertEquals(
        "Set by Principal Okafor on Oct 2. Review due Jan 4. Calls and letters are fine.",
        model.held(entry("Pruett")));
    assertEquals(
        "Needs a street address or another meeting place first.", model.held(entry("Quill")));
  }

  @Test
  void notNowTakesAFamilyOutAndUndoBringsItBackMarked() {
    model.toggle(entry("Hargrove"));
    model.notNow(entry("Hargrove"));
    assertFalse(names(model.shown()).contains("Hargrove"));
    assertEquals(1, model.notNowEntries().size());
    toasts.undoLast();
    model.refresh();
    assertEquals(List.of("Hargrove"), names(model.chosen()));
  }

  @Test
  void filtersNarrowTheListAndNeverTheChoice() {
    model.toggle(entry("Hargrove"));
    model.readyOnly().set(true);
    assertEquals(List.of("Hargrove", "Nwosu", "Barrientos"), names(model.shown()));
    model.language().set("Spanish");
    assertEquals(List.of("Barrientos"), names(model.shown()));
    assertEquals(List.of("Hargrove"), names(model.chosen()));
    model.readyOnly().set(false);
    model.language().set(null);
    model.school().set(valley.school("Birch Creek"));
    assertTrue(names(model.shown()).contains("Barrientos"));
    assertFalse(names(model.shown()).contains("Hargrove"));
  }

  @Test
  void itSaysWhoSpeaksTheLanguageAndHowAFamilyWasTried() {
    model.toggle(entry("Barrientos"));
    assertEquals(List.of("Barrientos speaks Spanish. Mr. Ruiz does too."), model.languageNotes());
    assertEquals("1 of 3 tried yet", FamilyWords.tried(entry("Warsame").tries()));
    assertEquals("Reached Dec 3", FamilyWords.tried(entry("Whitcomb").tries()));
    assertEquals("Debrief waiting", model.next(entry("Whitcomb")));
  }

  private ShortlistEntry entry(String family) {
    return model.shown().stream()
        .filter(entry -> entry.household().familyName().equals(family))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(List<ShortlistEntry> entries) {
    return entries.stream().map(entry -> entry.household().familyName()).toList();
  }
}
