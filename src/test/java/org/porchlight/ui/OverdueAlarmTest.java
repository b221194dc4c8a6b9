package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.planning.OutTimes;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.TeamSetup;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A team is out and its return time passes: in the open house, before the locked door, and after
/// the program was started again.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set in @Start
class OverdueAlarmTest {
  private static final String PASSPHRASE = "otter lamp violin cloud";
  private static final String ALARM = "A team is past its return time.";

  @TempDir private static Path everyLaptop;
  private final MovedClock clock = new MovedClock(MapleValley.CLOCK);
  private Path folder;
  private Path place;
  private Stage stage;
  private FrontDoor door;

  @Start
  void open(Stage opened) throws IOException {
    Fonts.load();
    stage = opened;
    folder = Files.createTempDirectory(everyLaptop, "laptop");
    place = folder.resolve("maple.porchlight");
    sendATeamOut();
    start();
  }

  private void start() {
    door =
        new FrontDoor(
            new LaptopSettings(folder),
            (file, progress) -> {},
            clock,
            new Look(Theme.LIGHT, 100, true));
    Scene scene = new Scene(door.root(), 1440, 900);
    door.enter(scene);
    stage.setScene(scene);
    stage.show();
  }

  /// Ruiz + Adeyemi left at 3:15 and must be back by 5:30; it is 3:40.
  private void sendATeamOut() {
    try (DistrictFile file = DistrictFile.create(place, PASSPHRASE.toCharArray())) {
      new DistrictRepository(file).changeDistrict(District.named("Maple Valley School District"));
      School school =
          new SchoolRepository(file)
              .addSchool(School.unsaved("MVM", "Maple Valley Middle", "Middle"));
      StaffRepository staff = new StaffRepository(file);
      StaffMember ruiz = staff.addStaffMember(StaffMember.unsaved("Mr. Ruiz", StaffRole.COUNSELOR));
      StaffMember adeyemi =
          staff.addStaffMember(StaffMember.unsaved("Ms. Adeyemi", StaffRole.VISITOR));
      PlanRepository plans = new PlanRepository(file);
      plans.addTeam(
          MapleValley.TODAY,
          new TeamSetup(
              ruiz.id(), adeyemi.id(), school.id(), LocalTime.of(15, 15), LocalTime.of(17, 30)));
      plans.leave(
          plans.plan(MapleValley.TODAY).teams().getFirst().id(), MapleValley.TODAY.atTime(15, 15));
    }
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(door::shutDown);
  }

  @Test
  void theAlarmStandsFirstOnTodayAndBeforeTheLockedDoorAndAfterARestart(FxRobot robot)
      throws Exception {
    robot.interact(() -> door.unlock(place));
    unlock(robot);
    moveTo(robot, "15:29");
    assertFalse(there(robot, "#alarm-bar"), "nobody is late yet");
    moveTo(robot, "17:30");
    moveTo(robot, "17:31");
    assertTrue(there(robot, "#alarm-bar"));
    assertEquals(ALARM, text(robot, "#alarm"));
    Node today = robot.lookup("#today").query();
    List<String> words = words(today);
    assertTrue(words.contains("Team Ruiz + Adeyemi is past its return time"), words.toString());
    assertEquals(
        "Team Ruiz + Adeyemi is past its return time",
        words.stream().filter(said -> said.contains("Team ")).findFirst().orElse(""));

    // no screen and no card hides it
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    robot.push(KeyCode.F9);
    awaitNode(robot, "#safety-card");
    assertTrue(there(robot, "#alarm-bar"));
    robot.push(KeyCode.ESCAPE);

    robot.push(KeyCode.CONTROL, KeyCode.L);
    awaitNode(robot, "#unlock-button");
    assertEquals(ALARM, text(robot, "#alarm"));
    nobodyIsNamed(robot);

    robot.interact(door::shutDown);
    robot.interact(this::start);
    awaitNode(robot, "#unlock-button");
    assertTrue(there(robot, "#alarm-bar"), "the door still knows after a restart");
    assertEquals(ALARM, text(robot, "#alarm"));
    nobodyIsNamed(robot);

    unlock(robot);
    assertTrue(there(robot, "#alarm-bar"), "and so does the file");
    press(robot, "#alarm-board");
    awaitNode(robot, "#out-team-1");
    assertTrue(
        words(robot.lookup("#out-team-1").query()).contains("This team should be back by now"));
    press(robot, "#back-1");
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(there(robot, "#alarm-bar"), "back, and the alarm is over");
    assertEquals(List.of(), new LaptopSettings(folder).teamsOut());
  }

  @Test
  void beforeItIsDueTheLockedDoorOnlySaysThatATeamIsOut(FxRobot robot) throws Exception {
    robot.interact(() -> door.unlock(place));
    unlock(robot);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    awaitNode(robot, "#unlock-button");
    moveTo(robot, "15:29");
    assertEquals("A team is out. Next check-in 3:15.", text(robot, "#unlock-teams"));
    assertFalse(there(robot, "#alarm-bar"));
    moveTo(robot, "15:30");
    assertEquals("A check-in is late.", text(robot, "#alarm"));
    assertFalse(there(robot, "#unlock-teams"));
    moveTo(robot, "17:31");
    assertEquals(ALARM, text(robot, "#alarm"));
    nobodyIsNamed(robot);
  }

  @Test
  void whatTheLaptopRemembersIsTimesAlone() throws IOException {
    LaptopSettings laptop = new LaptopSettings(folder);
    OutTimes out = new OutTimes(MapleValley.TODAY.atTime(16, 5), MapleValley.TODAY.atTime(17, 30));
    laptop.rememberTeamsOut(List.of(out));
    assertEquals(List.of(out), new LaptopSettings(folder).teamsOut());
    String kept = Files.readString(folder.resolve("porchlight.properties"));
    assertFalse(kept.contains("Ruiz"), kept);
  }

  private void moveTo(FxRobot robot, String time) {
    clock.moveTo(
        MapleValley.TODAY.atTime(LocalTime.parse(time)).atZone(clock.getZone()).toInstant());
    robot.interact(() -> door.outWatch().tick());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void nobodyIsNamed(FxRobot robot) {
    String all = String.join(" ", words(robot.lookup("#alarm-bar").query()));
    assertFalse(all.contains("Ruiz") || all.contains("Adeyemi"), all);
  }

  private static List<String> words(Node node) {
    if (!node.isVisible()) {
      return List.of();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return List.of(labeled.getText());
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(child -> words(child).stream()).toList()
        : List.of();
  }

  private void unlock(FxRobot robot) throws Exception {
    awaitNode(robot, "#passphrase");
    robot.interact(
        () -> robot.lookup("#passphrase").queryAs(TextInputControl.class).setText(PASSPHRASE));
    press(robot, "#unlock-button");
    WaitForAsyncUtils.waitFor(
        120, TimeUnit.SECONDS, () -> there(robot, "#main-window") || there(robot, "#who-1"));
    if (!there(robot, "#main-window")) {
      press(robot, "#who-1");
      awaitNode(robot, "#main-window");
    }
  }

  private static String text(FxRobot robot, String label) {
    return robot.lookup(label).queryAs(Label.class).getText();
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
  }

  private static void awaitNode(FxRobot robot, String id) throws Exception {
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> there(robot, id));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean there(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
  }

  /// A clock somebody moves.
  private static final class MovedClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    MovedClock(Clock from) {
      zone = from.getZone();
      now = from.instant();
    }

    void moveTo(Instant moment) {
      now = moment;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return Clock.fixed(now, other);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
