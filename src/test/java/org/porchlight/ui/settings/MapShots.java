package org.porchlight.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.porchlight.MapleValley;
import org.porchlight.access.Session;
import org.porchlight.places.AddressRepository;
import org.porchlight.places.DistrictMap;
import org.porchlight.places.MapRepository;
import org.porchlight.places.Point;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.osm.ExtractWriter;
import org.porchlight.planning.HomeFinder;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Toasts;

/// Settings, Map in its states.
public final class MapShots {
  private final MapleValley maple = MapleValley.in(DistrictFile.inMemory());
  private final Session session =
      Session.begin(maple.file(), MapleValley.CLOCK, maple.staff("Principal Okafor"));
  private final AddressesViewModel addresses = addresses(maple.file(), session);
  private final MapViewModel model =
      new MapViewModel(
          new MapRooms(
              new RoadRepository(maple.file()),
              new SchoolRepository(maple.file()),
              session,
              MapleValley.CLOCK,
              BackgroundWork.atOnce(),
              new ErrorMessages()),
          new Toasts(MapleValley.CLOCK));

  private MapShots() {}

  static AddressesViewModel addresses(DistrictFile file, Session session) {
    RoadRepository roads = new RoadRepository(file);
    AddressRepository lists = new AddressRepository(file);
    return new AddressesViewModel(
        new AddressRooms(
            lists,
            new HomeFinder(new HouseholdRepository(file), lists, roads),
            new DistrictMap(new MapRepository(file), roads),
            new SchoolRepository(file),
            session,
            MapleValley.CLOCK,
            BackgroundWork.atOnce(),
            new ErrorMessages()),
        new Toasts(MapleValley.CLOCK));
  }

  /// A county's list is loaded; one family's street is spelled differently, some are not in it.
  public static Parent addresses() {
    MapShots shots = new MapShots();
    shots.takeOffTheMap("Whitcomb", "Barrientos", "Vance", "Nwosu");
    shots.addresses.load(
        shots.file(
            "county-addresses.csv",
            """
            number,street,city,zip,lat,lon
            418,Sycamore Street,Maple Valley,55900,44.52,-92.02
            31,Mill Ave,Maple Valley,55900,44.53,-92.03
            52,Mil Rd,Maple Valley,55900,44.54,-92.04
            """
                .getBytes(StandardCharsets.UTF_8)),
        () -> {});
    return shots.shown();
  }

  private void takeOffTheMap(String... families) {
    HouseholdRepository households = new HouseholdRepository(maple.file());
    for (String family : families) {
      households.setPoint(maple.household(family).id(), null, null);
    }
  }

  public static Parent none() {
    return new MapShots().shown();
  }

  /// Roads are loaded, and newer ones are about to be.
  public static Parent other() {
    MapShots shots = new MapShots();
    shots.model.choose(shots.extract());
    shots.model.load(MapViewModel.EVERYTHING, (progress, stoppable) -> {}, () -> {});
    shots.model.choose(shots.extract());
    return shots.shown();
  }

  /// A file that is no extract.
  public static Parent trouble() {
    MapShots shots = new MapShots();
    shots.model.choose(shots.file("letter.osm.pbf", new byte[100]));
    MapSection section = new MapSection(shots.model, shots.addresses);
    shots.model.load(MapViewModel.EVERYTHING, (progress, stoppable) -> {}, () -> {});
    return shots.page(section);
  }

  private Parent shown() {
    return page(new MapSection(model, addresses));
  }

  private Parent page(MapSection section) {
    section.refresh();
    StackPane page = new StackPane(section);
    page.getStyleClass().add("page");
    return page;
  }

  private Path extract() {
    SchoolRepository schools = new SchoolRepository(maple.file());
    if (!model.knowsSchools()) {
      schools.addSchool(
          new School(0, "900", "Birch Creek K-5", "Birch Creek", null, 41.0, -93.0, null));
      schools.addSchool(new School(0, "901", "Oak Middle", "Oak", null, 41.05, -93.1, null));
    }
    Point school = new Point(41, -93);
    ExtractWriter writer = new ExtractWriter().madeAt(1_795_000_000);
    int side = 40;
    for (int i = 0; i < side * side; i++) {
      int up = i / side;
      writer.node(i + 1, school.latitude() + up * 0.001, school.longitude() + i % side * 0.001);
    }
    for (int row = 0; row < side; row++) {
      List<Long> along = new ArrayList<>();
      List<Long> up = new ArrayList<>();
      for (int i = 0; i < side; i++) {
        along.add((long) row * side + i + 1);
        up.add((long) i * side + row + 1);
      }
      writer.way(100 + row, along, "highway", "residential");
      writer.way(200 + row, up, "highway", "tertiary", "name", "Street " + row);
    }
    return file("iowa-latest.osm.pbf", writer.bytes());
  }

  private Path file(String name, byte[] bytes) {
    try {
      Path folder = Files.createTempDirectory("porchlight-shots");
      Path file = Files.write(folder.resolve(name), bytes);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
