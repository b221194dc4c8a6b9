package org.porchlight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Box;
import org.porchlight.places.LoadedRoads;
import org.porchlight.places.Point;
import org.porchlight.places.RegionMap;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.places.osm.OsmExtract;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.CopyWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Loads the roads around the schools from an OpenStreetMap extract. The roads loaded before stay
/// until the new ones are saved.
@Command(
    name = "import-roads",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.porchlight.text.messages",
    description = "${bundle:commands.importRoads.description}")
final class ImportRoadsCommand implements Callable<Integer> {
  /// Families live round the schools, and teams drive no farther.
  private static final double AROUND_SCHOOLS_KM = 32;

  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Parameters(
      index = "1",
      paramLabel = "EXTRACT",
      description = "${bundle:commands.option.extract}")
  private @Nullable Path extract;

  @Option(names = "--box", paramLabel = "W,S,E,N", description = "${bundle:commands.option.box}")
  private @Nullable String box;

  ImportRoadsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path from = Objects.requireNonNull(extract, "picocli fills the required EXTRACT");
    try (DistrictFile file = district.open(terminal)) {
      if (!Files.isRegularFile(from)) {
        throw new CommandProblem(
            Messages.text("commands.import.noFile", from.getFileName().toString()));
      }
      Clock clock = new DistrictRepository(file).clock();
      RoadRepository roads = new RoadRepository(file);
      roads.replaceWith(read(from, wanted(file)), LocalDateTime.now(clock));
      tell(roads.loaded().orElseThrow());
      return ExitCode.DONE;
    }
  }

  private Box wanted(DistrictFile file) {
    String typed = box;
    if (typed != null) {
      return Box.parse(typed)
          .orElseThrow(() -> new CommandProblem(Messages.text("commands.importRoads.box", typed)));
    }
    List<Point> schools =
        new SchoolRepository(file)
            .schools().stream().map(ImportRoadsCommand::place).flatMap(Optional::stream).toList();
    return Box.around(schools, AROUND_SCHOOLS_KM).orElseGet(Box::everything);
  }

  private static Optional<Point> place(School school) {
    return Point.of(school.latitude(), school.longitude());
  }

  private static RegionMap read(Path from, Box box) throws IOException {
    try {
      return OsmExtract.read(from, box, share -> true);
    } catch (UnreadableMapException problem) {
      throw new CommandProblem(Objects.requireNonNull(problem.getMessage()));
    }
  }

  private void tell(LoadedRoads loaded) {
    terminal
        .out()
        .println(
            Messages.text(
                "commands.importRoads.done",
                loaded.links(),
                loaded.addresses(),
                CopyWords.size(loaded.bytes())));
    terminal
        .out()
        .println(
            Messages.text(
                "commands.importRoads.source",
                loaded.source().attribution(),
                loaded
                    .source()
                    .dated()
                    .map(Dates::dayAndYear)
                    .orElseGet(() -> Messages.text("places.roads.noDate")),
                loaded.source().box().text()));
  }
}
