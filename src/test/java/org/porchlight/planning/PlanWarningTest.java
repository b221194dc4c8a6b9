package org.porchlight.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.porchlight.planning.Afternoon.arranged;
import static org.porchlight.planning.Afternoon.family;
import static org.porchlight.planning.Afternoon.flagged;
import static org.porchlight.planning.Afternoon.person;
import static org.porchlight.planning.Afternoon.speaking;
import static org.porchlight.planning.Afternoon.trained;
import static org.porchlight.planning.Afternoon.withStreet;
import static org.porchlight.planning.Afternoon.withoutPoint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Partner;
import org.porchlight.roster.StaffMember;

class PlanWarningTest {
  private static final StaffMember RUIZ = person("Mr. Ruiz", "English", "Spanish");
  private static final StaffMember DEMPSEY = person("Coach Dempsey", "English");

  @ParameterizedTest
  @MethodSource
  void isSaidInWords(Afternoon afternoon, List<String> words) {
    assertEquals(
        words,
        PlanWarning.of(afternoon.plan(), Afternoon.ZONE, List.of()).stream()
            .map(PlanWarning::words)
            .toList());
  }

  static List<Arguments> isSaidInWords() {
    return List.of(
        Arguments.of(pair().stops(family(1, "Lopez", 1, 1)), List.of()),
        Arguments.of(
            new Afternoon().team("15:15", "17:30", RUIZ),
            List.of("One person alone. Visits are made by two.")),
        Arguments.of(
            pair()
                .stops(
                    speaking("Somali", 1, "Warsame", 1, 1), speaking("Spanish", 2, "Diaz", 1, 1)),
            List.of("Nobody on this team speaks Somali. Ask for an interpreter.")),
        Arguments.of(
            pair()
                .stops(flagged(FlagKind.STAFF_CONFLICT, "Coach Dempsey is Amara's coach.", 1, "N")),
            List.of("Coach Dempsey is Amara's coach.")),
        Arguments.of(
            pair().stops(flagged(FlagKind.STAFF_CONFLICT, "Ms. Vo is her aunt.", 1, "N")),
            List.of()),
        Arguments.of(
            pair().stops(arranged(family(1, "Pham", 9, 0), "15:15", null)),
            List.of("This family has arranged 3:15. The team gets there at 3:28.")),
        Arguments.of(
            new Afternoon()
                .team("16:10", "17:30", RUIZ, DEMPSEY)
                .stops(family(1, "Lopez", 1, 1), family(2, "Diaz", 2, 1)),
            List.of()),
        Arguments.of(
            new Afternoon()
                .team("16:20", "17:30", RUIZ, DEMPSEY)
                .stops(family(1, "Lopez", 1, 1), family(2, "Diaz", 2, 1)),
            List.of("Sunset is 4:32. The last stop starts 19 minutes after it.")),
        Arguments.of(
            new Afternoon().team("15:15", "15:30", RUIZ, DEMPSEY).stops(family(1, "Lopez", 1, 1)),
            List.of("Back at 3:46; the team is due at 3:30.")),
        Arguments.of(
            new Afternoon()
                .team("15:15", "17:30", RUIZ, trained("Ms. Vo", LocalDate.of(2026, 11, 30))),
            List.of("The training of Vo ended Mon Nov 30.")),
        Arguments.of(
            new Afternoon()
                .team("15:15", "17:30", RUIZ, trained("Ms. Vo", LocalDate.of(2026, 12, 10))),
            List.of()),
        Arguments.of(
            pair().team("15:15", "17:30", person("Ms. Vo"), RUIZ),
            List.of("Ruiz is in two teams.")),
        Arguments.of(
            pair().stops(withoutPoint(family(1, "Lopez", 1, 1), "55000")),
            List.of("The address has no point on the map. The drive is a guess.")),
        Arguments.of(
            pair().with(withStreet(family(1, "Quill", 1, 1), "PO Box 7")),
            List.of("The Quill family needs an address.")),
        Arguments.of(
            pair().with(flagged(FlagKind.DO_NOT_VISIT, "Court order", 1, "Grant")),
            List.of("Do not visit. Calls are fine.")));
  }

  @Test
  void aPlaceWithoutAPointIsSaidOfTheTeamAndNotOfTheFamily() {
    VisitTeam team = pair().stops(family(1, "Lopez", 1, 1)).plan().teams().getFirst();
    TeamPlace library = TeamPlace.elsewhere("Library", "1 Main St", null);
    VisitTeam fromTheLibrary =
        new VisitTeam(
            team.id(),
            team.date(),
            1,
            RUIZ,
            DEMPSEY,
            team.startSchool(),
            team.leaveAt(),
            team.backBy(),
            null,
            null,
            team.stops(),
            team.travel(),
            library,
            library);
    List<PlanWarning> warnings =
        PlanWarning.of(
            new VisitPlan(Afternoon.THURSDAY, null, List.of(fromTheLibrary), List.of()),
            Afternoon.ZONE,
            List.of());
    assertEquals(
        List.of(
            new PlanWarning(
                WarningKind.DRIVE_GUESSED,
                team.id(),
                null,
                "Library has no point on the map. The drives from and to it are a guess.")),
        warnings);
  }

  @Test
  void theReasonOfADoNotVisitIsNotRepeated() {
    String words =
        PlanWarning.of(
                pair().with(flagged(FlagKind.DO_NOT_VISIT, "Court order", 1, "Grant")).plan(),
                Afternoon.ZONE,
                List.of())
            .getFirst()
            .words();
    assertEquals(false, words.contains("Court"));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsKnownOfAVisitorIsSaid(Visitor dempsey, List<String> words) {
    VisitPlan plan = pair().stops(family(1, "Lopez", 1, 1)).plan();
    assertEquals(
        words,
        PlanWarning.of(plan, Afternoon.ZONE, List.of(Visitor.of(RUIZ), dempsey)).stream()
            .map(PlanWarning::words)
            .toList());
  }

  static List<Arguments> whatIsKnownOfAVisitorIsSaid() {
    Partner library = new Partner(7, "Valley Library", null, null, true);
    LocalDate thursday = Afternoon.THURSDAY;
    VisitHours late = new VisitHours(LocalTime.of(15, 30), LocalTime.of(18, 0));
    String noAgreement =
        "No agreement covers Dempsey of Valley Library that day. Plan, but print nothing for them"
            + " before it does.";
    return List.of(
        Arguments.of(Visitor.of(DEMPSEY), List.of()),
        Arguments.of(
            visitor(Map.of(DayOfWeek.MONDAY, late), null, null, null, Set.of()),
            List.of("Dempsey does not visit on Thursdays.")),
        Arguments.of(
            visitor(Map.of(DayOfWeek.THURSDAY, late), null, null, null, Set.of()),
            List.of("Dempsey is free from 3:30.")),
        Arguments.of(
            visitor(Map.of(), null, null, null, Set.of(RUIZ.id())),
            List.of("Ruiz and Dempsey are not sent out together.")),
        Arguments.of(visitor(Map.of(), library, null, null, Set.of()), List.of(noAgreement)),
        Arguments.of(
            visitor(Map.of(), library, thursday, thursday.minusDays(1), Set.of()),
            List.of(noAgreement)),
        Arguments.of(visitor(Map.of(), library, thursday, thursday, Set.of()), List.of()));
  }

  private static Visitor visitor(
      Map<DayOfWeek, VisitHours> hours,
      @Nullable Partner organisation,
      @Nullable LocalDate agreement,
      @Nullable LocalDate check,
      Set<Long> apart) {
    return new Visitor(DEMPSEY, hours, null, organisation, agreement, check, apart, 0);
  }

  private static Afternoon pair() {
    return new Afternoon().team("15:15", "17:30", RUIZ, DEMPSEY);
  }
}
