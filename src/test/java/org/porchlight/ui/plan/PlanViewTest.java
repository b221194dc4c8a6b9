package org.porchlight.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.VisitAfternoon;
import org.porchlight.planning.VisitPlan;
import org.porchlight.ui.MainWindow;
import org.porchlight.ui.Rooms;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.testfx.framework.junit5.ApplicationTest;

/// Cards move by mouse and by keys alike.
class PlanViewTest extends ApplicationTest {
  private final MapleValley valley = MapleValley.open();
  private final VisitAfternoon afternoon = VisitAfternoon.in(valley);

  @Override
  public void start(Stage stage) {
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
    window.navigator().open(Destination.plan(VisitAfternoon.THURSDAY));
  }

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void aCardMovesByKeysAlone() {
    interact(() -> card("Castellanos").requestFocus());
    type(KeyCode.M);
    type(KeyCode.DIGIT1);
    type(KeyCode.UP);
    Label landing = lookup("#landing").queryAs(Label.class);
    assertTrue(landing.getText().startsWith("Drop here: back at "), landing.getText());
    assertTrue(card("Castellanos").getAccessibleText().contains("Ruiz + Adeyemi, place 3"));
    type(KeyCode.ENTER);
    assertEquals(List.of("Barrientos", "Ibarra", "Castellanos", "Whitcomb"), order(1));
    Node card = card("Castellanos");
    assertSame(card, card.getScene().getFocusOwner(), "the card keeps the focus");
    push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(List.of("Barrientos", "Ibarra", "Whitcomb"), order(1));
  }

  @Test
  void aCardMovesByMouse() {
    drag(card("Nwosu")).moveTo(card("Hargrove"));
    // the upper half of a card means before it
    moveBy(0, -20);
    drop();
    assertEquals(List.of("Nwosu", "Hargrove", "Tran"), order(2));
    drag(card("Nwosu")).dropTo("#not-placed");
    assertEquals(List.of("Hargrove", "Tran"), order(2));
  }

  @Test
  void aTimeIsArrangedInsideTheCard() {
    interact(() -> card("Nwosu").requestFocus());
    type(KeyCode.ENTER);
    clickOn("#stop-from").write("4:30");
    clickOn("#stop-save");
    String says = card("Nwosu").getAccessibleText();
    assertTrue(says.contains("Arranged 4:30"), says);
  }

  private Node card(String family) {
    return lookup("#stop-" + afternoon.visit(family)).query();
  }

  private List<String> order(int team) {
    VisitPlan plan = afternoon.plans().plan(VisitAfternoon.THURSDAY);
    return plan.teamNumber(team).orElseThrow().stops().stream()
        .map(stop -> stop.household().familyName())
        .toList();
  }
}
