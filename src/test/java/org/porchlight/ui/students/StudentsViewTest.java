package org.porchlight.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.ui.MainWindow;
import org.porchlight.ui.Rooms;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.testfx.framework.junit5.ApplicationTest;

/// The list and a student's page by keyboard.
class StudentsViewTest extends ApplicationTest {
  private final MapleValley valley = MapleValley.open();

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
    window.navigator().open(Destination.students(Destination.StudentFilter.MISSING_TEN));
  }

  @AfterEach
  void close() {
    valley.close();
  }

  private TableView<StudentRow> table() {
    return lookup("#students-table").queryTableView();
  }

  private void choose(int row) {
    interact(() -> {
      table().requestFocus();
      table().getSelectionModel().clearAndSelect(row);
    });
  }

  private String title() {
    return lookup("#screen-title").queryAs(Label.class).getText();
  }

  @Test
  void aTryIsLoggedFromTheListAndTakenBack() {
    choose(0);
    type(KeyCode.C);
    assertTrue(lookup("#contact-form").tryQuery().isPresent());
    clickOn("#contact-left-message");
    push(KeyCode.CONTROL, KeyCode.ENTER);
    long nwosu = valley.household("Nwosu").id();
    var contacts = new ContactRepository(valley.file());
    assertEquals(ContactResult.LEFT_MESSAGE, contacts.ofHousehold(nwosu).getFirst().result());
    assertEquals(1, table().getItems().getFirst().tries().count());
    push(KeyCode.CONTROL, KeyCode.Z);
    assertTrue(contacts.ofHousehold(nwosu).isEmpty());
    assertEquals(0, table().getItems().getFirst().tries().count());
  }

  @Test
  void whyThisNumberListsAsManyRowsAsDays() {
    choose(2);
    clickOn("#students-why");
    clickOn("#why-numbers .why-row");
    assertEquals(16, lookup("#why-rows").queryListView().getItems().size());
    type(KeyCode.ESCAPE);
    assertFalse(lookup("#why-panel").query().isVisible());
  }

  @Test
  void enterOpensAStudentAndAltArrowsGoOn() {
    choose(2);
    type(KeyCode.ENTER);
    assertEquals("Jaylen Whitcomb", title());
    push(KeyCode.ALT, KeyCode.DOWN);
    assertEquals("Colton Hargrove", title());
    push(KeyCode.ALT, KeyCode.UP);
    interact(() -> lookup("#student-calendar").query().requestFocus());
    type(KeyCode.LEFT);
    type(KeyCode.LEFT);
    type(KeyCode.UP);
    assertEquals(
        "Mon Nov 30: U, Unexcused. From dec-8-attendance.xlsx, imported Dec 9.",
        lookup("#calendar-told").queryAs(Label.class).getText());
  }

  @Test
  void familiesShareARowAndEscapeClearsTheFilter() {
    clickOn("#students-rows-1");
    assertEquals(
        "15 of 16 families shown. Days are of the first child named.",
        lookup("#screen-sentence").queryAs(Label.class).getText());
    choose(0);
    type(KeyCode.ESCAPE);
    assertEquals(16, table().getItems().size());
  }

  @Test
  void ctrlKFindsAStudentWithoutAccents() {
    push(KeyCode.CONTROL, KeyCode.K);
    write("lucia");
    type(KeyCode.ENTER);
    assertEquals("Lucía Barrientos", title());
  }

  @Test
  void namesAreSavedOnlyAfterAsking() {
    clickOn("#students-save");
    assertTrue(lookup("#save-names").tryQuery().isPresent());
    type(KeyCode.ENTER); // the safe button is the default
    assertTrue(lookup("#save-names").tryQuery().isEmpty());
  }
}
