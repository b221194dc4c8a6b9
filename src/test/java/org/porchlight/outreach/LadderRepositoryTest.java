package org.porchlight.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.StudentYear;
import org.porchlight.outreach.LadderAction.State;
import org.porchlight.roster.Student;

/// The contact ladder: who reached which step, both ways, and nothing ever lost.
class LadderRepositoryTest {
  private static final LocalDate TODAY = MapleValley.TODAY;

  private final MapleValley valley = MapleValley.open();
  private final LadderRepository ladder = new LadderRepository(valley.file());
  private final Student jaylen = valley.student("Jaylen Whitcomb");

  @AfterEach
  void close() {
    valley.close();
  }

  private static LadderStep letterAt(int days) {
    return new LadderStep(
        0,
        LadderMetric.DAYS_MISSED,
        days * 4,
        LadderDeed.LETTER,
        "Letter at " + days,
        LadderWho.OFFICE,
        5);
  }

  private List<String> ofJaylen() {
    return ladder.ofStudent(jaylen.id()).stream()
        .map(action -> action.step().words() + " " + action.state(TODAY))
        .sorted()
        .toList();
  }

  /// The office excuses or adds days: Jaylen's year as it would be brought in.
  private void jaylenMisses(int days) {
    AttendanceRepository attendance = new AttendanceRepository(valley.file());
    StudentYear year =
        StudentYear.empty(
            jaylen.id(), jaylen.latestEnrollment().orElseThrow().schoolId(), valley.year());
    for (int i = 0; i < days; i++) {
      year = year.with(valley.schoolDays().get(i * 2), MapleValley.UNEXCUSED);
    }
    StudentYear changed = year;
    valley.file().inTransaction(() -> attendance.recordYears(List.of(changed)));
    ladder.recompute(TODAY);
  }

  @Test
  void withoutALadderNobodyReachesAnything() {
    ladder.recompute(TODAY);
    assertEquals(List.of(), ladder.open(TODAY));
  }

  @Test
  void whoReachedAStepIsDueInSchoolDays() {
    ladder.choose(List.of(letterAt(15), letterAt(16)), TODAY);
    assertEquals(List.of("Letter at 15 DUE"), ofJaylen());
    LadderAction action = ladder.ofStudent(jaylen.id()).getFirst();
    assertEquals(MapleValley.LAST_POSTED, action.reachedOn());
    // five school days after Wednesday are the Wednesday after
    assertEquals(LocalDate.of(2026, 12, 16), action.dueOn());
    assertEquals(State.OVERDUE, action.state(LocalDate.of(2026, 12, 17)));
  }

  @Test
  void excusedDaysTakeAStepBackAndNewOnesReachItAgain() {
    ladder.choose(List.of(letterAt(10), letterAt(15)), TODAY);
    assertEquals(List.of("Letter at 10 DUE", "Letter at 15 DUE"), ofJaylen());
    jaylenMisses(12);
    assertEquals(List.of("Letter at 10 DUE", "Letter at 15 NO_LONGER_MET"), ofJaylen());
    jaylenMisses(20);
    assertEquals(List.of("Letter at 10 DUE", "Letter at 15 DUE"), ofJaylen());
  }

  @Test
  void whatWasDoneStaysDoneWhateverTheNumbersSayLater() {
    ladder.choose(List.of(letterAt(15)), TODAY);
    new ContactRepository(valley.file())
        .log(
            ContactAttempt.unsaved(
                jaylen.householdId(),
                null,
                null,
                TODAY.atTime(9, 0),
                Channel.LETTER,
                null,
                ContactResult.SENT,
                null));
    assertEquals(List.of("Letter at 15 DONE"), ofJaylen());
    jaylenMisses(3);
    assertEquals(List.of("Letter at 15 DONE"), ofJaylen());
    ladder.choose(List.of(), TODAY);
    assertEquals(List.of("Letter at 15 DONE"), ofJaylen());
  }

  @Test
  void aLetterThatCameBackAndOneOfBeforeDoNotCount() {
    ladder.choose(List.of(letterAt(15)), TODAY);
    ContactRepository contacts = new ContactRepository(valley.file());
    contacts.log(
        ContactAttempt.unsaved(
            jaylen.householdId(),
            null,
            null,
            TODAY.minusDays(30).atTime(9, 0),
            Channel.LETTER,
            null,
            ContactResult.SENT,
            null));
    contacts.log(
        ContactAttempt.unsaved(
            jaylen.householdId(),
            null,
            null,
            TODAY.atTime(9, 0),
            Channel.LETTER,
            null,
            ContactResult.RETURNED,
            null));
    assertEquals(List.of("Letter at 15 DUE"), ofJaylen());
  }

  @Test
  void somebodySaysThatItWasDoneAndTakesItBack() {
    LadderStep meeting =
        new LadderStep(
            0,
            LadderMetric.PERCENT_MISSED,
            20,
            LadderDeed.MEETING,
            "Meeting",
            LadderWho.PRINCIPAL,
            10);
    ladder.choose(List.of(meeting), TODAY);
    assertEquals(List.of("Meeting DUE"), ofJaylen());
    long id = ladder.ofStudent(jaylen.id()).getFirst().id();
    ladder.markDone(id, TODAY, valley.staff("Mr. Ruiz").id(), "Mom came.");
    assertEquals(List.of("Meeting DONE"), ofJaylen());
    ladder.markDone(id, null, null, null);
    assertEquals(List.of("Meeting DUE"), ofJaylen());
  }

  /// 15 of 70 days are 21.4 %; 14 of 70 exactly 20 %.
  @Test
  void sharesAreComparedExactly() {
    LadderStep fifth =
        new LadderStep(
            0, LadderMetric.PERCENT_MISSED, 20, LadderDeed.OTHER, "Fifth", LadderWho.OFFICE, 1);
    ladder.choose(List.of(fifth), TODAY);
    jaylenMisses(14);
    assertEquals(List.of("Fifth DUE"), ofJaylen());
    jaylenMisses(13);
    assertEquals(List.of("Fifth NO_LONGER_MET"), ofJaylen());
  }

  @Test
  void daysInARowAskAnewWhenTheyComeAgain() {
    LadderStep call =
        new LadderStep(0, LadderMetric.IN_A_ROW, 12, LadderDeed.OTHER, "Call", LadderWho.OFFICE, 2);
    LocalDate october = LocalDate.of(2026, 10, 1);
    jaylenMissesEveryDay(true);
    ladder.choose(List.of(call), october);
    LadderAction first = ladder.ofStudent(jaylen.id()).getFirst();
    ladder.markDone(first.id(), october, null, "Spoke with Mom.");
    jaylenMissesEveryDay(false);
    ladder.recompute(october.plusDays(1));
    assertEquals(List.of("Call DONE"), ofJaylen());
    jaylenMissesEveryDay(true);
    ladder.recompute(TODAY);
    assertEquals(List.of("Call DUE"), ofJaylen());
    LadderAction second = ladder.ofStudent(jaylen.id()).getFirst();
    assertEquals(MapleValley.LAST_POSTED, second.reachedOn());
    assertEquals(TODAY.plusDays(2), second.dueOn());
    ladder.markDone(second.id(), TODAY, null, null);
    String note = Objects.requireNonNull(ladder.ofStudent(jaylen.id()).getFirst().note());
    assertTrue(note.contains("Spoke with Mom."), note);
    assertTrue(note.contains("done Oct 1, 2026"), note);
    ladder.recompute(TODAY);
    assertEquals(List.of("Call DONE"), ofJaylen(), "the same days ask once");
  }

  private void jaylenMissesEveryDay(boolean misses) {
    AttendanceRepository attendance = new AttendanceRepository(valley.file());
    StudentYear year =
        StudentYear.empty(
            jaylen.id(), jaylen.latestEnrollment().orElseThrow().schoolId(), valley.year());
    for (LocalDate day : misses ? valley.schoolDays() : List.<LocalDate>of()) {
      year = year.with(day, MapleValley.UNEXCUSED);
    }
    StudentYear changed = year;
    valley.file().inTransaction(() -> attendance.recordYears(List.of(changed)));
  }

  @Test
  void aChildWhoLeftIsOnNobodysList() {
    ladder.choose(List.of(letterAt(15)), TODAY);
    assertTrue(ladder.open(TODAY).stream().anyMatch(a -> a.studentId() == jaylen.id()));
    valley
        .file()
        .inTransaction(() ->
            valley
                .file()
                .sql()
                .update(ENROLLMENT)
                .set(ENROLLMENT.EXIT_DATE, TODAY)
                .where(ENROLLMENT.STUDENT_ID.eq(jaylen.id()))
                .execute());
    assertTrue(ladder.open(TODAY).stream().noneMatch(a -> a.studentId() == jaylen.id()));
    assertEquals(1, ladder.ofStudent(jaylen.id()).size());
  }

  @Test
  void everyPresetHasStepsItsSourceAndADate() {
    List<LadderPreset> presets = LadderPreset.all();
    assertTrue(presets.size() >= 5);
    for (LadderPreset preset : presets) {
      assertTrue(preset.steps().size() >= 3, preset.id());
      assertFalse(preset.source().isBlank());
      assertTrue(preset.read().matches("\\d{4}.*"), preset.read());
      ladder.choose(preset.steps(), TODAY);
      assertEquals(
          preset.steps().stream().map(LadderStep::words).sorted().toList(),
          ladder.steps().stream().map(LadderStep::words).sorted().collect(Collectors.toList()));
    }
  }
}
