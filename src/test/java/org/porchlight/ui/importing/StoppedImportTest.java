package org.porchlight.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

  @Test
  void nothingIsKeptOfASave(FxRobot robot) throws Exception {
    Importer importer = new Importer(district.file(), MapleValley.CLOCK, null);
    int imports = importer.pastImports().size();
    Path file = daysOf(8);
    robot.interact(() -> model.choose(List.of(file)));
    waitUntil(robot, () -> model.step().get() == ImportStep.REVIEW || goesOn());
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    background.run(
        running ->
            district
                .file()
                .inTransaction(() -> {
                  begun.countDown();
                  return waitFor(stopped);
                }),
        done -> {});
    begun.await();
    robot.interact(model::next);
    waitUntil(robot, () -> progressIs("Saving 8 rows. Cancel keeps nothing from this file."));
    robot.interact(() -> model.work().stop());
    waitUntil(robot, () -> progressIs("Stopping."));
    stopped.countDown();
    waitUntil(robot, () -> !model.work().busy().get());
    robot.interact(() -> {
      assertEquals(
          "The import was stopped. Nothing was kept from the file.", model.work().trouble().get());
      assertEquals(ImportStep.REVIEW, model.step().get());
    });
    assertEquals(imports, importer.pastImports().size());
    robot.interact(model::next);
    waitUntil(robot, () -> model.step().get() == ImportStep.DONE);
    assertEquals(imports + 1, importer.pastImports().size());
  }

  /// Takes the step before the review when the file is read.
  private boolean goesOn() {
    if (!model.work().busy().get() && model.step().get() != ImportStep.CHOOSE) {
      model.next();
    }
    return false;
  }

  private boolean progressIs(String sentence) {
    BackgroundWork.Progress progress = model.work().progress().get();
    return progress != null && progress.sentence().get().equals(sentence);
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStopThatComesTooLateIsNotToldAsOne(FxRobot robot) throws Exception {
    OneAtATime work = new OneAtATime(background, new ErrorMessages());
    CountDownLatch asked = new CountDownLatch(1);
    AtomicReference<String> done = new AtomicReference<>("");
    robot.interact(() -> {
      work.save(
          running -> {
            asked.await();
            return "saved";
          },
          done::set);
      work.stop();
      assertTrue(work.busy().get(), "until it is known what became of it");
      asked.countDown();
    });
    waitUntil(robot, () -> !work.busy().get());
    assertEquals("saved", done.get());
    assertEquals("", work.trouble().get());
  }

  private static void waitUntil(FxRobot robot, BooleanSupplier there) throws Exception {
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> {
          AtomicBoolean is = new AtomicBoolean();
          robot.interact(() -> is.set(there.getAsBoolean()));
          return is.get();
        });
  }

  private Path daysOf(int rows) throws IOException {
    StringBuilder text = new StringBuilder("Student_Number,Att_Date,Att_Code,Description\n");
    List<Student> students = enrolled();
    for (int row = 0; row < rows; row++) {
      text.append(students.get(row).localId()).append(",12/08/2026,EX,Excused Absence\n");
    }
    return Files.writeString(folder.resolve("day.csv"), text);
  }

  private List<Student> enrolled() {
    return new StudentRepository(district.file())
        .students().stream().filter(s -> s.isEnrolledOn(MapleValley.LAST_POSTED)).toList();
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
    List<Student> students = enrolled();
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
