package org.porchlight;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.OutTimes;
import org.porchlight.planning.PlanRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.sample.SampleDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.AlarmShots;
import org.porchlight.ui.HouseShots;
import org.porchlight.ui.ImportShots;
import org.porchlight.ui.MainWindow;
import org.porchlight.ui.Rooms;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.KitGallery;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Theme;
import org.porchlight.ui.settings.MapShots;

/// Every screen as a picture, in both themes and at the two sizes that matter: `Screens FOLDER
/// [name… | light | dark | 1280x720 | 1440x900 | text=150]`.
///
/// `mvn -q test-compile exec:exec@screens` writes them all to `target/screens`, named
/// `today-light-1440x900.png`.
public final class Screens {
  private record Size(int width, int height) {
    @Override
    public String toString() {
      return width + "x" + height;
    }
  }

  /// @param show makes the whole window's content
  /// @param presses node ids of buttons pressed once it stands
  private record Shot(String name, Supplier<Parent> show, String... presses) {}

  private final Path folder;
  private final List<String> wanted;
  private @Nullable DistrictFile sample;
  private int textSize = 100;

  private Screens(Path folder, List<String> wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  /// The sample district, built when the first picture needs it.
  private DistrictFile district() {
    if (sample == null) {
      sample = DistrictFile.inMemory();
      SampleDistrict.build(sample, sentence -> {});
    }
    return sample;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    int exit = 1;
    try {
      new Screens(Path.of(arguments[0]), rest).takeAll();
      exit = 0;
    } finally {
      System.exit(exit);
    }
  }

  /// One line a screen.
  private List<Shot> shots() {
    return List.of(
        new Shot("kit", KitGallery::everything),
        new Shot("first-run", DoorScreens::firstRun),
        new Shot("start-district", DoorScreens::startDistrict),
        new Shot("unlock", DoorScreens::unlock),
        new Shot("recovery-code", DoorScreens::recoveryCode),
        new Shot("recover", DoorScreens::recover),
        new Shot("who-is-working", DoorScreens::whoIsWorking),
        new Shot("put-back", HouseShots::putBack),
        new Shot("trouble", HouseShots::trouble),
        new Shot("report", HouseShots::report),
        new Shot("settings-backups", HouseShots::backups),
        new Shot("settings-drill", HouseShots::backups, "#restore-drill"),
        new Shot("settings-go-back", HouseShots::backups, "#go-back-1"),
        new Shot("settings-help", HouseShots::backups, "#settings-help"),
        new Shot("settings-map", HouseShots::backups, "#settings-map"),
        new Shot("settings-map-none", MapShots::none),
        new Shot("settings-map-other", MapShots::other),
        new Shot("settings-map-trouble", MapShots::trouble),
        new Shot("settings-addresses", MapShots::addresses),
        new Shot("place-on-map", MapShots::addresses, "#address-without .button"),
        screen("today", new Destination.Today()),
        screen("students", Destination.students(Destination.StudentFilter.MISSING_TEN)),
        new Shot("student", () -> window(new Destination.Student(jaylen()))),
        new Shot("why-today", () -> window(new Destination.Today()), "#why-this-number"),
        new Shot("why-student", () -> window(new Destination.Student(jaylen())), "#student-why"),
        new Shot(
            "settings-counting",
            () -> window(new Destination.Settings()),
            "#settings-counting",
            "#preset-CALIFORNIA"),
        screen("reconcile", new Destination.Reconcile()),
        new Shot(
            "student-correct", () -> window(new Destination.Student(jaylen())), "#family-correct"),
        new Shot(
            "students-new",
            () -> window(Destination.students(Destination.StudentFilter.EVERYONE)),
            "#students-new"),
        new Shot(
            "students-columns",
            () -> window(Destination.students(Destination.StudentFilter.EVERYONE)),
            "#students-columns"),
        new Shot("student-edit", () -> window(new Destination.Student(jaylen())), "#student-edit"),
        new Shot(
            "student-dispute", () -> window(new Destination.Student(jaylen())), "#student-dispute"),
        new Shot("student-adult", () -> window(new Destination.Student(jaylen())), "#adult-add"),
        new Shot("family", () -> window(new Destination.Family(jaylensFamily()))),
        new Shot(
            "settings-calendar", () -> window(new Destination.Settings()), "#settings-calendar"),
        new Shot(
            "settings-new-year", () -> window(new Destination.Settings()), "#settings-new_year"),
        new Shot(
            "settings-partners", () -> window(new Destination.Settings()), "#settings-partners"),
        screen("choose", new Destination.Choose()),
        new Shot("choose-relational", () -> window(new Destination.Choose()), "#choose-list-1"),
        screen("meeting", new Destination.Meeting()),
        new Shot(
            "settings-reaching", () -> window(new Destination.Settings()), "#settings-reaching"),
        screen("plan", Destination.plan(SampleDistrict.TODAY.plusDays(1))),
        screen("out-now", new Destination.OutNow()),
        new Shot("out-late", () -> late(new Destination.OutNow())),
        new Shot("today-late", () -> late(new Destination.Today())),
        new Shot("unlock-late", this::lateAtTheDoor),
        screen("debrief", Destination.debrief()),
        screen("history", new Destination.History()),
        screen("promises", Destination.promises()),
        screen("reports", new Destination.Reports(Destination.ReportKind.MONTHLY)),
        screen("import", new Destination.Importing()),
        new Shot("import-sheets", () -> ImportShots.sheets(look())),
        new Shot("import-renamed", () -> ImportShots.renamed(look())),
        new Shot("import-families", () -> ImportShots.families(look())),
        new Shot(
            "student-family", () -> window(new Destination.Student(jaylen())), "#family-other"),
        new Shot("import-match", () -> ImportShots.match(look())),
        new Shot("import-explain", () -> ImportShots.codes(look()), "#import-next"),
        new Shot(
            "import-explained",
            () -> ImportShots.codes(look()),
            "#import-next",
            "#import-choice-1"),
        new Shot("import-review", () -> ImportShots.review(look())),
        new Shot("import-trouble", () -> ImportShots.trouble(look())),
        new Shot("import-done", () -> ImportShots.review(look()), "#import-save"),
        new Shot("import-unreadable", () -> ImportShots.unreadable(look())),
        new Shot("import-half-done", () -> ImportShots.halfDone(look())),
        screen("settings", new Destination.Settings()),
        new Shot(
            "settings-visitor",
            () -> window(new Destination.Settings(), "Principal Okafor"),
            "#settings-people",
            "#edit-person-2"),
        new Shot(
            "settings-access",
            () -> window(new Destination.Settings(), "Principal Okafor"),
            "#settings-access"),
        new Shot(
            "settings-audit",
            () -> window(new Destination.Settings(), "Principal Okafor"),
            "#settings-audit"));
  }

  private Look look() {
    return Look.NORMAL.withTextSize(textSize);
  }

  private Shot screen(String name, Destination destination) {
    return new Shot(name, () -> window(destination));
  }

  private Parent window(Destination destination) {
    return window(destination, "Mr. Ruiz");
  }

  /// A quarter past the last return time of the sample district's teams.
  private static Clock pastReturn() {
    return Clock.offset(SampleDistrict.clock(), Duration.ofHours(2));
  }

  private Parent late(Destination destination) {
    MainWindow window =
        new MainWindow(
            Rooms.of(district(), pastReturn(), staff("Mr. Ruiz")),
            BackgroundWork.atOnce(),
            new ErrorMessages(),
            new SimpleObjectProperty<>(look()),
            () -> {});
    window.navigator().open(destination);
    return AlarmShots.over(window.root(), teamsOut(), pastReturn(), true);
  }

  private Parent lateAtTheDoor() {
    return AlarmShots.over(DoorScreens.unlock(), teamsOut(), pastReturn(), false);
  }

  private List<OutTimes> teamsOut() {
    return new PlanRepository(district()).outTimes();
  }

  private Parent window(Destination destination, String person) {
    MainWindow window =
        new MainWindow(
            Rooms.of(district(), SampleDistrict.clock(), staff(person)),
            BackgroundWork.atOnce(),
            new ErrorMessages(),
            new SimpleObjectProperty<>(look()),
            () -> {});
    window.navigator().open(destination);
    return window.root();
  }

  private long jaylen() {
    return new StudentRepository(district()).findStudent("0041187").orElseThrow().id();
  }

  private long jaylensFamily() {
    return new StudentRepository(district()).findStudent("0041187").orElseThrow().householdId();
  }

  private StaffMember staff(String name) {
    return new StaffRepository(district())
        .staff().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private void takeAll() throws Exception {
    Files.createDirectories(folder);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    started.await();
    onWindow(Fonts::load);
    List<Size> sizes = new ArrayList<>();
    for (Size size : List.of(new Size(1440, 900), new Size(1280, 720))) {
      if (chosen(size.toString(), "\\d+x\\d+")) {
        sizes.add(size);
      }
    }
    wanted.stream()
        .filter(word -> word.startsWith("text="))
        .forEach(word -> textSize = Integer.parseInt(word.substring(5)));
    for (Theme theme : Theme.values()) {
      if (!chosen(theme.name().toLowerCase(Locale.ROOT), "light|dark")) {
        continue;
      }
      for (Shot shot : shots()) {
        if (!chosen(shot.name(), "(?!light$|dark$|text=)[a-z-]+")) {
          continue;
        }
        for (Size size : sizes) {
          take(shot, theme, size);
        }
      }
    }
  }

  /// Whether the arguments ask for this word, or for no word of its kind.
  private boolean chosen(String word, String kind) {
    List<String> ofThisKind = wanted.stream().filter(w -> w.matches(kind)).toList();
    return ofThisKind.isEmpty() || ofThisKind.contains(word);
  }

  private void take(Shot shot, Theme theme, Size size) throws Exception {
    String name = shot.name() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size + ".png";
    Stage stage =
        onWindow(() -> {
          Scene scene = new Scene(shot.show().get(), size.width(), size.height());
          new Look(theme, textSize, true).apply(scene);
          Stage shown = new Stage();
          shown.setScene(scene);
          shown.setWidth(size.width());
          shown.setHeight(size.height());
          shown.show();
          return shown;
        });
    settle();
    for (String button : shot.presses()) {
      onWindow(() -> {
        ((ButtonBase) stage.getScene().lookup(button)).fire();
        return true;
      });
      settle();
    }
    onWindow(() -> {
      write(stage.getScene(), folder.resolve(name));
      int popups = 0;
      for (Window window : List.copyOf(Window.getWindows())) {
        if (!window.equals(stage) && window.getScene() != null) {
          popups++;
          write(window.getScene(), folder.resolve("popup-" + popups + "-" + name));
          window.hide();
        }
      }
      stage.close();
      return true;
    });
    System.out.println(name);
  }

  /// A few pulses, so that tables have rows and labels their places.
  private static void settle() throws Exception {
    CompletableFuture<Boolean> settled = new CompletableFuture<>();
    Platform.runLater(() ->
        new AnimationTimer() {
          private int pulses;

          @Override
          public void handle(long now) {
            pulses++;
            if (pulses > 12) {
              stop();
              settled.complete(true);
            }
          }
        }.start());
    settled.get(60, TimeUnit.SECONDS);
  }

  private static <T> T onWindow(Supplier<T> action) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(action.get());
      } catch (RuntimeException | Error problem) {
        done.completeExceptionally(problem);
      }
    });
    return done.get(120, TimeUnit.SECONDS);
  }

  private static void write(Scene scene, Path file) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    try {
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
