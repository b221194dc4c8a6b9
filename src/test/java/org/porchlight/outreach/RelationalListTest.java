package org.porchlight.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.outreach.Families.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.outreach.ShortlistEntry.Standing;
import org.porchlight.roster.Student;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;
import org.porchlight.visits.WrittenUp;

class RelationalListTest {
  private static final LocalDate YEAR = LocalDate.of(2026, 7, 1);

  private final MapleValley valley = MapleValley.open();
  private final ShortlistRepository shortlists = new ShortlistRepository(valley.file());

  @AfterEach
  void close() {
    valley.close();
  }

  /// The same families whatever they missed: the list is made without attendance, and shuffling it
  /// in the file changes nothing.
  @Test
  void shufflingAttendanceChangesNothing() {
    List<RelationalList.Entry> before = shortlists.relationalList(MapleValley.TODAY).entries();
    assertTrue(before.size() > 10, before.size() + " families");
    valley.shuffleAttendance(7);
    assertEquals(before, shortlists.relationalList(MapleValley.TODAY).entries());
  }

  @Test
  void everyFamilyWithAChildInSchoolIsOnItOnce() {
    List<Long> listed =
        shortlists.relationalList(MapleValley.TODAY).entries().stream()
            .map(entry -> entry.family().household().id())
            .sorted()
            .toList();
    assertEquals(listed.stream().distinct().toList(), listed);
    assertTrue(listed.contains(valley.household("Whitcomb").id()));
  }

  @Test
  void theGradeFurthestFromItsTenthComesFirst() {
    List<RelationalFamily> families = new ArrayList<>();
    for (long id = 1; id <= 20; id++) {
      families.add(family(id, id <= 10 ? "6" : "7", id == 1 ? visited("2026-10-03") : List.of()));
    }
    RelationalList list = RelationalList.of(families, YEAR, TODAY);
    List<Long> order = list.entries().stream().map(e -> e.family().household().id()).toList();
    // nobody of grade 7 was visited: all ten of them, then grade 6, then the visited family
    assertEquals(
        LongStream.rangeClosed(11, 20).boxed().toList(),
        order.subList(0, 10).stream().sorted().toList());
    assertEquals(1, order.getLast());
    RelationalList.Coverage six = list.coverage().getFirst();
    assertEquals(1, six.visited());
    assertEquals(1, six.goal());
    assertTrue(six.isReached());
    assertTrue(!list.coverage().getLast().isReached());
  }

  @Test
  void theAlphabetFavoursNobodyAndTheDrawStaysAllYear() {
    List<RelationalFamily> families =
        LongStream.rangeClosed(1, 60).mapToObj(id -> family(id, "6", List.of())).toList();
    List<Long> order = ids(RelationalList.of(families, YEAR, TODAY));
    assertEquals(order, ids(RelationalList.of(families.reversed(), YEAR, TODAY.plusDays(60))));
    assertTrue(!order.equals(order.stream().sorted().toList()));
    assertTrue(!order.equals(ids(RelationalList.of(families, YEAR.plusYears(1), TODAY))));
  }

  @Test
  void onlyFinishedRelationalVisitsOfTheYearCount() {
    RelationalFamily before = family(1, "6", visited("2026-06-12"));
    RelationalFamily support =
        family(2, "6", List.of(visit(VisitPurpose.ATTENDANCE_SUPPORT, "2026-10-03", "COMPLETED")));
    RelationalFamily notHome =
        family(3, "6", List.of(visit(VisitPurpose.RELATIONAL, "2026-10-03", "NOT_HOME_LEFT")));
    RelationalList list = RelationalList.of(List.of(before, support, notHome), YEAR, TODAY);
    assertEquals(0, list.coverage().getFirst().visited());
    assertEquals(
        "No relational visit yet this year. In grade 6 at Mill School, 0 of 3 families have been"
            + " visited.",
        list.entries().getFirst().sentence("Mill School"));
  }

  @Test
  void heldFamiliesStandAtTheEndAndAwaitedOnesSaySo() {
    var visits = new VisitRepository(valley.file());
    long whitcomb = valley.household("Whitcomb").id();
    visits.wish(
        whitcomb, VisitPurpose.RELATIONAL, List.of(valley.student("Jaylen Whitcomb").id()), null);
    List<RelationalList.Entry> entries = shortlists.relationalList(MapleValley.TODAY).entries();
    assertEquals(
        Standing.WAITS_FOR_A_DAY,
        entries.stream()
            .filter(e -> e.family().household().id() == whitcomb)
            .findFirst()
            .orElseThrow()
            .standing());
    int firstHeld = entries.size();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).isHeld()) {
        firstHeld = Math.min(firstHeld, i);
      } else {
        assertTrue(i < firstHeld, "a family that can be visited stands after one that cannot");
      }
    }
    assertTrue(firstHeld < entries.size());
  }

  private static List<Long> ids(RelationalList list) {
    return list.entries().stream().map(e -> e.family().household().id()).toList();
  }

  private static RelationalFamily family(long id, String grade, List<Visit> visits) {
    Student child = Families.student(10 * id, id, 1, grade);
    return new RelationalFamily(Families.household(id, "English"), List.of(child), visits);
  }

  private static List<Visit> visited(String on) {
    return List.of(visit(VisitPurpose.RELATIONAL, on, "COMPLETED"));
  }

  private static Visit visit(VisitPurpose purpose, String on, String outcome) {
    LocalDate day = LocalDate.parse(on);
    WrittenUp writtenUp =
        new WrittenUp(
            day,
            VisitOutcome.valueOf(outcome),
            List.of(),
            null,
            null,
            null,
            null,
            day.atTime(18, 0));
    return new Visit(
        1, 1, purpose, List.of(), null, null, null, day, null, null, null, 30, null, null, null,
        List.of(), writtenUp, false);
  }
}
