package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.reliability.Canaries;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.Tables;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A district of canaries in the real window: every screen, find, dialogs and popups, then the
/// lock, measured. Afterwards nothing of a family stands in any window, title or accessible name,
/// nor in any file.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set in @Start
class CanaryWindowTest {
  private static final String PASSPHRASE = "otter lamp violin cloud";

  /// The bound of 0.2 s is held to on a quiet machine, by `LockBench`.
  private static final Duration COVERED_ON_A_BUSY_MACHINE = Duration.ofSeconds(1);

  @TempDir private static Path everyLaptop;
  private final Canaries canaries = new Canaries(60);
  private Path folder;
  private FrontDoor door;
  private DistrictFile file;
  private StaffMember principal;

  @Start
  void open(Stage stage) throws IOException {
    Fonts.load();
    folder = Files.createTempDirectory(everyLaptop, "laptop");
    door =
        new FrontDoor(
            new LaptopSettings(folder),
            (empty, progress) -> {},
            MapleValley.CLOCK,
            new Look(Theme.LIGHT, 100, true));
    Path place = folder.resolve("maple.porchlight");
    file = DistrictFile.create(place, PASSPHRASE.toCharArray());
    MapleValley maple = MapleValley.in(file);
    principal = maple.staff("Principal Okafor");
    nameEverybodyAfterACanary();
    Scene scene = new Scene(door.root(), 1440, 900);
    door.enter(scene);
    stage.setScene(scene);
    stage.setTitle("Porchlight");
    stage.show();
    door.begin(file, place, principal);
  }

  private void nameEverybodyAfterACanary() {
    file.inTransaction(() -> {
      int number = 0;
      for (Household family : new HouseholdRepository(file).households()) {
        String canary = Canaries.word(number++);
        file.sql()
            .update(Tables.HOUSEHOLD)
            .set(Tables.HOUSEHOLD.FAMILY_NAME, canary)
            .set(Tables.HOUSEHOLD.STREET, canary + " Street")
            .where(Tables.HOUSEHOLD.ID.eq(family.id()))
            .execute();
        file.sql()
            .update(Tables.STUDENT)
            .set(Tables.STUDENT.LAST_NAME, canary)
            .set(Tables.STUDENT.FIRST_NAME, canary)
            .where(Tables.STUDENT.HOUSEHOLD_ID.eq(family.id()))
            .execute();
      }
    });
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(door::shutDown);
  }

  /// What may be open when the window is locked.
  private Map<String, Runnable> everything() {
    Map<String, Runnable> open = new LinkedHashMap<>();
    for (Destination place :
        List.of(
            new Destination.Today(),
            Destination.students(Destination.StudentFilter.EVERYONE),
            new Destination.Choose(),
            Destination.plan(MapleValley.TODAY.plusDays(1)),
            Destination.promises(),
            new Destination.Importing(),
            Destination.settings(Destination.SettingsPart.AUDIT))) {
      open.put(place.toString(), () -> window().navigator().open(place));
    }
    open.put("a student's page", () -> window().navigator().open(studentPage()));
    open.put(
        "a dialog of a library's",
        () -> {
          Alert dialog = new Alert(Alert.AlertType.INFORMATION, Canaries.word(1));
          dialog.setTitle("Porchlight");
          dialog.show();
        });
    open.put(
        "a second window",
        () -> {
          Stage second = new Stage();
          second.setScene(new Scene(new Button(Canaries.word(2))));
          second.show();
        });
    open.put(
        "a popup",
        () -> {
          Popup popup = new Popup();
          popup.getContent().add(new Button(Canaries.word(3)));
          popup.show(main());
        });
    open.put("a tooltip", () -> new Tooltip(Canaries.word(4)).show(main()));
    open.put("the safety card", () -> window().showSafetyCard());
    return open;
  }

  private MainWindow window() {
    return Objects.requireNonNull(door.window());
  }

  private Window main() {
    return door.root().getScene().getWindow();
  }

  private Destination studentPage() {
    return new Destination.Student(new StudentRepository(file).students().getFirst().id());
  }

  @Test
  void lockingCoversEverythingAtOnceAndLeavesNothing(FxRobot robot) throws Exception {
    canaries.passOver(Canaries.elsewhere());
    robot.interact(() -> {
      TextInputControl field = robot.lookup("#find").queryAs(TextInputControl.class);
      field.requestFocus();
      field.setText(Canaries.word(5));
      field.selectAll();
    });
    robot.push(KeyCode.CONTROL, KeyCode.C);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> assertEquals(Canaries.word(5), Clipboard.getSystemClipboard().getString()));
    for (var one : everything().entrySet()) {
      robot.interact(one.getValue());
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertTrue(holdsCanary(), "the windows are to show names before they are locked");

    long[] began = new long[1];
    long[] covered = new long[1];
    robot.interact(() -> {
      began[0] = System.nanoTime();
      door.lock();
      door.root().applyCss();
      door.root().layout();
      covered[0] = System.nanoTime();
    });
    assertFalse(holdsCanary(), "something of a family is left in a window");
    robot.interact(() ->
        assertFalse(
            canaries
                .holds(String.valueOf(Clipboard.getSystemClipboard().getString()))
                .isPresent()));
    Duration cover = Duration.ofNanos(covered[0] - began[0]);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> file.keyring().isWiped());
    Duration keys = Duration.ofNanos(System.nanoTime() - began[0]);
    System.out.printf(
        "locked with %d things open: covered after %d ms, keys gone after %d ms%n",
        everything().size(), cover.toMillis(), keys.toMillis());
    List<Path> looked = new ArrayList<>(List.of(folder));
    looked.addAll(Canaries.elsewhere());
    assertEquals(List.of(), canaries.found(looked));
    assertTrue(cover.compareTo(COVERED_ON_A_BUSY_MACHINE) <= 0, cover.toString());
  }

  /// In what any window shows, is called, or says to a screen reader.
  private boolean holdsCanary() {
    return canaries.holds(WindowWords.all()).isPresent();
  }

  /// The copied words of somebody else's program stay.
  @Test
  void whatOtherProgramsCopiedStays(FxRobot robot) {
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("a shopping list");
      Clipboard.getSystemClipboard().setContent(content);
      door.lock();
      assertEquals("a shopping list", Clipboard.getSystemClipboard().getString());
    });
  }
}
