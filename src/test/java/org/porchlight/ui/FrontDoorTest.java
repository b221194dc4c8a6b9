package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.roster.StaffRole;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Theme;
import org.porchlight.ui.unlock.PutBackView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// From the first start to a locked district and back in, in the real window with a real file.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set in @Start
class FrontDoorTest {
  private static final String PASSPHRASE = "otter lamp violin cloud";

  @TempDir private static Path everyLaptop;
  private Path folder;
  private FrontDoor door;

  @Start
  void open(Stage stage) throws IOException {
    Fonts.load();
    folder = Files.createTempDirectory(everyLaptop, "laptop");
    door =
        new FrontDoor(
            new LaptopSettings(folder),
            (file, progress) -> {},
            MapleValley.CLOCK,
            new Look(Theme.LIGHT, 100, true));
    Scene scene = new Scene(door.root(), 1440, 900);
    door.enter(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(door::shutDown);
  }

  private void startADistrict(FxRobot robot) throws Exception {
    press(robot, "#start-district");
    type(robot, "#district-name", "Maple Valley School District");
    type(robot, "#person", "Principal Okafor");
    type(robot, "#new-passphrase", PASSPHRASE);
    type(robot, "#again", PASSPHRASE);
    robot.interact(() -> chooseThePrincipal(robot));
    press(robot, "#create");
    awaitNode(robot, "#recovery-code-card");
    typeTheRecoveryCodeBack(robot);
    press(robot, "#recovery-done");
    awaitNode(robot, "#main-window");
  }

  @SuppressWarnings("unchecked")
  private static void chooseThePrincipal(FxRobot robot) {
    robot.lookup("#role").queryAs(ComboBox.class).setValue(StaffRole.PRINCIPAL);
  }

  @Test
  void startLockAndUnlock(FxRobot robot) throws Exception {
    startADistrict(robot);

    robot.push(KeyCode.CONTROL, KeyCode.L);
    awaitNode(robot, "#unlock-button");
    assertFalse(there(robot, "#main-window"), "nothing of the district stays in the window");

    type(robot, "#passphrase", "not the passphrase");
    press(robot, "#unlock-button");
    String wrong = Messages.text("storage.problem.wrongPassphrase");
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> says(robot, wrong));

    robot.push(KeyCode.F9);
    awaitNode(robot, "#safety-card");
    assertEquals("911", robot.lookup("#safety-now").queryAs(Label.class).getText());
    robot.push(KeyCode.ESCAPE);

    type(robot, "#passphrase", PASSPHRASE);
    press(robot, "#unlock-button");
    awaitNode(robot, "#main-window");
    robot.interact(door::close);
    noFileHoldsThePassphrase();
  }

  @Test
  void backInThreeClicksAndBackAgainWhenNothingOpens(FxRobot robot) throws Exception {
    startADistrict(robot);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    press(robot, "#settings-backups");
    press(robot, "#copy-now");
    awaitNode(robot, "#go-back-0");
    press(robot, "#go-back-0");
    awaitNode(robot, "#go-back-now");
    press(robot, "#go-back-now");
    awaitNode(robot, "#unlock-button");
    assertFalse(there(robot, "#main-window"));
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> text(robot, "#unlock-alarm").startsWith("The district is as it was on"));
    unlockAgain(robot);

    robot.interact(door::close);
    Path place = folder.resolve("maple-valley-school-district.porchlight");
    Path stick = Files.createDirectories(folder.resolve("stick"));
    Path copies = place.resolve("backups");
    Path newest;
    try (Stream<Path> kept = Files.list(copies)) {
      newest = kept.sorted().toList().getLast();
    }
    Files.move(newest, stick.resolve(newest.getFileName()));
    try (Stream<Path> all = Files.walk(copies)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    Files.write(place.resolve("district.mv.db"), new byte[8192]);
    robot.interact(() -> door.unlock(place));
    type(robot, "#passphrase", PASSPHRASE);
    press(robot, "#unlock-button");
    awaitNode(robot, "#put-back");
    press(robot, "#put-back");
    awaitNode(robot, "#put-back-page");
    assertTrue(robot.lookup("#put-back-go").queryButton().isDisabled(), "no copy is chosen yet");
    robot.interact(() -> lookIn(robot, stick));
    type(robot, "#put-back-passphrase", PASSPHRASE);
    assertTrue(text(robot, "#put-back-lost").contains("will not be in it"));
    press(robot, "#put-back-go");
    awaitNode(robot, "#unlock-button");
    unlockAgain(robot);
  }

  private static void lookIn(FxRobot robot, Path folder) {
    Node page = robot.lookup("#put-back-page").query();
    ((PutBackView) page).lookIn(folder);
  }

  private void unlockAgain(FxRobot robot) throws Exception {
    type(robot, "#passphrase", PASSPHRASE);
    press(robot, "#unlock-button");
    awaitNode(robot, "#main-window");
  }

  private static String text(FxRobot robot, String label) {
    return robot.lookup(label).queryAs(Label.class).getText();
  }

  @Test
  void whatNobodyCaughtIsSaidWithACodeAndNothingElse(FxRobot robot) throws Exception {
    String canary = "Qzx00001Vjk";
    PrintStream before = System.err;
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
    try {
      robot.interact(() -> door.trouble(new IllegalStateException("student " + canary)));
      Thread other =
          new Thread(() -> {
            throw new IllegalStateException("household " + canary);
          });
      other.start();
      other.join();
      awaitNode(robot, "#trouble-report");
    } finally {
      System.setErr(before);
    }
    press(robot, "#trouble-report");
    awaitNode(robot, "#report-card");
    String report = robot.lookup("#report-text").queryAs(TextInputControl.class).getText();
    assertTrue(report.contains("problem: java.lang.IllegalStateException"), report);
    assertTrue(report.contains("  at org.porchlight.ui.FrontDoorTest"), report);
    assertFalse(report.contains(canary), report);
    assertFalse(console.toString(StandardCharsets.UTF_8).contains(canary), "nor on the console");
    press(robot, "#report-copy");
    robot.interact(() -> assertEquals(report, Clipboard.getSystemClipboard().getString()));
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.F1);
    awaitNode(robot, "#report-card");
  }

  private static void typeTheRecoveryCodeBack(FxRobot robot) {
    assertTrue(robot.lookup("#recovery-done").queryButton().isDisabled());
    List<String> groups =
        robot.lookup(".recovery-group").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList();
    assertEquals(8, groups.size());
    for (String field : List.of("#recovery-first", "#recovery-second")) {
      String asked = robot.lookup(field).queryAs(TextInputControl.class).getAccessibleText();
      int number = Integer.parseInt(asked.replaceAll("\\D", ""));
      type(robot, field, groups.get(number - 1).toLowerCase(java.util.Locale.ROOT));
    }
    assertFalse(robot.lookup("#recovery-done").queryButton().isDisabled());
  }

  private void noFileHoldsThePassphrase() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertFalse(all.isEmpty());
      for (Path file : all) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(PASSPHRASE), file.toString());
      }
    }
  }

  private static void type(FxRobot robot, String field, String words) {
    robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(words));
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

  private static boolean says(FxRobot robot, String sentence) {
    return robot
        .lookup((Node node) -> node instanceof Label label && sentence.equals(label.getText()))
        .tryQuery()
        .isPresent();
  }
}
