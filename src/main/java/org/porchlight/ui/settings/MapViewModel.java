package org.porchlight.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Box;
import org.porchlight.places.LoadedRoads;
import org.porchlight.places.Point;
import org.porchlight.places.RegionMap;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.places.osm.OsmExtract;
import org.porchlight.roster.School;
import org.porchlight.storage.Action;
import org.porchlight.storage.NotAllowedException;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork.Progress;
import org.porchlight.ui.kit.CopyWords;
import org.porchlight.ui.kit.Toasts;

/// The district's roads: what is loaded, and loading others from an extract.
final class MapViewModel {
  /// How far around the schools roads may be kept, in miles; [#EVERYTHING] keeps the whole file.
  static final List<Integer> DISTANCES = List.of(5, 10, 20, 40);

  static final int EVERYTHING = 0;
  static final int USUAL_MILES = 20;
  private static final double KILOMETRES_PER_MILE = 1.609344;

  /// Somebody who watches something that takes a while.
  @FunctionalInterface
  interface Watch {
    /// @param stoppable whether it may be stopped: what is all or nothing may not
    void begun(Progress progress, boolean stoppable);
  }

  /// The file to load, with its size when it was chosen: the stick it is on may be pulled.
  private record Chosen(Path file, long bytes) {}

  /// Roads that were loaded before others took their place.
  private record Earlier(RegionMap roads, LocalDateTime loadedAt) {}

  private final MapRooms rooms;
  private final Toasts toasts;
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private @Nullable Chosen chosen;
  private @Nullable Progress working;

  MapViewModel(MapRooms rooms, Toasts toasts) {
    this.rooms = rooms;
    this.toasts = toasts;
  }

  boolean mayChange() {
    return rooms.session().may(Action.CHANGE_SETTINGS);
  }

  /// What went wrong last, as a sentence.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  // ---- what is loaded ----

  Optional<LoadedRoads> loaded() {
    return rooms.roads().loaded();
  }

  /// "The roads of Nov 20, 2026" or, where the extract does not say, without its date.
  static String dated(LoadedRoads loaded) {
    return loaded
        .source()
        .dated()
        .map(date -> Messages.text("settings.map.roads.dated", Dates.dayAndYear(date)))
        .orElseGet(() -> Messages.text("settings.map.roads.undated"));
  }

  /// "30,183 pieces of road and 124 houses with their number. Loaded Wed Dec 9, 1.1 MB."
  static String size(LoadedRoads loaded) {
    return Messages.text(
        "settings.map.roads.size",
        loaded.links(),
        loaded.addresses(),
        CopyWords.moment(loaded.loadedAt()),
        CopyWords.size(loaded.bytes()));
  }

  // ---- an extract to load ----

  Optional<Path> chosen() {
    return Optional.ofNullable(chosen).map(Chosen::file);
  }

  /// "ohio-latest.osm.pbf, 287 MB"
  String chosenWords() {
    Chosen one = Objects.requireNonNull(chosen);
    return Messages.text(
        "settings.map.chosen",
        String.valueOf(one.file().getFileName()),
        CopyWords.size(one.bytes()));
  }

  void choose(Path file) {
    trouble.set("");
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      chosen = new Chosen(file, Files.size(file));
    } catch (IOException e) {
      trouble.set(sentence(e));
    }
  }

  void chooseNone() {
    chosen = null;
    trouble.set("");
  }

  /// The schools whose place is known: what is kept lies around them.
  private List<School> placedSchools() {
    return rooms.schools().schools().stream().filter(school -> place(school).isPresent()).toList();
  }

  private static Optional<Point> place(School school) {
    return Point.of(school.latitude(), school.longitude());
  }

  boolean knowsSchools() {
    return !placedSchools().isEmpty();
  }

  /// What is kept for a distance in miles.
  Box box(int miles) {
    List<Point> places =
        placedSchools().stream().map(MapViewModel::place).flatMap(Optional::stream).toList();
    return miles == EVERYTHING
        ? Box.everything()
        : Box.around(places, miles * KILOMETRES_PER_MILE).orElseGet(Box::everything);
  }

  /// "42 by 44 miles, around Birch, Maple and Oak"
  String boxWords(int miles) {
    if (miles == EVERYTHING || !knowsSchools()) {
      return Messages.text("settings.map.box.everything");
    }
    Box box = box(miles);
    return Messages.text(
        "settings.map.box.around",
        Math.round(box.kilometresWide() / KILOMETRES_PER_MILE),
        Math.round(box.kilometresHigh() / KILOMETRES_PER_MILE),
        placedSchools().stream().map(School::shortName).collect(Collectors.joining(", ")));
  }

  // ---- loading ----

  /// What is under way, to be watched and stopped.
  Optional<Progress> working() {
    return Optional.ofNullable(working).filter(progress -> progress.running().get());
  }

  /// Reads the chosen extract and puts its roads in place of those before. Until they are saved,
  /// and when somebody stops the reading, the old ones count. Saving is all or nothing.
  void load(int miles, Watch watch, Runnable done) {
    Path file = chosen().orElseThrow();
    Box box = box(miles);
    trouble.set("");
    Progress reading =
        rooms
            .background()
            .run(
                progress -> read(file, box, progress),
                region -> save(region, watch, done),
                problem -> fail(problem, done));
    begin(reading, true, watch);
  }

  private void begin(Progress progress, boolean stoppable, Watch watch) {
    working = progress;
    watch.begun(progress, stoppable);
  }

  private void fail(Throwable problem, Runnable done) {
    trouble.set(sentence(problem));
    done.run();
  }

  private RegionMap read(Path file, Box box, Progress progress)
      throws IOException, UnreadableMapException {
    if (!mayChange()) {
      throw new NotAllowedException(Action.CHANGE_SETTINGS);
    }
    String reading = Messages.text("settings.map.reading", String.valueOf(file.getFileName()));
    progress.tell(reading, 0);
    double[] told = {0};
    return OsmExtract.read(
        file,
        box,
        share -> {
          if (share >= told[0] + 0.01) {
            told[0] = share;
            progress.tell(reading, share);
          }
          return !progress.isCancelled();
        });
  }

  private void save(RegionMap region, Watch watch, Runnable done) {
    Progress saving =
        rooms
            .background()
            .run(
                progress -> {
                  progress.tell(Messages.text("settings.map.saving"), -1);
                  return replace(region);
                },
                before -> {
                  chosen = null;
                  announce(before);
                  done.run();
                },
                problem -> fail(problem, done));
    begin(saving, false, watch);
  }

  /// Gives back what was loaded before.
  private Optional<Earlier> replace(RegionMap region) {
    Optional<Earlier> before =
        loaded()
            .flatMap(
                known -> rooms.roads().region().map(roads -> new Earlier(roads, known.loadedAt())));
    rooms.roads().replaceWith(region, now());
    return before;
  }

  private void announce(Optional<Earlier> before) {
    toasts.done(
        Messages.text("settings.map.loaded"),
        () ->
            before.ifPresentOrElse(
                earlier -> rooms.roads().replaceWith(earlier.roads(), earlier.loadedAt()),
                rooms.roads()::remove));
  }

  private String sentence(Throwable problem) {
    return problem instanceof UnreadableMapException
        ? Objects.requireNonNull(problem.getMessage())
        : rooms.errors().sentence(problem);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(rooms.clock());
  }

  /// From here on drives are reckoned as the crow flies, until somebody takes it back.
  void remove(Runnable done) {
    RegionMap before = rooms.roads().region().orElseThrow();
    LocalDateTime loadedAt = loaded().orElseThrow().loadedAt();
    rooms.roads().remove();
    toasts.done(
        Messages.text("settings.map.removed"), () -> rooms.roads().replaceWith(before, loadedAt));
    done.run();
  }
}
