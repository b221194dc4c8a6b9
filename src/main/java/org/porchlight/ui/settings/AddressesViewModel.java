package org.porchlight.ui.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.porchlight.importing.AddressSheet;
import org.porchlight.places.AddressList;
import org.porchlight.places.AddressRanges;
import org.porchlight.places.MapPicture;
import org.porchlight.places.Point;
import org.porchlight.places.TigerAddressFile;
import org.porchlight.places.UnreadableAddressesException;
import org.porchlight.planning.HomePlace;
import org.porchlight.planning.NoPoint;
import org.porchlight.storage.Action;
import org.porchlight.storage.NotAllowedException;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// Families' addresses and their points: the lists they are found in, what has to be confirmed, and
/// who has none.
final class AddressesViewModel {
  private final AddressRooms rooms;
  private final Toasts toasts;
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private List<HomePlace> places = List.of();

  /// How many searches were begun: what an earlier one found is old.
  private int searches;

  AddressesViewModel(AddressRooms rooms, Toasts toasts) {
    this.rooms = rooms;
    this.toasts = toasts;
  }

  boolean mayChange() {
    return rooms.session().may(Action.CHANGE_SETTINGS)
        && rooms.session().may(Action.CHANGE_FAMILIES);
  }

  /// What went wrong last, as a sentence.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// What is under way; empty when nothing is.
  ReadOnlyStringProperty doing() {
    return doing.getReadOnlyProperty();
  }

  List<AddressList> lists() {
    return rooms.addresses().lists();
  }

  /// "12,408 houses, loaded Wed Dec 9"
  static String words(AddressList list) {
    String many =
        switch (list.kind()) {
          case HOUSES -> Messages.count("settings.addresses.houses", list.addressCount());
          case RANGES -> Messages.count("settings.addresses.ranges", list.addressCount());
        };
    return Messages.text("settings.addresses.list", many, Dates.dayOfMonth(list.loadedOn()));
  }

  // finding

  /// Looks for every family's point; who may not change anything only looks on.
  void find(Runnable done) {
    if (!mayChange()) {
      return;
    }
    doing.set(Messages.text("settings.addresses.finding"));
    int search = ++searches;
    rooms
        .background()
        .run(
            progress -> rooms.homes().findAll(),
            all -> {
              if (search == searches) {
                take(all, done);
              }
            },
            problem -> fail(problem, search, done));
  }

  private void fail(Throwable problem, int search, Runnable done) {
    if (search == searches) {
      doing.set("");
    }
    trouble.set(sentence(problem));
    done.run();
  }

  private void take(List<HomePlace> all, Runnable done) {
    places = all;
    doing.set("");
    done.run();
  }

  /// Reads a county's list, keeps it, and looks for every family's point in it.
  void load(Path file, Runnable done) {
    trouble.set("");
    String name = String.valueOf(file.getFileName());
    doing.set(Messages.text("settings.addresses.reading", name));
    int search = ++searches;
    rooms
        .background()
        .run(
            progress -> {
              read(file, name);
              return rooms.homes().findAll();
            },
            all -> {
              toasts.say(Messages.text("settings.addresses.loaded", name));
              if (search == searches) {
                take(all, done);
              } else {
                // the later search may have begun before this list was there
                find(done);
              }
            },
            problem -> fail(problem, search, done));
  }

  private void read(Path file, String name) throws UnreadableAddressesException {
    if (!mayChange()) {
      throw new NotAllowedException(Action.CHANGE_SETTINGS);
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      AddressRanges ranges = TigerAddressFile.read(file);
      rooms.addresses().addRanges(name, ranges, today());
    } else {
      rooms.addresses().addHouses(name, AddressSheet.read(file).points(), today());
    }
  }

  private String sentence(Throwable problem) {
    return problem instanceof UnreadableAddressesException
        ? Objects.requireNonNull(problem.getMessage())
        : rooms.errors().sentence(problem);
  }

  void remove(AddressList list) {
    rooms.addresses().removeList(list.id());
    toasts.say(Messages.text("settings.addresses.removed", list.name()));
  }

  private LocalDate today() {
    return LocalDate.now(rooms.clock());
  }

  // how families stand

  boolean hasLooked() {
    return !places.isEmpty();
  }

  /// "812 of 840 families are on the map."
  String summary() {
    long placed = places.stream().filter(place -> place.point().isPresent()).count();
    return Messages.text("settings.addresses.summary", (int) placed, places.size());
  }

  List<HomePlace> questions() {
    return places.stream().filter(place -> place.question().isPresent()).toList();
  }

  /// Those that were not found, or that nobody may look for.
  List<HomePlace> without() {
    return places.stream()
        .filter(place -> place.point().isEmpty() && place.question().isEmpty())
        .toList();
  }

  /// "" where the address is confidential.
  static String address(HomePlace place) {
    return place.why().filter(NoPoint.CONFIDENTIAL::equals).isPresent()
        ? ""
        : place.household().addressLine();
  }

  void confirm(HomePlace place, Runnable changed) {
    rooms.homes().confirm(place, me(), today());
    toasts.done(
        Messages.text("settings.addresses.confirmed", place.household().familyLabel()),
        () -> takeBack(place, changed));
    find(changed);
  }

  void refuse(HomePlace place, Runnable changed) {
    rooms.homes().refuse(place, me(), today());
    toasts.done(
        Messages.text("settings.addresses.refused", place.household().familyLabel()),
        () -> takeBack(place, changed));
    find(changed);
  }

  private void takeBack(HomePlace place, Runnable changed) {
    rooms.homes().takeBack(place);
    find(changed);
  }

  // by hand

  MapPicture picture() {
    return rooms.map().picture();
  }

  List<Point> schools() {
    return rooms.schools().schools().stream()
        .flatMap(school -> Point.of(school.latitude(), school.longitude()).stream())
        .toList();
  }

  /// Where to begin: about where the address is, else at a school; empty where nothing is known.
  Optional<Point> begin(HomePlace place) {
    return rooms.homes().roughly(place).or(() -> schools().stream().findFirst());
  }

  void pin(HomePlace place, Point point, Runnable changed) {
    rooms.homes().pin(place, point, me(), today());
    toasts.done(
        Messages.text("places.pin.done", place.household().familyLabel()),
        () -> {
          rooms.homes().unpin(place);
          find(changed);
        });
    find(changed);
  }

  private long me() {
    return rooms.session().person().id();
  }
}
