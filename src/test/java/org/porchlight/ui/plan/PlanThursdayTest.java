package org.porchlight.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.outreach.Decision;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.planning.NotPlacedWords;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.PlanWarning;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.planning.WarningKind;
import org.porchlight.reports.PacketReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.StaffRepository;
import org.porchlight.sample.SampleDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Dates;
import org.porchlight.ui.MainWindow;
import org.porchlight.ui.Rooms;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.testfx.framework.junit5.ApplicationTest;

/// The sample district's Thursday, planned from the list of families to the printed packet: twelve
/// families are chosen, routes are suggested, one family moves to another team, one says no. Once
/// with the mouse, once with keys alone.
class PlanThursdayTest extends ApplicationTest {
  private static final LocalDate THURSDAY = SampleDistrict.TODAY.plusDays(1);
  private static final int CHOSEN = 12;

  private final DistrictFile file = DistrictFile.inMemory();
  private final PlanRepository plans = new PlanRepository(file);
  private MainWindow window;
  private Scene scene;

  @Override
  public void start(Stage stage) {
    Fonts.load();
    SampleDistrict.build(file, sentence -> {});
    window =
        new MainWindow(
            Rooms.of(
                file,
                SampleDistrict.clock(),
                new StaffRepository(file)
                    .activeStaff().stream()
                        .filter(person -> person.name().equals("Mr. Ruiz"))
                        .findFirst()
                        .orElseThrow()),
            BackgroundWork.atOnce(),
            new ErrorMessages(),
            new SimpleObjectProperty<>(Look.NORMAL),
            () -> {});
    scene = new Scene(window.root(), 1440, 900);
    Look.NORMAL.withReducedMotion(true).apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void withTheMouse() {
    Set<Long> before = everyVisit();
    interact(() -> window.navigator().open(new Destination.Choose()));
    chooseTwelve();
    // below the twelve rows of the card
    interact(() -> lookup("#plan-visits").queryButton().fire());
    interact(() -> window.navigator().open(Destination.plan(THURSDAY)));
    clickOn("#reopen");
    assertEquals(before.size() + CHOSEN, everyVisit().size());
    List<Long> placed = placed();
    clickOn("#suggest");
    everybodyHasAPlaceOrAReason(before.size() + CHOSEN, placed.size());
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(placed, placed(), "one thing to undo");
    clickOn("#suggest");

    VisitTeam from = team(1);
    long moved = from.stops().getFirst().visitId();
    VisitTeam to = team(2);
    drag("#stop-" + moved).dropTo("#stop-" + to.stops().getFirst().visitId());
    assertTrue(visits(team(2)).contains(moved), "the card is where it was dropped");
    assertFalse(visits(team(1)).contains(moved));

    long cancelled = team(2).stops().getLast().visitId();
    interact(() -> card(cancelled).requestFocus());
    type(KeyCode.ENTER);
    interact(() -> lookup("#stop-off").queryButton().fire());
    assertFalse(everyVisit().contains(cancelled), "nobody goes there");

    clickOn("#finish");
    assertTrue(plan().isFinished());
    clickOn("#print-packets");
    assertTrue(window.navigator().current().get() instanceof Destination.Reports);
    printsEveryPacket();
  }

  @Test
  void withKeysAlone() {
    int everyone = everyVisit().size() + CHOSEN;
    push(KeyCode.ALT, KeyCode.DIGIT1);
    chooseTwelve();
    push(KeyCode.CONTROL, KeyCode.ENTER);
    push(KeyCode.ALT, KeyCode.DIGIT2);
    for (int i = 0; i < 10 && !shown().equals(THURSDAY); i++) {
      type(shown().isBefore(THURSDAY) ? KeyCode.PAGE_DOWN : KeyCode.PAGE_UP);
    }
    assertEquals(THURSDAY, shown());
    type(KeyCode.R);
    List<Long> placed = placed();
    type(KeyCode.S);
    everybodyHasAPlaceOrAReason(everyone, placed.size());

    long moved = focusACard();
    int was = plan().teamOf(moved).orElseThrow().number();
    int other = was == 1 ? 2 : 1;
    type(KeyCode.M);
    type(other == 1 ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
    type(KeyCode.ENTER);
    assertEquals(other, plan().teamOf(moved).orElseThrow().number());
    assertEquals("stop-" + moved, scene.getFocusOwner().getId(), "the card keeps the focus");

    type(KeyCode.C);
    assertFalse(everyVisit().contains(moved));
    assertTrue(scene.getFocusOwner().getId().startsWith("stop-"), "the focus is on a neighbour");

    push(KeyCode.CONTROL, KeyCode.ENTER);
    assertTrue(plan().isFinished());
    push(KeyCode.CONTROL, KeyCode.P);
    assertTrue(window.navigator().current().get() instanceof Destination.Reports);
    printsEveryPacket();
  }

  /// Twelve families of the list by key, with a reason where too little was tried.
  private void chooseTwelve() {
    int rows = lookup("#families").queryTableView().getItems().size();
    for (int row = 0; row < rows && chosen() < CHOSEN; row++) {
      int before = chosen();
      type(KeyCode.SPACE);
      if (chosen() < before) {
        // somebody had chosen this family already
        type(KeyCode.SPACE);
      }
      type(KeyCode.DOWN);
    }
    assertEquals(CHOSEN, chosen());
    List<String> reasons =
        lookup((Node node) -> node.getId() != null && node.getId().startsWith("few-tries-"))
            .queryAll()
            .stream()
            .map(Node::getId)
            .toList();
    for (String field : reasons) {
      interact(
          () -> lookup("#" + field).queryAs(TextField.class).setText("Many days missed lately"));
    }
    assertFalse(lookup("#plan-visits").queryButton().isDisabled(), reasons.toString());
  }

  private int chosen() {
    return (int)
        new ShortlistRepository(file)
            .decisions().values().stream()
                .filter(decision -> decision.decision() == Decision.CHOSEN)
                .count();
  }

  private long focusACard() {
    for (int i = 0; i < 60; i++) {
      Node now = scene.getFocusOwner();
      if (now != null && now.getId() != null && now.getId().startsWith("stop-")) {
        long visit = Long.parseLong(now.getId().substring("stop-".length()));
        if (plan().teamOf(visit).isPresent()) {
          return visit;
        }
      }
      type(KeyCode.TAB);
    }
    throw new AssertionError("no card takes the focus");
  }

  private LocalDate shown() {
    String title = lookup("#screen-title").queryLabeled().getText();
    for (int day = 0; day < 40; day++) {
      LocalDate date = SampleDistrict.TODAY.plusDays(day);
      if (title.endsWith(Dates.inFull(date).replaceFirst(", \\d{4}$", ""))) {
        return date;
      }
    }
    throw new AssertionError(title);
  }

  private VisitPlan plan() {
    return plans.plan(THURSDAY);
  }

  private VisitTeam team(int number) {
    return plan().teamNumber(number).orElseThrow();
  }

  private static List<Long> visits(VisitTeam team) {
    return team.stops().stream().map(Stop::visitId).toList();
  }

  private List<Long> placed() {
    List<Long> placed = new ArrayList<>();
    plan().teams().forEach(team -> placed.addAll(visits(team)));
    return placed;
  }

  private Set<Long> everyVisit() {
    Set<Long> all = new HashSet<>(placed());
    plan().notPlaced().forEach(stop -> all.add(stop.visitId()));
    return all;
  }

  private void everybodyHasAPlaceOrAReason(int everyone, int placedBefore) {
    assertEquals(everyone, everyVisit().size(), "nobody is lost");
    assertTrue(placed().size() >= placedBefore, "no place is lost");
    for (Stop stop : plan().notPlaced()) {
      assertFalse(
          NotPlacedWords.of(stop, plan(), SampleDistrict.clock().getZone()).isBlank(),
          stop.household().familyName());
    }
    keepsEveryPromise();
  }

  /// What was arranged is kept, everybody is back in time, and nobody meets whom they must not.
  private void keepsEveryPromise() {
    List<WarningKind> broken =
        PlanWarning.of(plan(), SampleDistrict.clock().getZone(), List.of()).stream()
            .filter(warning -> warning.teamId() != null)
            .map(PlanWarning::kind)
            .filter(kind ->
                Set.of(
                        WarningKind.ARRANGED_MISSED,
                        WarningKind.BACK_LATE,
                        WarningKind.STAFF_CONFLICT,
                        WarningKind.DO_NOT_VISIT)
                    .contains(kind))
            .toList();
    assertEquals(List.of(), broken);
  }

  private Node card(long visit) {
    return lookup("#stop-" + visit).query();
  }

  private void printsEveryPacket() {
    ReportRooms rooms = ReportRooms.of(file, SampleDistrict.clock());
    for (VisitTeam team : plan().teams()) {
      byte[] packet = PacketReport.pdf(rooms, THURSDAY, team.id());
      assertTrue(packet.length > 10_000, team.name());
    }
  }
}
