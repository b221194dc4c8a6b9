package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.importing.Importer;
import org.porchlight.roster.StudentRepository;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The import in the whole window with the keyboard alone: a file dropped anywhere, rows pasted.
@ExtendWith(ApplicationExtension.class)
class ImportWindowTest {
  private final MapleValley maple = MapleValley.open();
  private MainWindow window;
  private Scene scene;
  @TempDir private Path folder;

  @Start
  void open(Stage stage) {
    Fonts.load();
    window =
        new MainWindow(
            Rooms.of(maple.file(), MapleValley.CLOCK, maple.staff("Mr. Ruiz")),
            BackgroundWork.atOnce(),
            new ErrorMessages(),
            new SimpleObjectProperty<>(Look.NORMAL),
            () -> {});
    scene = new Scene(window.root(), 1280, 720);
    Look.NORMAL.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    maple.close();
  }

  @Test
  void aFileDroppedOnAnotherScreenGoesToDoneByKeys(FxRobot robot) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("december.csv"),
            "Student ID,Absence Date,Attendnce Code\n" + student() + ",2026-12-07,ZQ\n");
    robot.interact(() -> {
      window.navigator().open(Destination.students(Destination.StudentFilter.MISSING_TEN));
      window.dropped(List.of(file));
    });
    assertEquals(new Destination.Importing(), window.navigator().current().get());
    robot.type(KeyCode.DIGIT1);
    next(robot);
    robot.type(KeyCode.DIGIT1);
    next(robot);
    assertTrue(words(robot, "#import-sum").endsWith("= 1 row in the file"));
    int before = imports();
    next(robot);
    assertEquals(before + 1, imports());
    assertTrue(robot.lookup("#import-done").tryQuery().isPresent());
    robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
    assertEquals(before, imports());
  }

  @Test
  void rowsOnTheClipboardArePastedAndTabReachesEveryAnswer(FxRobot robot) {
    robot.interact(() -> {
      ClipboardContent copied = new ClipboardContent();
      copied.putString("Student ID\tDate\tCode\n" + student() + "\t2026-12-07\tZQ\n");
      Clipboard.getSystemClipboard().setContent(copied);
      window.navigator().open(new Destination.Importing());
    });
    robot.press(KeyCode.SHORTCUT, KeyCode.V).release(KeyCode.V, KeyCode.SHORTCUT);
    assertTrue(robot.lookup("#import-next").tryQuery().isPresent(), "the columns are shown");
    next(robot);
    assertEquals("import-choice-1", scene.getFocusOwner().getId());
    robot.type(KeyCode.TAB);
    assertEquals("import-choice-2", scene.getFocusOwner().getId());
    robot.type(KeyCode.SPACE);
    robot.type(KeyCode.ENTER);
    assertTrue(words(robot, "#import-sum").endsWith("= 1 row in the file"));
    int before = imports();
    robot.type(KeyCode.ENTER);
    assertEquals(before + 1, imports(), "the focus stood on Import");
  }

  private static void next(FxRobot robot) {
    robot.press(KeyCode.SHORTCUT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHORTCUT);
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  private int imports() {
    return new Importer(maple.file(), MapleValley.CLOCK, null).pastImports().size();
  }

  private String student() {
    return new StudentRepository(maple.file())
        .students().stream()
            .filter(student -> student.isEnrolledOn(MapleValley.LAST_POSTED))
            .findFirst()
            .orElseThrow()
            .localId();
  }
}
