package org.porchlight.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.Importer;
import org.porchlight.roster.StudentRepository;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The five steps with keys alone.
@ExtendWith(ApplicationExtension.class)
class ImportViewTest {
  private final MapleValley district = MapleValley.open();
  private final Navigator navigator = new Navigator();
  private final ImportViewModel model =
      new ImportViewModel(
          new Importer(district.file(), MapleValley.CLOCK, district.staff("Mr. Ruiz").id()),
          new ImportDrafts(district.file(), MapleValley.CLOCK),
          BackgroundWork.atOnce(),
          new ErrorMessages(),
          new Toasts(MapleValley.CLOCK),
          navigator);
  private final BorderPane frame = new BorderPane();
  private final List<Path> onTheDesk = new ArrayList<>();
  private final ImportDesk desk =
      new ImportDesk(
          over -> List.copyOf(onTheDesk),
          (over, title, name) -> Optional.empty(),
          () -> new ImportDesk.Clip(List.of(), ""));
  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    ImportView view = new ImportView(model, navigator, desk);
    frame.setCenter(view.content());
    frame.setTop(view.belowHeader().get());
    frame.setBottom(view.footer().get());
    view.footer().addListener((property, was, is) -> frame.setBottom(is));
    Scene scene = new Scene(frame, 1068, 720);
    scene.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
        view.primaryAction();
      } else {
        view.keyPressed(key);
      }
    });
    Look.NORMAL.apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aCodeIsExplainedByADigitAndTheFileImported(FxRobot robot) {
    String id =
        new StudentRepository(district.file())
            .students().stream()
                .filter(student -> student.isEnrolledOn(MapleValley.LAST_POSTED))
                .findFirst()
                .orElseThrow()
                .localId();
    robot.interact(
        () -> model.paste("Student ID,Date,Code\n" + id + ",2026-12-07,ZQ\nxx,2026-12-07,ZQ\n"));
    assertEquals(ImportStep.MATCH, model.step().get(), model.work().trouble().get());
    robot.press(KeyCode.SHORTCUT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHORTCUT);
    assertEquals(ImportStep.EXPLAIN, model.step().get());
    assertTrue(node(robot, "#import-next").isDisabled());
    assertEquals("1 code needs an answer", words(robot, "#import-why-not-next"));
    robot.type(KeyCode.DIGIT2);
    assertFalse(node(robot, "#import-next").isDisabled());
    robot.press(KeyCode.SHORTCUT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHORTCUT);
    assertEquals(ImportStep.REVIEW, model.step().get());
    assertTrue(words(robot, "#import-sum").endsWith("= 2 rows in the file"));
    assertEquals(
        "Import 1 row", robot.lookup("#import-save").queryAs(Button.class).getAccessibleText());
    robot.press(KeyCode.SHORTCUT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHORTCUT);
    assertEquals(ImportStep.DONE, model.step().get());
  }

  @Test
  void fromTheFileToImportedAndBackWithKeysAlone(FxRobot robot) throws IOException {
    Path file = folder.resolve("december.csv");
    Files.writeString(
        file,
        "Student ID,Absence Date,Attendnce Code\n"
            + student()
            + ",2026-12-07,ZQ\n0999999,2026-12-07,QX\n");
    onTheDesk.add(file);
    press(robot);
    assertEquals(ImportStep.MATCH, model.step().get(), model.work().trouble().get());
    assertTrue(words(robot, "#import-question-title").contains("Attendnce Code"));
    assertTrue(node(robot, "#import-next").isDisabled());
    robot.type(KeyCode.DIGIT1);
    press(robot);
    assertEquals(ImportStep.EXPLAIN, model.step().get());
    assertEquals("import-choice-1", frame.getScene().getFocusOwner().getId());
    robot.type(KeyCode.DIGIT1);
    robot.type(KeyCode.DIGIT7);
    assertEquals("import-next", frame.getScene().getFocusOwner().getId());
    robot.type(KeyCode.ENTER);
    assertEquals(ImportStep.REVIEW, model.step().get());
    assertEquals("1 row to look at", words(robot, ".problem-head .title-card"));
    robot.interact(() -> node(robot, "#import-leave-out-3").requestFocus());
    robot.type(KeyCode.SPACE);
    assertEquals("1 row left out", words(robot, ".problem-head .title-card"));
    press(robot);
    assertEquals(ImportStep.DONE, model.step().get());
    int imports = model.history().past().size();
    robot.interact(() -> node(robot, "#import-undo-done").requestFocus());
    robot.type(KeyCode.SPACE);
    assertEquals(ImportStep.CHOOSE, model.step().get(), model.work().trouble().get());
    assertEquals(imports - 1, model.history().past().size());
  }

  @Test
  void aHalfDoneImportIsOfferedAgainWithItsAnswers(FxRobot robot) {
    robot.interact(() -> model.paste("Student ID,Date,Code\n" + student() + ",2026-12-07,ZQ\n"));
    press(robot);
    robot.type(KeyCode.DIGIT2);
    robot.interact(model::startOver);
    assertTrue(node(robot, "#import-draft").isVisible());
    press(robot);
    assertEquals(ImportStep.REVIEW, model.step().get());
    assertEquals("absent unexcused", model.questions().given().answer("code.ZQ").orElseThrow());
  }

  private static void press(FxRobot robot) {
    robot.press(KeyCode.SHORTCUT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.SHORTCUT);
  }

  private String student() {
    return new StudentRepository(district.file())
        .students().stream()
            .filter(student -> student.isEnrolledOn(MapleValley.LAST_POSTED))
            .findFirst()
            .orElseThrow()
            .localId();
  }

  @Test
  void everyControlSaysWhatItIs(FxRobot robot) {
    robot.interact(() -> model.paste("Student ID,Attendnce Date,Code\n0041190,2026-12-07,ZQ\n"));
    List<Button> silent =
        robot.lookup(node -> node instanceof Button).queryAllAs(Button.class).stream()
            .filter(button -> button.getText().isBlank() && button.getAccessibleText() == null)
            .toList();
    assertEquals(List.of(), silent);
    assertEquals("What the column Code is", node(robot, "#import-column-3").getAccessibleText());
  }

  private static Node node(FxRobot robot, String id) {
    return robot.lookup(id).query();
  }

  private static String words(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }
}
