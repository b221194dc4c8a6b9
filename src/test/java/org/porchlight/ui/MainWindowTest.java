package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.porchlight.MapleValley;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window by keyboard, and everything in it by name.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set in @Start
class MainWindowTest {
  private final MapleValley maple = MapleValley.open();
  private final SimpleObjectProperty<Look> look = new SimpleObjectProperty<>(Look.NORMAL);
  private final List<String> locked = new ArrayList<>();
  private MainWindow window;
  private Scene scene;

  private MainWindow window() {
    return new MainWindow(
        Rooms.of(maple.file(), MapleValley.CLOCK, maple.staff("Mr. Ruiz")),
        BackgroundWork.atOnce(),
        new ErrorMessages(),
        look,
        () -> locked.add("locked"));
  }

  @Start
  void open(Stage stage) {
    Fonts.load();
    window = window();
    scene = new Scene(window.root(), 1440, 900);
    look.get().apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    maple.close();
  }

  @Test
  void keysGoEverywhere(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    assertEquals(new Destination.Settings(), window.navigator().current().get());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertTrue(window.navigator().current().get() instanceof Destination.Students);
    robot.push(KeyCode.ALT, KeyCode.DIGIT4);
    assertTrue(window.navigator().current().get() instanceof Destination.Debrief);
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertTrue(window.navigator().current().get() instanceof Destination.Students);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertTrue(scene.getFocusOwner() instanceof TextInputControl);
    robot.push(KeyCode.F9);
    assertTrue(robot.lookup("#safety-card").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    assertFalse(robot.lookup("#safety-card").tryQuery().isPresent());
    robot.push(KeyCode.F1);
    assertTrue(robot.lookup("#keys-card").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    assertEquals(115, look.get().textSize());
    robot.push(KeyCode.CONTROL, KeyCode.L);
    assertEquals(List.of("locked"), locked);
  }

  @Test
  void everythingThatTakesTheFocusHasAName(FxRobot robot) {
    Set<String> nameless = new TreeSet<>();
    for (Destination place :
        List.of(
            new Destination.Today(),
            Destination.students(Destination.StudentFilter.MISSING_TEN),
            new Destination.Student(maple.student("Jaylen Whitcomb").id()),
            new Destination.Choose(),
            Destination.plan(MapleValley.TODAY.plusDays(1)),
            new Destination.OutNow(),
            Destination.debrief(),
            Destination.promises(),
            new Destination.Importing(),
            new Destination.Settings())) {
      robot.interact(() -> window.navigator().open(place));
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(() -> collect(scene.getRoot(), place, nameless));
    }
    assertEquals(Set.of(), nameless);
  }

  @Test
  void aNarrowWindowShowsIconsWithTheirWordsAsNames(FxRobot robot) {
    robot.interact(() -> scene.getWindow().setWidth(1100));
    WaitForAsyncUtils.waitForFxEvents();
    Button settings = robot.lookup("#nav-settings").queryButton();
    assertTrue(settings.getWidth() < 70, "only the icon: " + settings.getWidth());
    assertEquals("Settings", settings.getAccessibleText());
  }

  private static void collect(Node node, Destination place, Set<String> nameless) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && !isNamed(node)) {
      nameless.add(
          place.getClass().getSimpleName() + ": " + node.getClass().getSimpleName() + " " + node);
    }
    if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, place, nameless));
    }
  }

  private static boolean isNamed(Node node) {
    if (node instanceof ScrollPane || node instanceof ScrollBar) {
      return true;
    }
    String accessible = node.getAccessibleText();
    boolean written = node instanceof Labeled labeled && hasText(labeled.getText());
    return written || hasText(accessible);
  }

  private static boolean hasText(@Nullable String words) {
    return words != null && !words.isBlank();
  }
}
