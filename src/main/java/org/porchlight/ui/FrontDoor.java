package org.porchlight.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.OutTimes;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.Backup;
import org.porchlight.storage.ClosedDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.Recovery;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.ProblemReport;

/// Holds the district while it is open, and closes it on locking. What stands before it is
/// [FirstSteps] and [WayIn]; what stands inside is [MainWindow].
public final class FrontDoor {
  /// The sample district is invented; its passphrase is no secret and is shown.
  static final String SAMPLE_PASSPHRASE = "leave a light on";

  /// Fills an empty file with the sample district, telling in sentences how far it is.
  @FunctionalInterface
  interface SampleFilling {
    void fill(DistrictFile file, Consumer<String> progress);
  }

  private final LaptopSettings laptop;
  private final Clock wall;
  private final Instant started;
  private final BackgroundWork background;
  private final HourlyCopies hourlyCopies;
  private final ErrorMessages errors = new ErrorMessages();
  private final Doorway doorway = new Doorway();
  private final OwnClipboard clipboard = new OwnClipboard();
  private final ObjectProperty<Look> look;
  private final DistrictDoor door;
  private final HouseLock houseLock;
  private final FirstSteps firstSteps;
  private final WayIn wayIn;
  private final OutWatch outWatch;
  private final AlarmBar alarmBar;
  private @Nullable DistrictFile open;
  private @Nullable Path place;
  private @Nullable MainWindow window;
  private @Nullable WhereIWas whereIWas;

  /// Where somebody was when the window was locked: ids, so that nothing of it can be read.
  private record WhereIWas(Path place, long person, Destination destination) {}

  FrontDoor(LaptopSettings laptop, SampleFilling sampleFilling, Clock wall, Look usual) {
    this.laptop = laptop;
    this.wall = wall;
    started = wall.instant();
    door = new DistrictDoor(wall);
    houseLock = new HouseLock(wall, this::lock);
    look = new SimpleObjectProperty<>(laptop.look().orElse(usual));
    background = BackgroundWork.onThreads(this::trouble);
    hourlyCopies = new HourlyCopies(wall, background);
    firstSteps =
        new FirstSteps(this, laptop, sampleFilling, door, doorway, background, errors, look);
    wayIn = new WayIn(this, laptop, door, doorway, background, errors);
    outWatch = new OutWatch(wall);
    alarmBar = new AlarmBar(outWatch, this::openBoard);
    doorway.above(alarmBar);
    outWatch.alarm().addListener((property, was, is) -> alarmChanged(is));
    doorway.root().addEventFilter(KeyEvent.KEY_PRESSED, this::keyBeforeTheDoor);
    look.addListener((property, was, is) -> {
      laptop.remember(is);
      if (doorway.root().getScene() != null) {
        is.apply(doorway.root().getScene());
      }
    });
  }

  Parent root() {
    return doorway.root();
  }

  /// Dresses the scene the root was put in, and shows where this person left off.
  void enter(Scene scene) {
    look.get().apply(scene);
    houseLock.watch(scene);
    clipboard.watch(scene);
    Optional<Path> last = laptop.lastDistrict().filter(FrontDoor::isThere);
    if (last.isPresent()) {
      outWatch.watch(laptop.teamsOut(), wall);
      unlock(last.get());
    } else {
      firstRun();
    }
  }

  /// A district, or what is left of one.
  private static boolean isThere(Path where) {
    return new ClosedDistrict(where).isThere()
        || (Files.isDirectory(where) && !new ClosedDistrict(where).copies().isEmpty());
  }

  void firstRun() {
    firstSteps.begin();
  }

  void unlock(Path where) {
    if (laptop.lastDistrict().filter(where::equals).isEmpty()) {
      outWatch.forget();
    }
    wayIn.unlock(where, new ReadOnlyStringWrapper(""));
  }

  /// The window of the open district; null while the house is locked.
  @Nullable MainWindow window() {
    return window;
  }

  /// Closes the district if one is open.
  void close() {
    clipboard.clear();
    if (window != null) {
      window.leave();
    }
    window = null;
    alarmBar.showBoard(false);
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

  // ---- an open district ----

  /// Opened, but nobody is inside yet: from here on closing the window closes the district.
  void holds(DistrictFile file) {
    open = file;
  }

  /// Opened without a name.
  void enter(DistrictDoor.Opened opened) {
    wayIn.opened(opened, null);
  }

  void begin(DistrictFile file, Path where, StaffMember me) {
    open = file;
    place = where;
    Rooms rooms = Rooms.of(file, new DistrictRepository(file).district().clock(wall), me);
    remember(file, where, me.id());
    MainWindow opened =
        new MainWindow(
            rooms,
            background,
            errors,
            look,
            new WayOut(this::lock, this::goBack, this::report, wall));
    window = opened;
    WhereIWas was = whereIWas;
    if (was != null && was.place().equals(where) && was.person() == me.id()) {
      opened.navigator().open(was.destination());
    }
    whereIWas = null;
    opened.tellTeamsOut(teams -> watch(teams, rooms));
    alarmBar.showBoard(true);
    doorway.show(opened.root());
    houseLock.begin(rooms.locking()::limit);
    hourlyCopies.begin(file);
    file.recovery().ifPresent(this::tell);
  }

  private void watch(List<OutTimes> teams, Rooms rooms) {
    if (!teams.equals(outWatch.teams())) {
      // of the sample district nothing is remembered: its clock stands still
      laptop.rememberTeamsOut(rooms.district().district().isSample() ? List.of() : teams);
    }
    outWatch.watch(teams, rooms.clock());
  }

  private void openBoard() {
    if (window != null) {
      window.navigator().open(new Destination.OutNow());
    }
  }

  /// An alarm brings the window up from the task bar, and Today tells it first.
  private void alarmChanged(String alarm) {
    Scene scene = doorway.root().getScene();
    if (!alarm.isEmpty() && scene != null && scene.getWindow() instanceof Stage stage) {
      stage.setIconified(false);
      stage.toFront();
    }
    if (window != null) {
      window.alarmChanged();
    }
  }

  /// What opening had to put right: one calm sentence, once.
  private void tell(Recovery recovery) {
    doorway
        .overlay()
        .show(
            TroubleCard.recovered(
                recovery.sentence(LocalDate.now(wall)), doorway.overlay()::close));
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

  // ---- locking ----

  /// Ctrl L, or the house lock: nothing of the district stays in any window. The screen is covered
  /// at once; the file closes beside it, as soon as what is being saved is.
  void lock() {
    cover(new ReadOnlyStringWrapper(""))
        .ifPresent(file ->
            background.run(
                progress -> {
                  door.close(file);
                  return true;
                },
                done -> {}));
  }

  /// The district closes as it is, and a copy takes its place. What was there is kept as a copy.
  private void goBack(Backup copy) {
    ReadOnlyStringWrapper news =
        new ReadOnlyStringWrapper(Messages.text("unlock.goingBack", moment(copy.moment())));
    cover(news)
        .ifPresent(file ->
            background.run(
                progress -> door.goBack(file, copy.place()),
                until -> news.set(wentBack(until)),
                problem -> news.set(errors.sentence(problem))));
  }

  /// "The district is as it was on Tue Dec 8 at 3:42."
  static String wentBack(LocalDateTime moment) {
    return Messages.text("unlock.wentBack", moment(moment));
  }

  private static String moment(LocalDateTime moment) {
    return Messages.text(
        "unlock.moment", Dates.day(moment.toLocalDate()), Dates.time(moment.toLocalTime()));
  }

  /// Puts the locked house in the place of everything, and gives back the file that is left to be
  /// closed; empty when none was open.
  private Optional<DistrictFile> cover(ReadOnlyStringWrapper news) {
    Path where = place;
    DistrictFile file = open;
    MainWindow left = window;
    if (file == null || where == null || left == null) {
      return Optional.empty();
    }
    left.leave();
    whereIWas = new WhereIWas(where, left.me(), left.navigator().current().get());
    remember(file, where, left.me());
    houseLock.end();
    hourlyCopies.end();
    window = null;
    open = null;
    alarmBar.showBoard(false);
    doorway.clear();
    clipboard.clear();
    Scene scene = doorway.root().getScene();
    if (scene != null && scene.getWindow() != null) {
      HouseLock.closeAllBut(scene.getWindow());
    }
    file.keyring().forgetNotesKey();
    wayIn.unlock(where, news);
    return Optional.of(file);
  }

  // ---- everywhere ----

  private void keyBeforeTheDoor(KeyEvent event) {
    if (window != null) {
      return;
    }
    if (event.getCode() == KeyCode.F9) {
      doorway.overlay().show(new SafetyCard(laptop.safetyNumbers(), doorway.overlay()::close));
      event.consume();
    } else if (event.getCode() == KeyCode.F1) {
      report();
      event.consume();
    }
  }

  /// What is known of teams that are out while the house is locked.
  OutWatch outWatch() {
    return outWatch;
  }

  void trouble(Throwable problem) {
    Runnable close = doorway.overlay()::close;
    doorway
        .overlay()
        .show(
            errors
                .known(problem)
                .map(sentence -> new TroubleCard(sentence, close))
                .orElseGet(() ->
                    TroubleCard.ofOurs(
                        errors.sentence(problem), () -> showReport(problem), close)));
  }

  /// Somebody saw something that is not right.
  private void report() {
    showReport(null);
  }

  private void showReport(@Nullable Throwable problem) {
    Path where = open == null ? null : place;
    ProblemReport.Surroundings around =
        ProblemReport.Surroundings.now(
            DistrictFile.databaseVersion(),
            Duration.between(started, wall.instant()),
            where == null ? -1 : new ClosedDistrict(where).bytes());
    doorway
        .overlay()
        .show(new ProblemReportCard(ProblemReport.of(problem, around), doorway.overlay()::close));
  }
}
