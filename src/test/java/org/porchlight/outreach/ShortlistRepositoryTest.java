package org.porchlight.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.MapleValley.TODAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ShortlistEntry.Standing;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.visits.Debrief;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromiseToMake;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

class ShortlistRepositoryTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);

  private final MapleValley valley = MapleValley.open();
  private final ShortlistRepository shortlists = new ShortlistRepository(valley.file());

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void recentDaysComeFirstAndHeldFamiliesLast() {
    assertEquals(
        List.of(
            "Hargrove", // 7 of the last 10
            "Whitcomb", // 6
            "Nwosu", // 5½
            "Lindqvist", // 5, 12.9 %
            "Barrientos", // 4
            "Warsame", // 3½
            "Albright", // 3, 23.5 %
            "Tran", // 3, 15.7 %
            "Marchetti", // 3, 12.2 %
            "Stroud"), // 3, 10.0 %
        families());
  }

  @Test
  void reasonsAreSaidInWords() {
    assertEquals(List.of("14 of 70 days", "7 of the last 10"), words("Hargrove").subList(0, 2));
    assertEquals(
        List.of("15 of 70 days", "6 of the last 10", "steep change since Nov"),
        words("Whitcomb").subList(0, 3));
    assertTrue(words("Whitcomb").contains("was on track last year"));
    assertEquals(
        List.of("12 and 9 of 70 days", "4 and 3 of the last 10", "speaks Spanish"),
        words("Barrientos"));
    assertEquals("17½ of 70 days", words("Nwosu").getFirst());
  }

  @Test
  void theReasonsAnswerInSentencesToo() {
    assertEquals(
        "Lucía missed 12 of 70 days, 17.1\u00a0%. Tomás missed 9 of 70 days, 12.9\u00a0%.",
        entry("Barrientos").reasons().getFirst().sentence());
  }

  @Test
  void whoeverIsAskedForIsListedWithTheReason() {
    assertFalse(families().contains("Ibarra"));
    long student = valley.student("Rafael Ibarra").id();
    long nomination = shortlists.nominate(student, "Ms. Vo", TODAY.minusDays(1));
    assertTrue(words("Ibarra").contains("Ms. Vo asked"));
    shortlists.undoNomination(nomination);
    assertFalse(families().contains("Ibarra"));
  }

  @Test
  void doNotVisitAndPoBoxesAreListedLast() {
    shortlists.nominate(valley.student("Skye Pruett").id(), "Ms. Vo", TODAY);
    shortlists.nominate(valley.student("Harper Quill").id(), "Ms. Vo", TODAY);
    assertEquals(List.of("Pruett", "Quill"), families().subList(10, 12));
    assertEquals(Standing.DO_NOT_VISIT, entry("Pruett").standing());
    assertEquals(Standing.NO_DOOR, entry("Quill").standing());
  }

  @Test
  void notNowSetsAsideForTwoWeeksAndCanBeTakenBack() {
    long hargrove = valley.household("Hargrove").id();
    shortlists.decide(hargrove, Decision.NOT_NOW, NOW, null, null);
    assertFalse(families().contains("Hargrove"));
    assertEquals(
        List.of("Hargrove"),
        shortlist(TODAY).notNow().stream().map(e -> e.household().familyName()).toList());
    shortlists.decide(hargrove, Decision.UNDECIDED, NOW, null, null);
    assertTrue(families().contains("Hargrove"));
    shortlists.decide(hargrove, Decision.NOT_NOW, NOW.minusDays(14), null, null);
    assertTrue(families().contains("Hargrove"));
  }

  @Test
  void aVisitChangesTheStanding() {
    var visits = new VisitRepository(valley.file());
    long ruiz = valley.staff("Mr. Ruiz").id();
    long household = valley.household("Whitcomb").id();
    long student = valley.student("Jaylen Whitcomb").id();
    assertEquals(Standing.OPEN, entry("Whitcomb").standing());
    long visit = visits.wish(household, VisitPurpose.ATTENDANCE_SUPPORT, List.of(student), null);
    assertEquals(Standing.WAITS_FOR_A_DAY, entry("Whitcomb").standing());
    visits.recordDebrief(
        new Debrief(
            visit,
            TODAY.minusDays(1),
            VisitOutcome.COMPLETED,
            List.of(ruiz),
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            ruiz,
            NOW));
    assertEquals(Standing.VISITED, entry("Whitcomb").standing());
    assertEquals(TODAY.minusDays(1), entry("Whitcomb").visitDate().orElseThrow());
  }

  @Test
  void wrongNumbersAndAnOverduePromiseAreReasons() {
    var households = new HouseholdRepository(valley.file());
    valley
        .household("Barrientos")
        .guardians()
        .forEach(g -> g.phones().forEach(p -> households.markPhoneWrong(p.id(), TODAY)));
    new PromiseRepository(valley.file())
        .make(
            valley.household("Barrientos").id(),
            null,
            PromiseToMake.toFamily(
                "Bus pass for two children",
                valley.staff("Mr. Ruiz").id(),
                LocalDate.of(2026, 12, 7)),
            LocalDateTime.of(2026, 11, 30, 16, 0),
            valley.staff("Mr. Ruiz").id());
    assertTrue(words("Barrientos").contains("both phone numbers wrong"));
    assertEquals(
        "An overdue promise from Nov 30: Bus pass for two children. Bring it along.",
        entry("Barrientos").reasons().getLast().sentence());
  }

  private List<String> families() {
    return shortlist(TODAY).entries().stream().map(e -> e.household().familyName()).toList();
  }

  private List<String> words(String family) {
    return entry(family).reasons().stream().map(Reason::words).toList();
  }

  private ShortlistEntry entry(String family) {
    return shortlist(TODAY).entries().stream()
        .filter(entry -> entry.household().familyName().equals(family))
        .findFirst()
        .orElseThrow();
  }

  private Shortlist shortlist(LocalDate today) {
    return shortlists.shortlist(new AttendanceRepository(valley.file()).year(today), today);
  }
}
