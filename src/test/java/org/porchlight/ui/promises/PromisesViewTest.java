package org.porchlight.ui.promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set in @Start
class PromisesViewTest {
  private final MapleValley valley = MapleValley.open();
  private final StaffMember ruiz = valley.staff("Mr. Ruiz");
  private final DraftRepository drafts = new DraftRepository(valley.file());
  private final PromiseRepository promises = new PromiseRepository(valley.file());
  private PromisesViewModel model;
  private PromisesView view;

  @Start
  void open(Stage stage) {
    Fonts.load();
    MapleValleyAutumn.happenIn(valley);
    model =
        new PromisesViewModel(
            new PromiseRooms(
                promises,
                new HouseholdRepository(valley.file()),
                new StudentRepository(valley.file()),
                new StaffRepository(valley.file()),
                new SchoolRepository(valley.file()),
                drafts),
            MapleValley.CLOCK,
            ruiz,
            new Toasts(MapleValley.CLOCK));
    view = new PromisesView(model);
    stage.setScene(new Scene(new StackPane(view.content()), 1280, 720));
    stage.show();
  }

  @AfterEach
  void close() {
    valley.close();
  }

  /// By Ctrl Enter and with the button alike: what was made does not come back as half-written.
  @Test
  void aPromiseThatWasMadeLeavesNoDraft(FxRobot robot) {
    int before = promises.all().size();
    robot.interact(() -> {
      view.arrive(Destination.newPromise(valley.household("Stroud").id()));
      model.newPromise().typed().set("alarm clock Dempsey Fri");
      view.leave();
    });
    assertTrue(kept().isPresent(), "left half-written");
    robot.interact(() -> {
      view.arrive(Destination.newPromise(valley.household("Stroud").id()));
      view.primaryAction();
      view.leave();
    });
    assertEquals(before + 1, promises.all().size());
    assertEquals(Optional.empty(), kept());
  }

  private Optional<?> kept() {
    return drafts.find("promise/" + ruiz.id());
  }
}
