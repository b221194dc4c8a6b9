package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.osm.ExtractWriter;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

class ImportRoadsCommandTest {
  @TempDir Path folder;

  private Path place() {
    return folder.resolve("maple");
  }

  private Path extract(String street) throws IOException {
    return Files.write(
        folder.resolve("iowa.osm.pbf"),
        new ExtractWriter()
            .madeAt(1_795_000_000)
            .node(1, 41, -93)
            .node(2, 41.01, -93)
            .node(3, 41.01, -92.99, "addr:housenumber", "7", "addr:street", street)
            .node(4, 45, -93)
            .node(5, 45.01, -93)
            .way(1, List.of(1L, 2L, 3L), "highway", "residential", "name", street)
            .way(2, List.of(4L, 5L), "highway", "residential", "name", "Far Street")
            .bytes());
  }

  @Test
  void loadsTheRoadsAroundTheSchoolsOrInTheBoxAndSaysSo() throws IOException {
    assertEquals(0, CommandRun.of("create", place(), "--name", "Maple Valley").exitCode());
    CommandRun whole = CommandRun.of("places", "import-roads", place(), extract("Elm Street"));
    assertEquals(0, whole.exitCode(), whole.said());
    assertTrue(whole.out().contains("2 pieces of road and 1 houses"), whole.out());
    assertTrue(
        whole.out().contains("© OpenStreetMap contributors, Nov 18, 2026; kept: -180."),
        whole.out());
    try (DistrictFile file = DistrictFile.open(place(), CommandRun.PASSPHRASE.toCharArray())) {
      new SchoolRepository(file)
          .addSchool(new School(0, "101", "Birch Creek", "Birch", null, 41.0, -93.0, null));
    }
    // the public part that hangs together is one street; both are kept for the map
    CommandRun around = CommandRun.of("places", "import-roads", place(), extract("Oak Street"));
    assertTrue(around.out().contains("1 pieces of road"), around.said());
    CommandRun box =
        CommandRun.of(
            "places", "import-roads", place(), extract("Elm Street"), "--box", "-94,44,-92,46");
    assertTrue(box.out().contains("kept: -94.00000,44.00000,-92.00000,46.00000"), box.said());
  }

  @Test
  void whatIsNotReadChangesNothing() throws IOException {
    CommandRun.of("create", place(), "--name", "Maple Valley");
    CommandRun.of("places", "import-roads", place(), extract("Elm Street"));
    Path letter = Files.writeString(folder.resolve("letter.pbf"), "Dear family");
    Map<Object[], String> refusals =
        Map.of(
            new Object[] {letter},
            Messages.text("places.extract.unreadable"),
            new Object[] {folder.resolve("nothing.pbf")},
            Messages.text("commands.import.noFile", "nothing.pbf"),
            new Object[] {extract("Elm Street"), "--box", "41,-93,42"},
            Messages.text("commands.importRoads.box", "41,-93,42"),
            new Object[] {extract("Elm Street"), "--box", "10,10,11,11"},
            Messages.text("places.extract.noRoads"));
    refusals.forEach((arguments, refusal) -> {
      Object[] typed = new Object[3 + arguments.length];
      typed[0] = "places";
      typed[1] = "import-roads";
      typed[2] = place();
      System.arraycopy(arguments, 0, typed, 3, arguments.length);
      CommandRun run = CommandRun.of(typed);
      assertEquals(ExitCode.PROBLEM, run.exitCode(), run.said());
      assertTrue(run.err().contains(refusal), run.said());
    });
    try (DistrictFile file = DistrictFile.open(place(), CommandRun.PASSPHRASE.toCharArray())) {
      assertTrue(
          new RoadRepository(file).region().orElseThrow().roads().names().contains("Elm Street"));
    }
  }
}
