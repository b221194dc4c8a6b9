package org.porchlight.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.MapleValley;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.Importer;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Cancel at each phase of a long file, beside the window as in the program: the wizard is free
/// within a second, says how things stand, and nothing of the file is kept.
@ExtendWith(ApplicationExtension.class)
class StoppedImportTest {
  private static final int ROWS = 40_000;

  private final MapleValley district = MapleValley.open();
  private BackgroundWork background;
  private ImportViewModel model;
  @TempDir private Path folder;

  @Start
  void start(Stage stage) {
    background =
        BackgroundWork.onThreads(problem -> {
          throw new AssertionError(problem);
        });
    model =
        new ImportViewModel(
            new Importer(district.file(), MapleValley.CLOCK, null),
            new ImportDrafts(district.file(), MapleValley.CLOCK),
            background,
            new ErrorMessages(),
            new Toasts(MapleValley.CLOCK),
            new Navigator());
  }

  @AfterEach
  void close() {
    background.close();
    district.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Looking at", "Reading row", "Checking row 0", "Checking row 39,"})
  void nothingIsKept(String phase, FxRobot robot) throws Exception {
    Importer importer = new Importer(district.file(), MapleValley.CLOCK, null);
    int imports = importer.pastImports().size();
    List<Path> files = List.of(longFile("year.csv"), longFile("again.csv"));
    AtomicLong pressed = new AtomicLong();
    AtomicLong free = new AtomicLong();
    robot.interact(() -> {
      model
          .work()
          .progress()
          .addListener((property, was, is) -> {
            if (is != null) {
              stopAt(is, phase, pressed, free);
            }
          });
      // looking at several files is a phase of its own
      model.choose(phase.startsWith("Looking") ? files : files.subList(0, 1));
    });
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> free.get() > 0);
    long millis = TimeUnit.NANOSECONDS.toMillis(free.get() - pressed.get());
    assertTrue(millis < 1000, phase + ": " + millis + " ms");
    robot.interact(() -> {
      assertEquals(
          "The import was stopped. Nothing was kept from the file.", model.work().trouble().get());
      assertEquals(ImportStep.CHOOSE, model.step().get());
      assertTrue(model.isFree());
    });
    // what still ran in the background gives the district's file back
    district.file().inTransaction(() -> {});
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(ImportStep.CHOOSE, model.step().get());
    assertEquals(imports, importer.pastImports().size());
    assertTrue(new ImportDrafts(district.file(), MapleValley.CLOCK).find().isEmpty());
  }

  private static void stopAt(
      BackgroundWork.Progress progress, String phase, AtomicLong pressed, AtomicLong free) {
    progress
        .running()
        .addListener((property, was, is) -> {
          if (!is && pressed.get() > 0) {
            free.compareAndSet(0, System.nanoTime());
          }
        });
    Runnable look =
        () -> {
          if (progress.sentence().get().startsWith(phase) && pressed.get() == 0) {
            pressed.set(System.nanoTime());
            progress.cancel();
          }
        };
    progress.sentence().addListener((property, was, is) -> look.run());
    look.run();
  }

  private Path longFile(String name) throws IOException {
    List<Student> students =
        new StudentRepository(district.file())
            .students().stream().filter(s -> s.isEnrolledOn(MapleValley.LAST_POSTED)).toList();
    StringBuilder text = new StringBuilder("Student_Number,Att_Date,Att_Code,Description\n");
    for (int row = 0; row < ROWS; row++) {
      text.append(students.get(row % students.size()).localId())
          .append(",12/0")
          .append(1 + row % 8)
          .append("/2026,EX,Excused Absence\n");
    }
    return Files.writeString(folder.resolve(name), text);
  }
}
