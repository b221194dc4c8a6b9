package org.porchlight.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.DRAFT;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.porchlight.MapleValley;
import org.porchlight.access.AuditEvent;
import org.porchlight.access.AuditFilter;
import org.porchlight.access.AuditRepository;
import org.porchlight.access.Session;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ContactForm;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A confidential note from the writing to the reading, and forms that come back after a crash.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set in @Start
class NotesAndDraftsTest {
  private final MapleValley maple = MapleValley.open();
  private final StackPane root = new StackPane();
  private StudentView view;

  @Start
  void open(Stage stage) {
    stage.setScene(new Scene(root, 1280, 900));
    stage.show();
  }

  @AfterEach
  void close() {
    maple.close();
  }

  /// As if the program had just been started: nothing of the view before is left.
  private void openAs(FxRobot robot, String person) {
    robot.interact(() -> {
      Session.begin(maple.file(), MapleValley.CLOCK, maple.staff(person));
      view =
          new StudentView(
              new StudentViewModel(
                  TestRooms.of(maple, person),
                  BackgroundWork.atOnce(),
                  new Toasts(MapleValley.CLOCK),
                  new StudentOrder()),
              new Navigator());
      root.getChildren().setAll(view.content());
      view.arrive(new Destination.Student(maple.student("Jaylen Whitcomb").id()));
    });
  }

  @Test
  void theOfficeWritesTheCounselorReadsAndThatIsWrittenDown(FxRobot robot) {
    openAs(robot, "Dana Fields");
    robot.interact(() -> robot.lookup("#note-add").queryAs(Button.class).fire());
    robot.interact(() -> robot.lookup("#note-text").queryAs(TextArea.class).setText("Quiet words"));
    robot.interact(() -> robot.lookup("#note-save").queryAs(Button.class).fire());
    assertFalse(there(robot, "#note-read"), "the office sees that it is there, no more");

    openAs(robot, "Mr. Ruiz");
    robot.interact(() -> robot.lookup("#note-read").queryAs(Button.class).fire());
    assertEquals("Quiet words", robot.lookup("#note-words").queryAs(Label.class).getText());
    Session.begin(maple.file(), MapleValley.CLOCK, maple.staff("Principal Okafor"));
    AuditRepository audit = new AuditRepository(maple.file());
    assertEquals(1, audit.count(AuditFilter.of(AuditEvent.NOTE_READ)));
    assertEquals(0, maple.file().sql().fetchCount(DRAFT), "a saved form leaves no draft");
  }

  @Test
  void aHalfWrittenNoteComesBackAndNobodyElseReadsItInTheDraft(FxRobot robot) {
    openAs(robot, "Mr. Ruiz");
    robot.interact(() -> robot.lookup("#note-add").queryAs(Button.class).fire());
    robot.interact(() -> robot.lookup("#note-text").queryAs(TextArea.class).setText("Half a sent"));
    robot.interact(() -> view.leave());
    List<String> kept = maple.file().sql().select(DRAFT.CONTENT).from(DRAFT).fetch(DRAFT.CONTENT);
    assertEquals(1, kept.size());
    assertFalse(kept.getFirst().contains("Half"), kept.getFirst());

    openAs(robot, "Mr. Ruiz");
    robot.interact(() -> robot.lookup("#note-add").queryAs(Button.class).fire());
    assertEquals("Half a sent", robot.lookup("#note-text").queryAs(TextArea.class).getText());
  }

  @Test
  void aHalfLoggedContactComesBack(FxRobot robot) {
    openAs(robot, "Dana Fields");
    robot.interact(() -> robot.lookup("#timeline-log").queryAs(Button.class).fire());
    robot.interact(
        () -> robot.lookup("#contact-words").queryAs(TextArea.class).setText("She will call"));
    robot.interact(() -> view.leave());

    openAs(robot, "Dana Fields");
    robot.interact(() -> robot.lookup("#timeline-log").queryAs(Button.class).fire());
    assertEquals("She will call", robot.lookup("#contact-words").queryAs(TextArea.class).getText());
    assertTrue(there(robot, "#contact-form"));
    robot.interact(() -> {
      robot.lookup("#contact-spoke").queryAs(javafx.scene.control.ToggleButton.class).fire();
      robot.lookup("#contact-form").queryAs(ContactForm.class).save();
    });
    assertEquals(0, maple.file().sql().fetchCount(DRAFT));
  }

  private static boolean there(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
  }
}
