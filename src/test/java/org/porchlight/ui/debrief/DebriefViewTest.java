package org.porchlight.ui.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.ui.MainWindow;
import org.porchlight.ui.Rooms;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.porchlight.visits.Barrier;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierRepository;
import org.porchlight.visits.NextStep;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitRepository;
import org.porchlight.visits.WrittenUp;
import org.testfx.framework.junit5.ApplicationTest;

/// The whole debrief without a mouse.
class DebriefViewTest extends ApplicationTest {
  private final MapleValley valley = MapleValley.open();

  @Override
  public void start(Stage stage) {
    MapleValleyAutumn.happenIn(valley);
    Fonts.load();
    MainWindow window =
        new MainWindow(
            Rooms.of(valley.file(), MapleValley.CLOCK, valley.staff("Mr. Ruiz")),
            BackgroundWork.atOnce(),
            new ErrorMessages(),
            new SimpleObjectProperty<>(Look.NORMAL),
            () -> {});
    Scene scene = new Scene(window.root(), 1440, 900);
    Look.NORMAL.withReducedMotion(true).apply(scene);
    stage.setScene(scene);
    stage.show();
    window.navigator().open(Destination.debrief());
  }

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void twoFamiliesByKeyboardOnly() {
    // Ibarra: not home, note left, in two strokes
    type(KeyCode.DIGIT3);
    push(KeyCode.CONTROL, KeyCode.ENTER);
    // Whitcomb: we talked, with Carla and Jaylen
    type(KeyCode.DIGIT1);
    type(KeyCode.DIGIT2, KeyCode.DIGIT3);
    push(KeyCode.TAB);
    write("Loves the robotics club.");
    push(KeyCode.TAB);
    write("nights");
    type(KeyCode.ENTER);
    write("bus");
    type(KeyCode.ENTER);
    type(KeyCode.ENTER);
    write("ask for an earlier bus Adeyemi Mon");
    type(KeyCode.ENTER);
    push(KeyCode.TAB);
    type(KeyCode.DIGIT1);
    push(KeyCode.CONTROL, KeyCode.ENTER);

    VisitRepository visits = new VisitRepository(valley.file());
    Visit ibarra = visits.ofHousehold(valley.household("Ibarra").id()).getFirst();
    assertEquals(VisitOutcome.NOT_HOME_LEFT, ibarra.outcome().orElseThrow());
    Visit whitcomb = visits.ofHousehold(valley.household("Whitcomb").id()).getFirst();
    WrittenUp written = whitcomb.writtenUp();
    assertTrue(written != null);
    assertEquals(VisitOutcome.COMPLETED, written.outcome());
    assertEquals(2, written.present().size());
    assertEquals("Loves the robotics club.", written.goingWell());
    assertEquals(NextStep.CALL, written.nextStep());
    List<BarrierCode> barriers =
        new BarrierRepository(valley.file())
            .ofStudent(valley.student("Jaylen Whitcomb").id()).stream().map(Barrier::code).toList();
    assertTrue(
        barriers.containsAll(List.of(BarrierCode.PARENT_WORKS_NIGHTS, BarrierCode.MISSED_BUS)));
    Promise promise = new PromiseRepository(valley.file()).ofVisit(whitcomb.id()).getFirst();
    assertEquals("Ask for an earlier bus", promise.what());
    assertEquals("Tran family", lookup("#debrief-family").queryLabeled().getText());
  }
}
