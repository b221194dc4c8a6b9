package org.porchlight.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.porchlight.importing.AddressSheet;
import org.porchlight.places.AddressRanges;
import org.porchlight.places.AddressRepository;
import org.porchlight.places.AddressRepository.Origin;
import org.porchlight.places.FoundPoint;
import org.porchlight.places.Point;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.TigerAddressFile;
import org.porchlight.places.UnreadableAddressesException;
import org.porchlight.planning.HomeFinder;
import org.porchlight.planning.HomePlace;
import org.porchlight.planning.NoPoint;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.spreadsheets.CsvSheetWriter;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds the points of families' addresses and prints where each came from, or why there is none.
@Command(
    name = "geocode",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.porchlight.text.messages",
    description = "${bundle:commands.geocode.description}")
final class GeocodeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();
  @Mixin private final ListFormat format = new ListFormat();

  @Option(
      names = "--points",
      paramLabel = "FILE",
      description = "${bundle:commands.geocode.points}")
  private List<Path> points = new ArrayList<>();

  @Option(names = "--ranges", paramLabel = "ZIP", description = "${bundle:commands.geocode.ranges}")
  private List<Path> ranges = new ArrayList<>();

  GeocodeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal);
        CsvSheetWriter csv = format.writer(terminal)) {
      file.admit(Action.EXPORT, "places");
      file.admit(Action.CHANGE_FAMILIES, "places");
      AddressRepository addresses = new AddressRepository(file);
      load(addresses, LocalDate.now(new DistrictRepository(file).clock()));
      List<HomePlace> places =
          new HomeFinder(new HouseholdRepository(file), addresses, new RoadRepository(file))
              .findAll();
      csv.row(
          "family",
          "address",
          "latitude",
          "longitude",
          "source",
          "within_metres",
          "confidence",
          "found_as",
          "question");
      places.forEach(place -> csv.row(row(place)));
      count(places);
      return ExitCode.DONE;
    }
  }

  private void load(AddressRepository addresses, LocalDate today) {
    try {
      for (Path file : points) {
        AddressSheet.Houses houses = AddressSheet.read(file);
        addresses.addHouses(nameOf(file), houses.points(), today);
        say("commands.geocode.loaded", nameOf(file), houses.points().size(), houses.passedOver());
      }
      for (Path file : ranges) {
        AddressRanges read = TigerAddressFile.read(file);
        addresses.addRanges(nameOf(file), read, today);
        say("commands.geocode.loaded", nameOf(file), read.ranges().size(), 0);
      }
    } catch (UnreadableAddressesException e) {
      throw new CommandProblem(Optional.ofNullable(e.getMessage()).orElse(""));
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<String> row(HomePlace place) {
    // a confidential address has no point here either, wherever one came from before
    boolean secret = place.household().isAddressConfidential();
    return List.of(
        place.household().familyName(),
        secret ? "" : place.address().oneLine(),
        secret ? "" : place.point().map(Point::latitude).map(GeocodeCommand::degrees).orElse(""),
        secret ? "" : place.point().map(Point::longitude).map(GeocodeCommand::degrees).orElse(""),
        place
            .origin()
            .map(origin -> word(origin.source()))
            .orElseGet(() -> place.why().map(GeocodeCommand::word).orElse("")),
        place
            .origin()
            .filter(origin -> origin.radiusMetres() > 0)
            .map(origin -> String.valueOf(origin.radiusMetres()))
            .orElse(""),
        place.words(),
        secret
            ? ""
            : place
                .origin()
                .map(Origin::matched)
                .or(() -> place.question().map(FoundPoint::matched))
                .orElse(""),
        place.question().map(FoundPoint::doubtWords).orElse(""));
  }

  /// For other programs: these words stay the same in every language.
  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.6f", degrees);
  }

  private void count(List<HomePlace> places) {
    int placed = (int) places.stream().filter(place -> place.point().isPresent()).count();
    int asked = (int) places.stream().filter(place -> place.question().isPresent()).count();
    Map<NoPoint, Integer> why = new EnumMap<>(NoPoint.class);
    places.forEach(place -> place.why().ifPresent(w -> why.merge(w, 1, Integer::sum)));
    terminal.err().println(Messages.count("commands.geocode.placed", placed));
    terminal.err().println(Messages.count("commands.geocode.asked", asked));
    int without = places.size() - placed - asked;
    if (without > 0) {
      terminal.err().println(Messages.count("commands.geocode.without", without));
      why.forEach((reason, many) -> {
        if (reason != NoPoint.ASKED) {
          terminal.err().println("  " + Messages.of(reason) + ": " + many);
        }
      });
    }
  }

  private void say(String key, Object... values) {
    terminal.err().println(Messages.text(key, values));
  }
}
