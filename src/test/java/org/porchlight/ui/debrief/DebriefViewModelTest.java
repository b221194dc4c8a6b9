package org.porchlight.ui.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.MapleValley.TODAY;
import static org.porchlight.storage.tables.Tables.DRAFT;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.access.ConfidentialNote;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierRepository;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitRepository;

class DebriefViewModelTest {
  private final MapleValley valley = MapleValley.open();
  private final VisitRepository visits = new VisitRepository(valley.file());
  private final ConfidentialNoteRepository notes =
      new ConfidentialNoteRepository(valley.file(), MapleValley.CLOCK);
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private DebriefViewModel model = model();

  @BeforeEach
  void fill() {
    MapleValleyAutumn.happenIn(valley);
    model.open(OptionalLong.empty());
  }

  @AfterEach
  void close() {
    valley.close();
  }

  private DebriefViewModel model() {
    return new DebriefViewModel(
        new DebriefRooms(
            visits,
            new BarrierRepository(valley.file()),
            new PromiseRepository(valley.file()),
            new DraftRepository(valley.file()),
            new HouseholdRepository(valley.file()),
            new StudentRepository(valley.file()),
            new StaffRepository(valley.file()),
            new SchoolRepository(valley.file()),
            notes),
        MapleValley.CLOCK,
        valley.staff("Mr. Ruiz"),
        toasts);
  }

  @Test
  void aConfidentialNoteGoesUnderItsOwnLockWithTheDebriefAndIsNowhereElse() {
    model.form().confidential().set("Grandmother signs, quietly.");
    model.keepDraft();
    String draft =
        valley
            .file()
            .sql()
            .fetch("select content from draft")
            .getValues(0, String.class)
            .getFirst();
    assertFalse(draft.contains("Grandmother"), "the draft is sealed");
    DebriefViewModel again = model();
    again.open(OptionalLong.empty());
    assertEquals("Grandmother signs, quietly.", again.form().confidential().get());

    again.chooseOutcome(1);
    assertTrue(again.saved().get().endsWith(Messages.text("debrief.note.saved")));
    again.save();
    long ibarra = valley.household("Ibarra").id();
    ConfidentialNote note = notes.notesOf(ibarra).getFirst();
    assertEquals("Grandmother signs, quietly.", notes.read(note));
    assertEquals(visits.ofHousehold(ibarra).getFirst().id(), note.visitId());
    assertEquals("", again.form().confidential().get(), "the next family begins empty");
    assertEquals(0, valley.file().sql().fetchCount(DRAFT));
    for (String table : List.of("visit", "barrier", "promise", "draft", "audit_record")) {
      String everything = valley.file().sql().fetch("select * from " + table).formatCSV();
      assertFalse(everything.contains("Grandmother"), table);
    }

    toasts.undoLast();
    assertEquals(List.of(), notes.notesOf(ibarra));
    again.open(OptionalLong.empty());
    assertEquals("Grandmother signs, quietly.", again.form().confidential().get());
  }

  @Test
  void itBeginsWithTheFirstStopOfTheDay() {
    assertEquals("Debrief, Tuesday’s visits", model.title().get());
    assertEquals("Ibarra family", model.family().get());
    assertEquals(
        List.of("Ibarra", "Whitcomb", "Tran", "Morrow"),
        model.stops().stream().map(StopRow::family).toList());
    assertEquals(StopRow.State.WRITING, model.stops().getFirst().state());
  }

  @Test
  void notHomeNoteLeftIsTwoStrokes() {
    model.chooseOutcome(3);
    model.save();
    Visit ibarra = visits.ofHousehold(valley.household("Ibarra").id()).getFirst();
    assertEquals(VisitOutcome.NOT_HOME_LEFT, ibarra.outcome().orElseThrow());
    assertEquals("Whitcomb family", model.family().get());
    assertEquals(Part.HOW, model.part().get());
    assertEquals(StopRow.State.SAVED, model.stops().getFirst().state());
  }

  @Test
  void notHomeFoldsThreeToFive() {
    model.chooseOutcome(3);
    assertEquals(Part.WHO, model.part().get());
    model.nextPart();
    assertEquals(Part.NEXT, model.part().get());
    model.partBefore();
    assertEquals(Part.WHO, model.part().get());
    assertFalse(model.isOpen(Part.PROMISES));
  }

  @Test
  void zeroTurnsToTheOtherOutcomesAndBack() {
    model.chooseOutcome(0);
    assertEquals(9, model.outcomes().size());
    model.chooseOutcome(0);
    assertEquals(4, model.outcomes().size());
    model.chooseOutcome(0);
    assertEquals(8, model.outcomes().size());
    assertEquals(VisitOutcome.COMPLETED, model.outcomes().getFirst());
  }

  @Test
  void withoutAnOutcomeNothingIsSaved() {
    model.save();
    assertEquals("Ibarra family", model.family().get());
    assertTrue(model.trouble().get().startsWith("Choose how it went first."));
  }

  @Test
  void aDraftComesBackAfterARestart() {
    writeWhitcomb();
    model.nextPart();
    assertEquals("Draft saved 3:40", model.draftSaved().get());
    model = model();
    model.open(OptionalLong.of(whitcomb().id()));
    assertEquals(VisitOutcome.COMPLETED, model.form().outcome().get());
    assertEquals("Loves the robotics club.", model.form().goingWell().get());
    assertEquals(BarrierCode.PARENT_WORKS_NIGHTS, model.form().barriers().getFirst().code());
    assertEquals("Ask for an earlier pick-up", model.form().promises().getFirst().what().get());
    assertEquals(2, model.form().present().size());
  }

  @Test
  void whatWillBeSavedIsToldInSentences() {
    writeWhitcomb();
    assertTrue(
        model
            .saved()
            .get()
            .startsWith(
                "On Tuesday, Mr. Ruiz and Ms. Adeyemi talked with Carla and Jaylen at home."),
        model.saved().get());
    assertTrue(
        model.saved().get().contains("ask for an earlier pick-up, by Mon Dec 14."),
        model.saved().get());
    assertTrue(model.saved().get().endsWith("Written on Wed Dec 9."), model.saved().get());
  }

  @Test
  void aBarrierNamedBeforeIsOngoing() {
    new BarrierRepository(valley.file())
        .note(
            new BarrierEntry(BarrierCode.MISSED_BUS, BarrierStatus.NEW)
                .forStudents(List.of(valley.student("Jaylen Whitcomb").id())),
            null,
            TODAY.minusDays(6));
    model.open(OptionalLong.of(whitcomb().id()));
    model.addBarrier(BarrierCode.MISSED_BUS);
    model.addBarrier(BarrierCode.FOOD);
    assertEquals(BarrierStatus.ONGOING, model.form().barriers().getFirst().status());
    assertEquals(BarrierStatus.NEW, model.form().barriers().getLast().status());
    assertTrue(model.searchBarriers("bus").stream().noneMatch(c -> c == BarrierCode.MISSED_BUS));
  }

  @Test
  void undoBringsTheFormBackAsItWas() {
    writeWhitcomb();
    model.save();
    assertTrue(whitcomb().writtenUp() != null);
    toasts.undoLast();
    model.open(OptionalLong.empty());
    assertTrue(whitcomb().writtenUp() == null);
    assertEquals("Whitcomb family", model.family().get());
    assertEquals(1, model.form().promises().size());
  }

  @Test
  void writtenAnewItKeepsOnePromise() {
    writeWhitcomb();
    model.save();
    model.open(OptionalLong.of(whitcomb().id()));
    assertEquals(1, model.form().promises().size());
    model.save();
    assertEquals(1, new PromiseRepository(valley.file()).ofVisit(whitcomb().id()).size());
  }

  @Test
  void aPromiseStillInTheFieldIsNotLost() {
    model.open(OptionalLong.of(whitcomb().id()));
    model.chooseOutcome(1);
    model.promiseSentence().set("call about math tutor Adeyemi Fri");
    model.save();
    var promises = new PromiseRepository(valley.file()).ofVisit(whitcomb().id());
    assertEquals("Call about math tutor", promises.getFirst().what());
  }

  @Test
  void theWordingAdviceOffersAndNeverBlocks() {
    model.form().goingWell().set("Carla was uncooperative");
    assertTrue(model.advice().get().contains("reads as a judgement"));
    model.chooseOutcome(1);
    model.save();
    assertEquals("Whitcomb family", model.family().get());
  }

  @Test
  void whenAllIsWrittenUpThereIsNothingToWrite() {
    for (int i = 0; i < 4; i++) {
      model.chooseOutcome(4);
      model.save();
    }
    assertFalse(model.writing().get());
    assertEquals(List.of(), visits.waitingForDebrief(TODAY));
  }

  private void writeWhitcomb() {
    model.open(OptionalLong.of(whitcomb().id()));
    model.chooseOutcome(1);
    model.togglePerson(2);
    model.togglePerson(3);
    model.form().goingWell().set("Loves the robotics club.");
    model.addBarrier(BarrierCode.PARENT_WORKS_NIGHTS);
    model.promiseSentence().set("ask for an earlier pick-up Adeyemi Mon");
    assertTrue(model.addPromise());
  }

  private Visit whitcomb() {
    return visits.ofHousehold(valley.household("Whitcomb").id()).getFirst();
  }
}
