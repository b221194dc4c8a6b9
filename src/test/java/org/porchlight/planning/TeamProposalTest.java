package org.porchlight.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.planning.Afternoon.THURSDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.porchlight.planning.TeamProposal.Pair;
import org.porchlight.roster.Partner;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRole;

class TeamProposalTest {
  private static final Partner LIBRARY = new Partner(7, "Valley Library", null, null, true);

  @Test
  void theFamilysLanguageIsInTheTeam() {
    List<Visitor> people =
        List.of(
            driver(1, "English"),
            driver(2, "English"),
            driver(3, "English"),
            driver(4, "English", "Somali"));
    List<Pair> pairs = TeamProposal.of(THURSDAY, people, families(1, "Somali"), 5);
    assertEquals(1, pairs.size());
    assertTrue(pairs.getFirst().speaks("somali"), pairs.toString());
  }

  @Test
  void twoWhoSpeakTheSameAreSpreadOverTheTeams() {
    List<Visitor> people =
        List.of(
            driver(1, "Spanish", "Somali"),
            driver(2, "Spanish", "Somali"),
            driver(3, "Vietnamese"),
            driver(4, "Dari"));
    List<Stop> families = new ArrayList<>(families(3, "Spanish"));
    families.addAll(families(3, "Vietnamese"));
    families.addAll(families(2, "Dari"));
    List<Pair> pairs = TeamProposal.of(THURSDAY, people, families, 2);
    assertEquals(2, pairs.size());
    for (String language : List.of("Spanish", "Vietnamese", "Dari")) {
      assertTrue(pairs.stream().anyMatch(pair -> pair.speaks(language)), language);
    }
  }

  @Test
  void nobodyGoesWhoMustNot() {
    LocalDate ended = THURSDAY.minusDays(1);
    Visitor untrained = visitor(1, person(1, true, ended, "Somali"), null, null, Set.of());
    Visitor alsoUntrained = visitor(2, person(2, true, ended, "Somali"), null, null, Set.of());
    assertEquals(
        List.of(),
        TeamProposal.of(THURSDAY, List.of(untrained, alsoUntrained), families(1, "Somali"), 5),
        "one of the two must be trained");
    Visitor trained = driver(3, "English");
    assertEquals(
        1, TeamProposal.of(THURSDAY, List.of(untrained, trained), families(1, "Somali"), 5).size());

    Visitor noAgreement = visitor(4, person(4, true, null, "English"), LIBRARY, null, Set.of());
    assertEquals(
        List.of(), TeamProposal.of(THURSDAY, List.of(trained, noAgreement), families(1, ""), 5));
    Visitor covered = visitor(4, person(4, true, null, "English"), LIBRARY, THURSDAY, Set.of());
    assertEquals(
        1, TeamProposal.of(THURSDAY, List.of(trained, covered), families(1, ""), 5).size());

    Visitor apart = visitor(5, person(5, true, null, "English"), null, null, Set.of(3L));
    assertEquals(List.of(), TeamProposal.of(THURSDAY, List.of(trained, apart), families(1, ""), 5));
    assertEquals(
        List.of(), TeamProposal.of(THURSDAY, List.of(trained), families(1, ""), 5), "never alone");
  }

  @Test
  void oneOfTheTwoHasACarAndADayOffIsKept() {
    Visitor driver = driver(1, "English");
    Visitor first = visitor(2, person(2, false, null, "English"), null, null, Set.of());
    Visitor second = visitor(3, person(3, false, null, "English"), null, null, Set.of());
    List<Pair> pairs =
        TeamProposal.of(THURSDAY, List.of(first, second, driver), families(8, ""), 5);
    assertEquals(1, pairs.size());
    assertTrue(pairs.getFirst().members().anyMatch(member -> member.id() == 1));
    VisitHours hours = new VisitHours(LocalTime.of(15, 0), LocalTime.of(18, 0));
    Visitor off =
        new Visitor(
            driver.person(), Map.of(DayOfWeek.MONDAY, hours), null, null, null, null, Set.of(), 0);
    // nobody else drives, so nobody goes
    assertEquals(
        List.of(), TeamProposal.of(THURSDAY, List.of(first, second, off), families(8, ""), 5));
  }

  @Test
  void somebodyNewGoesWithSomebodyWhoKnowsHowVisitsGo() {
    List<Visitor> people =
        List.of(experienced(1, 30), experienced(2, 25), experienced(3, 0), experienced(4, 1));
    List<Pair> pairs = TeamProposal.of(THURSDAY, people, families(8, ""), 5);
    assertEquals(2, pairs.size());
    for (Pair pair : pairs) {
      assertTrue(pair.lead().visitsMade() >= 10, "the experienced one leads: " + pair);
      assertTrue(pair.partner().visitsMade() < 10, pair.toString());
    }
  }

  @Test
  void inAThousandStaffsNoPairBreaksARule() {
    Random random = new Random(11);
    for (int round = 0; round < 1_000; round++) {
      List<Visitor> people = new ArrayList<>();
      int count = random.nextInt(1, 9);
      for (int i = 1; i <= count; i++) {
        Set<Long> apart = random.nextInt(3) == 0 ? Set.of((long) random.nextInt(1, 9)) : Set.of();
        LocalDate trained = random.nextInt(3) == 0 ? THURSDAY.minusDays(1) : null;
        people.add(
            visitor(
                i,
                person(i, random.nextBoolean(), trained, random.nextBoolean() ? "Spanish" : "Dari"),
                random.nextInt(4) == 0 ? LIBRARY : null,
                random.nextBoolean() ? THURSDAY : null,
                apart));
      }
      List<Pair> pairs =
          TeamProposal.of(THURSDAY, people, families(random.nextInt(1, 20), "Dari"), 5);
      Set<Long> seen = new HashSet<>();
      boolean cars = people.stream().anyMatch(visitor -> visitor.person().drives());
      for (Pair pair : pairs) {
        assertTrue(pair.members().allMatch(member -> seen.add(member.id())), "twice: " + pairs);
        assertTrue(pair.lead().goesWith(pair.partner()), pair.toString());
        assertTrue(pair.members().anyMatch(member -> member.isTrainedOn(THURSDAY)));
        assertTrue(pair.members().allMatch(member -> member.maySeeFamiliesOn(THURSDAY)));
        assertTrue(!cars || pair.members().anyMatch(member -> member.person().drives()));
      }
      assertTrue(pairs.size() <= 5);
    }
  }

  private static List<Stop> families(int count, String language) {
    List<Stop> families = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      families.add(
          language.isEmpty()
              ? Afternoon.family(i, "Family " + i, 1, 1)
              : Afternoon.speaking(language, i, "Family " + i, 1, 1));
    }
    return families;
  }

  private static Visitor driver(long id, String... languages) {
    return visitor(id, person(id, true, null, languages), null, null, Set.of());
  }

  private static Visitor experienced(long id, int visits) {
    return new Visitor(
        person(id, true, null, "English"), Map.of(), null, null, null, null, Set.of(), visits);
  }

  private static Visitor visitor(
      long id,
      StaffMember person,
      @Nullable Partner organisation,
      @Nullable LocalDate agreement,
      Set<Long> apart) {
    assertEquals(id, person.id());
    return new Visitor(person, Map.of(), null, organisation, agreement, agreement, apart, 0);
  }

  private static StaffMember person(
      long id, boolean drives, @Nullable LocalDate trained, String... languages) {
    return new StaffMember(
        id,
        "Person " + id,
        StaffRole.VISITOR,
        null,
        List.of(languages),
        null,
        null,
        null,
        null,
        trained,
        drives,
        true);
  }
}
