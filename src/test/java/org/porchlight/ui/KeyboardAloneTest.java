package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.outreach.Decision;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Theme;
import org.porchlight.visits.VisitRepository;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The mouse is unplugged: from the locked door to a decided list of five families.
@ExtendWith(ApplicationExtension.class)
class KeyboardAloneTest {
  private static final String PASSPHRASE = "otter lamp violin cloud";
  private static final int FAMILIES = 5;
  private static final int MOST_STEPS = 40;

  @TempDir private static Path everyLaptop;
  private FrontDoor door;

  @Start
  void open(Stage stage) throws IOException {
    Fonts.load();
    Path folder = Files.createTempDirectory(everyLaptop, "laptop");
    door =
        new FrontDoor(
            new LaptopSettings(folder),
            (empty, progress) -> {},
            MapleValley.CLOCK,
            new Look(Theme.LIGHT, 100, true));
    Path place = folder.resolve("maple.porchlight");
    DistrictFile file = DistrictFile.create(place, PASSPHRASE.toCharArray());
    MapleValley maple = MapleValley.in(file);
    MapleValleyAutumn.happenIn(maple);
    Scene scene = new Scene(door.root(), 1440, 900);
    door.enter(scene);
    stage.setScene(scene);
    stage.show();
    door.begin(file, place, maple.staff("Principal Okafor"));
    door.lock();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(door::shutDown);
  }

  @Test
  void fromTheLockedDoorToFiveDecidedFamilies(FxRobot robot) throws Exception {
    await(robot, "#passphrase");
    for (int step = 0; step < MOST_STEPS && !focused(robot).startsWith("passphrase"); step++) {
      robot.push(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    robot.write(PASSPHRASE).push(KeyCode.ENTER);
    toTheWindow(robot);

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    await(robot, "#families");
    for (int step = 0; step < MOST_STEPS && chosen() < FAMILIES; step++) {
      robot.push(KeyCode.SPACE).push(KeyCode.DOWN);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertEquals(FAMILIES, chosen(), () -> "the focus is on " + focused(robot));

    // what the team decided, in words, about the family one stands on
    robot.push(KeyCode.W);
    robot.write("talked about on monday").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(
        new ShortlistRepository(file())
            .decisions().values().stream()
                .anyMatch(decision -> "talked about on monday".equals(decision.note())));

    // families tried less often need a reason, in the fields one tabs to
    for (int step = 0; step < MOST_STEPS && waiting() == 0; step++) {
      robot.push(KeyCode.TAB);
      if (focused(robot).startsWith("few-tries-")) {
        robot.write("the team knows them");
      }
      robot.push(KeyCode.CONTROL, KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertEquals(FAMILIES, waiting());
  }

  /// Where several people share the passphrase the window asks who is working: Enter, or a digit.
  private void toTheWindow(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitFor(
        90,
        TimeUnit.SECONDS,
        () -> there(robot, "#main-window") || there(robot, "#who-is-working"));
    for (int step = 0; step < MOST_STEPS && !there(robot, "#main-window"); step++) {
      robot.push(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
      if (!there(robot, "#main-window")) {
        robot.push(KeyCode.TAB);
      }
    }
    await(robot, "#main-window");
  }

  private DistrictFile file() {
    MainWindow window = door.window();
    if (window == null) {
      throw new IllegalStateException("no district is open");
    }
    return window.file();
  }

  private long chosen() {
    return new ShortlistRepository(file())
        .decisions().values().stream()
            .filter(decision -> decision.decision() == Decision.CHOSEN)
            .count();
  }

  private int waiting() {
    return new VisitRepository(file()).waitingForADay().size();
  }

  private static String focused(FxRobot robot) {
    Node focus = robot.window(0).getScene().getFocusOwner();
    return focus == null || focus.getId() == null ? "" : focus.getId();
  }

  private static boolean there(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().isPresent();
  }

  private static void await(FxRobot robot, String query) throws Exception {
    WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> there(robot, query));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
