package org.porchlight.ui;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.porchlight.access.Accounts;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.Recovery;
import org.porchlight.text.Messages;
import org.porchlight.ui.firstrun.FirstRunView;
import org.porchlight.ui.firstrun.StartDistrictView;
import org.porchlight.ui.firstrun.StartDistrictViewModel;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.OverlayPane;
import org.porchlight.ui.kit.RecoveryCodeCard;
import org.porchlight.ui.unlock.RecoverView;
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
  private final HourlyCopies hourlyCopies;
  private final ErrorMessages errors = new ErrorMessages();
  private final StackPane content = new StackPane();
  private final OverlayPane overlay = new OverlayPane();
  private final StackPane root = new StackPane(content, overlay);
  private final ObjectProperty<Look> look;
  private final DistrictDoor door;
  private final HouseLock houseLock;
  private @Nullable DistrictFile open;
  private @Nullable Path place;
  private @Nullable MainWindow window;
  private @Nullable WhereIWas whereIWas;

  /// Where somebody was when the window was locked: ids, so that nothing of it can be read.
  private record WhereIWas(Path place, long person, Destination destination) {}

  FrontDoor(LaptopSettings laptop, SampleFilling sampleFilling, Clock wall, Look usual) {
    this.laptop = laptop;
    this.sampleFilling = sampleFilling;
    this.wall = wall;
    door = new DistrictDoor(wall);
    houseLock = new HouseLock(wall, this::lock);
    look = new SimpleObjectProperty<>(laptop.look().orElse(usual));
    background = BackgroundWork.onThreads(this::trouble);
    hourlyCopies = new HourlyCopies(wall, background);
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
    houseLock.watch(scene);
    Optional<Path> last = laptop.lastDistrict().filter(DistrictFile::isDistrict);
    if (last.isPresent()) {
      unlock(last.get());
    } else {
      firstRun();
    }
  }

  /// Closes the district if one is open.
  void close() {
    if (window != null) {
      window.leave();
    }
    window = null;
    houseLock.end();
    hourlyCopies.end();
    DistrictFile file = open;
    open = null;
    if (file != null) {
      door.close(file);
    }
  }

  void shutDown() {
    try {
      close();
    } finally {
      background.close();
    }
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

  private DistrictDoor.Made make(StartDistrictViewModel.Start start) {
    return door.make(laptop.folder().resolve(fileName(start.districtName())), start);
  }

  /// Going on needs the recovery code on paper: two of its groups are typed back.
  private void made(DistrictDoor.Made made) {
    open = made.file();
    RecoveryCodeCard card =
        new RecoveryCodeCard(
            made.code(),
            new DistrictRepository(made.file()).district().name(),
            () -> begin(made.file(), made.place(), made.me()));
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    show(new StackPane(new NightScene(0.65, 0.14, 0.8), card));
    card.begin();
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
            file -> opened(new DistrictDoor.Opened(file, where), null),
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

  private void unlock(Path where) {
    boolean known = laptop.lastDistrict().filter(where::equals).isPresent();
    UnlockViewModel<?>[] model = new UnlockViewModel<?>[1];
    model[0] =
        new UnlockViewModel<>(
            workers(where, known),
            laptop.lastPerson(),
            (worker, passphrase) -> door.open(where, worker, passphrase),
            opened -> opened(opened, model[0].chosen().get()),
            background,
            errors);
    boolean isSample = where.equals(laptop.folder().resolve("sample" + ENDING));
    UnlockView view =
        new UnlockView(
            model[0],
            known ? laptop.lastDistrictName() : where.getFileName().toString(),
            isSample ? Messages.text("unlock.sample", SAMPLE_PASSPHRASE) : "",
            hasRecoveryCode(where) ? () -> recover(where) : null,
            this::firstRun);
    show(view);
    view.begin();
  }

  /// Those with a passphrase of their own, and those who share one.
  private List<UnlockViewModel.Worker> workers(Path where, boolean known) {
    List<KeyHolder> holders = holders(where);
    List<LaptopSettings.Person> remembered = known ? laptop.people() : List.of();
    List<UnlockViewModel.Worker> workers = new ArrayList<>();
    for (KeyHolder holder : holders) {
      if (holder.kind() == KeyHolder.Kind.STAFF) {
        workers.add(
            remembered.stream()
                .filter(person -> person.id() == holder.staffId())
                .findFirst()
                .map(p -> new UnlockViewModel.Worker(p.id(), p.name(), p.job()))
                .orElseGet(() -> new UnlockViewModel.Worker(holder.staffId(), holder.name(), "")));
      }
    }
    if (holders.stream().anyMatch(holder -> holder.kind() == KeyHolder.Kind.SHARED)) {
      remembered.stream()
          .filter(person -> workers.stream().noneMatch(worker -> worker.id() == person.id()))
          .forEach(p -> workers.add(new UnlockViewModel.Worker(p.id(), p.name(), p.job())));
    }
    return workers;
  }

  private static boolean hasRecoveryCode(Path where) {
    return holders(where).stream().anyMatch(h -> h.kind() == KeyHolder.Kind.RECOVERY);
  }

  private static List<KeyHolder> holders(Path where) {
    try {
      return DistrictFile.isDistrict(where) ? DistrictFile.holders(where) : List.of();
    } catch (DistrictFileException damaged) {
      // told when somebody tries to open it
      return List.of();
    }
  }

  private void recover(Path where) {
    RecoverView<DistrictDoor.Opened> view =
        new RecoverView<>(
            new RecoverView.Recovering<>(
                code -> door.open(where, code),
                opened -> peopleToRecover(opened.file()),
                opened -> {
                  open = opened.file();
                  return fresh -> recovered(opened, fresh);
                }),
            background,
            errors,
            () -> unlock(where));
    show(view);
    view.begin();
  }

  private static List<StaffMember> peopleToRecover(DistrictFile file) {
    return new StaffRepository(file)
        .activeStaff().stream().filter(Accounts::needsPassphrase).toList();
  }

  private void recovered(DistrictDoor.Opened opened, RecoverView.Fresh fresh) {
    begin(opened.file(), opened.place(), fresh.person());
    background.run(
        progress -> {
          try {
            new Accounts(opened.file()).replaceForgotten(fresh.person(), fresh.passphrase());
          } finally {
            Arrays.fill(fresh.passphrase(), ' ');
          }
          return true;
        },
        done -> {});
  }

  private void opened(DistrictDoor.Opened opened, UnlockViewModel.@Nullable Worker worker) {
    boolean ownPassphrase = opened.file().keyring().openedBy().kind() == KeyHolder.Kind.STAFF;
    List<StaffMember> people = DistrictDoor.withoutOwnPassphrase(opened.file());
    Optional<StaffMember> me =
        ownPassphrase
            ? DistrictDoor.opener(opened.file())
            : people.stream()
                .filter(person -> worker != null && person.id() == worker.id())
                .findFirst()
                .or(() -> people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty());
    if (me.isPresent()) {
      begin(opened.file(), opened.place(), me.get());
      return;
    }
    open = opened.file();
    if (ownPassphrase) {
      close();
      overlay.show(new TroubleCard(Messages.text("unlock.noLongerHere"), overlay::close));
      return;
    }
    askWhoIsWorking(opened, people);
  }

  private void askWhoIsWorking(DistrictDoor.Opened opened, List<StaffMember> people) {
    StaffRepository staff = new StaffRepository(opened.file());
    boolean managed =
        opened.file().keyring().holders().stream()
            .anyMatch(holder -> holder.kind() == KeyHolder.Kind.STAFF);
    WhoIsWorkingView view =
        new WhoIsWorkingView(
            people,
            person -> begin(opened.file(), opened.place(), person),
            managed
                ? null
                : (name, role) ->
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
    WhereIWas was = whereIWas;
    if (was != null && was.place().equals(where) && was.person() == me.id()) {
      opened.navigator().open(was.destination());
    }
    whereIWas = null;
    show(opened.root());
    houseLock.begin(rooms.locking().limit());
    hourlyCopies.begin(file);
    file.recovery().ifPresent(this::tell);
  }

  /// What opening had to put right: one calm sentence, once.
  private void tell(Recovery recovery) {
    overlay.show(TroubleCard.recovered(recovery.sentence(LocalDate.now(wall)), overlay::close));
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

  /// Ctrl L, or the house lock: nothing of the district stays in any window. The screen is covered
  /// at once; the file closes beside it, as soon as what is being saved is.
  void lock() {
    Path where = place;
    DistrictFile file = open;
    MainWindow left = window;
    if (file == null || where == null || left == null) {
      return;
    }
    left.leave();
    whereIWas = new WhereIWas(where, left.me(), left.navigator().current().get());
    remember(file, where, left.me());
    houseLock.end();
    hourlyCopies.end();
    window = null;
    open = null;
    content.getChildren().clear();
    overlay.close();
    if (root.getScene() != null && root.getScene().getWindow() != null) {
      HouseLock.closeAllBut(root.getScene().getWindow());
    }
    file.keyring().forgetNotesKey();
    unlock(where);
    background.run(
        progress -> {
          door.close(file);
          return true;
        },
        done -> {});
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
