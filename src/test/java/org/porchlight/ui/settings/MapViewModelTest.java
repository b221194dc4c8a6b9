package org.porchlight.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.access.AuditEvent;
import org.porchlight.access.AuditFilter;
import org.porchlight.access.AuditRepository;
import org.porchlight.access.Session;
import org.porchlight.places.Box;
import org.porchlight.places.Point;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.osm.ExtractWriter;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Toasts;

class MapViewModelTest {
  @TempDir Path folder;
  private final MapleValley maple = MapleValley.in(DistrictFile.inMemory());
  private final RoadRepository roads = new RoadRepository(maple.file());
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private Session session;
  private Point school;
  private int refreshed;
  private final List<Boolean> stoppable = new ArrayList<>();

  @BeforeEach
  void begin() {
    session = Session.begin(maple.file(), MapleValley.CLOCK, maple.staff("Principal Okafor"));
    school =
        new SchoolRepository(maple.file())
            .schools().stream()
                .map(place -> Point.of(place.latitude(), place.longitude()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new Point(41, -93));
  }

  @AfterEach
  void close() {
    maple.close();
  }

  private MapViewModel model() {
    return new MapViewModel(
        new MapRooms(
            roads,
            new SchoolRepository(maple.file()),
            session,
            MapleValley.CLOCK,
            BackgroundWork.atOnce(),
            new ErrorMessages()),
        toasts);
  }

  /// Two streets at a school, and one 100 miles off.
  private Path extract(String name) throws IOException {
    return Files.write(
        folder.resolve("town.osm.pbf"),
        new ExtractWriter()
            .madeAt(1_795_000_000)
            .node(1, school.latitude(), school.longitude())
            .node(2, school.latitude() + 0.01, school.longitude())
            .node(3, school.latitude() + 0.01, school.longitude() + 0.01)
            .node(4, school.latitude() + 1.5, school.longitude())
            .node(5, school.latitude() + 1.51, school.longitude())
            .way(1, List.of(1L, 2L), "highway", "residential", "name", name)
            .way(2, List.of(2L, 3L), "highway", "tertiary")
            .way(3, List.of(4L, 5L), "highway", "tertiary")
            .bytes());
  }

  private void load(MapViewModel model, int miles) {
    model.load(miles, (progress, may) -> stoppable.add(may), () -> refreshed++);
  }

  @Test
  void roadsAreLoadedAroundTheSchoolsAndTakenBack() throws IOException {
    MapViewModel model = model();
    assertTrue(model.loaded().isEmpty());
    model.choose(extract("Elm Street"));
    assertTrue(model.chosenWords().startsWith("town.osm.pbf, "), model.chosenWords());
    load(model, model.knowsSchools() ? 10 : MapViewModel.EVERYTHING);
    assertEquals(1, refreshed);
    assertTrue(model.chosen().isEmpty());
    assertEquals(model.knowsSchools() ? 2 : 3, model.loaded().orElseThrow().links());
    assertEquals(
        "Roads as they were on Nov 18, 2026", MapViewModel.dated(model.loaded().orElseThrow()));
    assertTrue(roads.travelTimes().knowsRoads());
    toasts.undoLast();
    assertTrue(model.loaded().isEmpty());
  }

  @Test
  void otherRoadsTakeTheirPlaceAndUndoBringsTheOldOnesBack() throws IOException {
    MapViewModel model = model();
    model.choose(extract("Elm Street"));
    load(model, MapViewModel.EVERYTHING);
    model.choose(extract("Oak Street"));
    load(model, MapViewModel.EVERYTHING);
    assertTrue(roads.region().orElseThrow().roads().names().contains("Oak Street"));
    toasts.undoLast();
    assertTrue(roads.region().orElseThrow().roads().names().contains("Elm Street"));
    model.remove(() -> refreshed++);
    assertTrue(model.loaded().isEmpty());
    toasts.undoLast();
    assertTrue(roads.region().orElseThrow().roads().names().contains("Elm Street"));
  }

  @Test
  void undoBringsBackWhenTheOldRoadsWereLoadedAndSavingIsNotStopped() throws IOException {
    MapViewModel model = model();
    model.choose(extract("Elm Street"));
    load(model, MapViewModel.EVERYTHING);
    LocalDateTime earlier = MapleValley.TODAY.minusDays(40).atTime(9, 0);
    roads.replaceWith(roads.region().orElseThrow(), earlier);
    stoppable.clear();
    model.choose(extract("Oak Street"));
    load(model, MapViewModel.EVERYTHING);
    assertEquals(List.of(false, true), stoppable, "done at once: saving is told of first");
    toasts.undoLast();
    assertEquals(earlier, model.loaded().orElseThrow().loadedAt());
  }

  @Test
  void aStickThatIsPulledIsNoTroubleUntilLoading() throws IOException {
    MapViewModel model = model();
    Path file = extract("Elm Street");
    model.choose(file);
    String words = model.chosenWords();
    Files.delete(file);
    assertEquals(words, model.chosenWords());
    load(model, MapViewModel.EVERYTHING);
    assertFalse(model.trouble().get().isEmpty());
    assertTrue(model.loaded().isEmpty());
  }

  @Test
  void whatIsNoExtractIsToldAndChangesNothing() throws IOException {
    MapViewModel model = model();
    model.choose(extract("Elm Street"));
    load(model, MapViewModel.EVERYTHING);
    Path other = Files.writeString(folder.resolve("letter.pbf"), "Dear family");
    model.choose(other);
    load(model, MapViewModel.EVERYTHING);
    assertEquals(Messages.text("places.extract.unreadable"), model.trouble().get());
    assertTrue(model.chosen().isPresent());
    assertEquals(3, model.loaded().orElseThrow().links());
    model.chooseNone();
    assertEquals("", model.trouble().get());
  }

  @Test
  void theProposedPartLiesAroundTheSchools() {
    SchoolRepository schools = new SchoolRepository(maple.file());
    for (School known : schools.schools()) {
      schools.addSchool(
          new School(
              0,
              "placed" + known.id(),
              known.name() + " 2",
              known.shortName() + " 2",
              null,
              41.5 + known.id() * 0.01,
              -93.2,
              null));
    }
    MapViewModel model = model();
    assertTrue(model.knowsSchools());
    Box box = model.box(10);
    assertTrue(box.contains(new Point(41.55, -93.2)));
    assertTrue(box.kilometresWide() > 32 && box.kilometresHigh() > 32, box.text());
    assertEquals(Box.everything(), model.box(MapViewModel.EVERYTHING));
    assertTrue(model.boxWords(10).contains("by"), model.boxWords(10));
  }

  @Test
  void whoMayNotChangeSettingsLoadsNothing() throws IOException {
    session = Session.begin(maple.file(), MapleValley.CLOCK, maple.staff("Coach Dempsey"));
    MapViewModel model = model();
    assertFalse(model.mayChange());
    model.choose(extract("Elm Street"));
    load(model, MapViewModel.EVERYTHING);
    assertTrue(model.trouble().get().length() > 10, model.trouble().get());
    assertTrue(model.loaded().isEmpty());
  }

  @Test
  void loadingIsWrittenDown() throws IOException {
    MapViewModel model = model();
    model.choose(extract("Elm Street"));
    load(model, MapViewModel.EVERYTHING);
    assertEquals(
        1, new AuditRepository(maple.file()).count(AuditFilter.of(AuditEvent.SETTINGS_CHANGED)));
  }
}
