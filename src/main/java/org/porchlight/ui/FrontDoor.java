package org.porchlight.ui;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import org.porchlight.ui.firstrun.FirstRunView;
import org.porchlight.ui.firstrun.StartDistrictView;
import org.porchlight.ui.firstrun.StartDistrictViewModel;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.OverlayPane;
import org.porchlight.ui.unlock.UnlockView;
import org.porchlight.ui.unlock.UnlockViewModel;
import org.porchlight.ui.unlock.WhoIsWorkingView;

/// What stands in the window: first run, unlock, or an open district. Holds the district while it
/// is open and closes it on locking.
public final class FrontDoor {
  /// The sample district is invented; its passphrase is no secret and is shown.
  static final String SAMPLE_PASSPHRASE = "leave a light on";

  /// Fills an empty file with the sample district, telling in sentences how far it is.
  @FunctionalInterface
  interface SampleFilling {
    void fill(DistrictFile file, Consumer<String> progress);
  }

  private static final String ENDING = ".porchlight";

  private final LaptopSettings laptop;
  private final SampleFilling sampleFilling;
  private final Clock wall;
  private final BackgroundWork background;
  private final ErrorMessages errors = new ErrorMessages();
  private final StackPane content = new StackPane();
  private final OverlayPane overlay = new OverlayPane();
  private final StackPane root = new StackPane(content, overlay);
  private final ObjectProperty<Look> look;
  private @Nullable DistrictFile open;
  private @Nullable Path place;
  private @Nullable MainWindow window;

  FrontDoor(LaptopSettings laptop, SampleFilling sampleFilling, Clock wall, Look usual) {
    this.laptop = laptop;
    this.sampleFilling = sampleFilling;
    this.wall = wall;
    look = new SimpleObjectProperty<>(laptop.look().orElse(usual));
    background = BackgroundWork.onThreads(this::trouble);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::safetyKey);
    look.addListener((property, was, is) -> {
      laptop.remember(is);
      if (root.getScene() != null) {
        is.apply(root.getScene());
      }
    });
  }

  Parent root() {
    return root;
  }

  /// Dresses the scene the root was put in, and shows where this person left off.
  void enter(Scene scene) {
    look.get().apply(scene);
    Optional<Path> last = laptop.lastDistrict().filter(DistrictFile::isDistrict);
    if (last.isPresent()) {
      unlock(last.get());
    } else {
      firstRun();
    }
  }

  /// Closes the district if one is open.
  void close() {
    window = null;
    DistrictFile file = open;
    open = null;
    if (file != null) {
      file.close();
    }
  }

  void shutDown() {
    close();
    background.close();
  }

  // ---- first run ----

  private void firstRun() {
    FirstRunView[] view = new FirstRunView[1];
    view[0] =
        new FirstRunView(this::startDistrict, () -> openSample(view[0]), this::openExisting, look);
    // larger words on a small screen scroll rather than being cut
    ScrollPane page = new ScrollPane(view[0]);
    page.setFitToWidth(true);
    page.setFitToHeight(true);
    show(page);
    view[0].begin();
  }

  private void startDistrict() {
    StartDistrictView view =
        new StartDistrictView(
            new StartDistrictViewModel<>(this::make, this::made, background, errors),
            Messages.text("start.place"),
            this::firstRun);
    show(view);
    view.begin();
  }

  private record Made(DistrictFile file, Path place, StaffMember me) {}

  private Made make(StartDistrictViewModel.Start start) {
    Path where = laptop.folder().resolve(fileName(start.districtName()));
    DistrictFile file;
    try {
      file = DistrictFile.create(where, start.passphrase());
    } finally {
      Arrays.fill(start.passphrase(), ' ');
    }
    StaffMember me =
        file.inTransaction(() -> {
          new DistrictRepository(file).changeDistrict(District.named(start.districtName()));
          return new StaffRepository(file)
              .addStaffMember(StaffMember.unsaved(start.person(), start.role()));
        });
    return new Made(file, where, me);
  }

  private void made(Made made) {
    begin(made.file(), made.place(), made.me());
  }

  /// Letters and digits only: "maple-valley-school-district.porchlight".
  static String fileName(String districtName) {
    String plain =
        districtName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return (plain.isEmpty() ? "district" : plain) + ENDING;
  }

  private void openSample(FirstRunView view) {
    Path where = laptop.folder().resolve("sample" + ENDING);
    view.working(Messages.text("firstrun.sample.making"));
    BackgroundWork.Progress progress =
        background.run(
            work -> sample(where, work),
            file -> opened(new Opened(file, where), null),
            problem -> {
              view.working("");
              trouble(problem);
            });
    progress.sentence().addListener((property, was, is) -> view.working(is));
  }

  private DistrictFile sample(Path where, BackgroundWork.Progress progress) {
    char[] passphrase = SAMPLE_PASSPHRASE.toCharArray();
    return DistrictFile.isDistrict(where)
        ? DistrictFile.open(where, passphrase)
        : madeSample(where, passphrase, progress);
  }

  private DistrictFile madeSample(Path where, char[] passphrase, BackgroundWork.Progress progress) {
    DistrictFile file = DistrictFile.create(where, passphrase);
    boolean whole = false;
    try {
      sampleFilling.fill(file, sentence -> progress.tell(sentence, -1));
      whole = true;
      return file;
    } finally {
      if (!whole) {
        file.close();
        DistrictFile.remove(where);
      }
    }
  }

  private void openExisting() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text("firstrun.existing.choose"));
    if (laptop.folder().toFile().isDirectory()) {
      chooser.setInitialDirectory(laptop.folder().toFile());
    }
    File chosen = chooser.showDialog(root.getScene().getWindow());
    if (chosen != null) {
      unlock(chosen.toPath());
    }
  }

  // ---- unlock ----

  private record Opened(DistrictFile file, Path place) {}

  private void unlock(Path where) {
    boolean known = laptop.lastDistrict().filter(where::equals).isPresent();
    List<UnlockViewModel.Worker> workers =
        known
            ? laptop.people().stream()
                .map(p -> new UnlockViewModel.Worker(p.id(), p.name(), p.job()))
                .toList()
            : List.of();
    UnlockViewModel<?>[] model = new UnlockViewModel<?>[1];
    model[0] =
        new UnlockViewModel<>(
            workers,
            laptop.lastPerson(),
            passphrase -> new Opened(openWith(where, passphrase), where),
            opened -> opened(opened, model[0].chosen().get()),
            background,
            errors,
            wall);
    boolean isSample = where.equals(laptop.folder().resolve("sample" + ENDING));
    UnlockView view =
        new UnlockView(
            model[0],
            known ? laptop.lastDistrictName() : where.getFileName().toString(),
            isSample ? Messages.text("unlock.sample", SAMPLE_PASSPHRASE) : "",
            this::firstRun);
    show(view);
    view.begin();
  }

  private static DistrictFile openWith(Path where, char[] passphrase) {
    try {
      return DistrictFile.open(where, passphrase);
    } finally {
      Arrays.fill(passphrase, ' ');
    }
  }

  private void opened(Opened opened, UnlockViewModel.@Nullable Worker worker) {
    StaffRepository staff = new StaffRepository(opened.file());
    List<StaffMember> people = staff.activeStaff();
    Optional<StaffMember> me =
        people.stream()
            .filter(person -> worker != null && person.id() == worker.id())
            .findFirst()
            .or(() -> people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty());
    if (me.isPresent()) {
      begin(opened.file(), opened.place(), me.get());
      return;
    }
    open = opened.file();
    WhoIsWorkingView view =
        new WhoIsWorkingView(
            people,
            person -> begin(opened.file(), opened.place(), person),
            (name, role) ->
                begin(
                    opened.file(),
                    opened.place(),
                    staff.addStaffMember(StaffMember.unsaved(name, role))));
    show(view);
    view.begin();
  }

  // ---- an open district ----

  private void begin(DistrictFile file, Path where, StaffMember me) {
    open = file;
    place = where;
    Rooms rooms = Rooms.of(file, new DistrictRepository(file).district().clock(), me);
    remember(file, where, me.id());
    MainWindow opened = new MainWindow(rooms, background, errors, look, this::lock);
    window = opened;
    show(opened.root());
  }

  private void remember(DistrictFile file, Path where, long me) {
    List<LaptopSettings.Person> people =
        new StaffRepository(file)
            .activeStaff().stream()
                .map(p -> new LaptopSettings.Person(p.id(), p.name(), job(p)))
                .toList();
    laptop.remember(where, new DistrictRepository(file).district(), people, me);
  }

  private static String job(StaffMember person) {
    String job = person.job();
    return job == null || job.isBlank() ? Messages.of(person.role()) : job;
  }

  /// Ctrl L: nothing of the district stays in the window.
  void lock() {
    Path where = place;
    DistrictFile file = open;
    if (file == null || where == null) {
      return;
    }
    remember(file, where, laptop.lastPerson());
    content.getChildren().clear();
    close();
    unlock(where);
  }

  // ---- everywhere ----

  private void show(Parent page) {
    if (page instanceof Region region) {
      region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }
    content.getChildren().setAll(page);
  }

  private void safetyKey(KeyEvent event) {
    if (event.getCode() == KeyCode.F9 && window == null) {
      overlay.show(new SafetyCard(laptop.safetyNumbers(), overlay::close));
      event.consume();
    }
  }

  private void trouble(Throwable problem) {
    overlay.show(new TroubleCard(errors.sentence(problem), overlay::close));
  }
}
