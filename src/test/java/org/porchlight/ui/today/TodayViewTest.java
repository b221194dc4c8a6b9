package org.porchlight.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.BandCounts;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.WhyDrawer;
import org.testfx.framework.junit5.ApplicationTest;

class TodayViewTest extends ApplicationTest {
  private final MapleValley valley = MapleValley.open();
  private final Navigator navigator = new Navigator();

  @Override
  public void start(Stage stage) {
    MapleValleyAutumn.happenIn(valley);
    Fonts.load();
    TodayView view =
        new TodayView(
            TodayViewModelTest.model(valley.file(), MapleValley.CLOCK, navigator), navigator);
    Scene scene = new Scene(new VBox(new WhyDrawer(view.content(), navigator)), 1440, 900);
    Look.NORMAL.withReducedMotion(true).apply(scene);
    stage.setScene(scene);
    stage.show();
    view.arrive(new Destination.Today());
  }

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void listsExactlyTheStudentsBehindTheNumber() {
    clickOn("#why-this-number");
    ListView<?> list = lookup("#why-rows").queryListView();
    int chronic =
        BandCounts.of(new AttendanceRepository(valley.file()).year(MapleValley.TODAY).standings())
            .chronic();
    assertEquals(chronic, list.getItems().size());
    type(KeyCode.ESCAPE);
    clickOn("#why-this-number");
    clickOn("#why-rows .name-link");
    assertInstanceOf(Destination.Student.class, navigator.current().get());
  }

  @Test
  void opensThePlaceOfANeed() {
    clickOn("#need-debriefs");
    assertInstanceOf(Destination.Debrief.class, navigator.current().get());
  }

  @Test
  void opensTheDayOfABlock() {
    assertFalse(lookup(".visit-block").queryAll().isEmpty());
    clickOn("#plan-a-day");
    assertInstanceOf(Destination.Plan.class, navigator.current().get());
  }
}
