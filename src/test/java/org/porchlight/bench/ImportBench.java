package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.DistrictFile;

/// The whole import of a million rows into a committed, encrypted district, side by side with only
/// reading the file, each cold in a Java of its own with 256 MB. Unlocking the district, slow by
/// intent, is done before and told apart; undo takes the import just made back.
@Tag("bench")
class ImportBench {
  private static final int ROWS = Integer.getInteger("porchlight.bench.rows", 1_000_000);
  private static final String HEAP = "256m";
  private static final double MOST_TIMES_READING = 5;
  private static final int UNDO_MILLIS = 500;
  private static final int STOP_MILLIS = 1000;
  private static final int ROUNDS = 3;

  @TempDir Path folder;

  /// The best of a file's rounds.
  private record Best(String name, double timesReading, long undoMillis, boolean allRowsCame) {
    void check() {
      assertAll(
          () -> assertTrue(allRowsCame, name + ": rows are missing"),
          () -> assertTrue(timesReading <= MOST_TIMES_READING, name + ": too slow beside reading"),
          () -> assertTrue(undoMillis <= UNDO_MILLIS, name + ": undo took " + undoMillis + " ms"));
    }
  }

  @Test
  void theWholeImportTakesFewTimesTheReading() throws IOException {
    List<Best> measured =
        List.of(
            measure("xlsx", AttendanceExport.xlsx(ROWS)),
            measure("csv", AttendanceExport.csv(ROWS)));
    measured.forEach(best ->
        System.out.printf(
            "%s: %.1f x the read (at most %.0f), undo %d ms (at most %d)%n",
            best.name, best.timesReading, MOST_TIMES_READING, best.undoMillis, UNDO_MILLIS));
    assertAll(measured.stream().map(best -> best::check));
  }

  @Test
  void whoeverSaysStopWaitsASecondAtMost() throws IOException {
    Path place = folder.resolve("stopped.porchlight");
    try (DistrictFile district = DistrictFile.create(place, ImportProbe.passphrase())) {
      ExportDistrict.fill(district, ROWS);
    }
    Path file = AttendanceExport.xlsx(ROWS);
    List<String> said = FreshJvm.run(ImportProbe.class, HEAP, "stop", "" + file, "" + place);
    System.out.println("ms from saying stop to the end, and nothing kept: " + said);
    assertTrue(said.contains("kept 0 0"), said.toString());
    List<String> stops = said.stream().filter(line -> line.startsWith("stopped ")).toList();
    assertTrue(stops.size() > 2, said.toString());
    for (String stop : stops) {
      long millis = Long.parseLong(stop.substring(8, stop.lastIndexOf(' ')));
      assertTrue(millis <= STOP_MILLIS, stop);
    }
  }

  private Best measure(String name, Path file) {
    double times = Double.MAX_VALUE;
    long undo = Long.MAX_VALUE;
    boolean all = true;
    for (int round = 1; round <= ROUNDS; round++) {
      Path place = folder.resolve(name + round + ".porchlight");
      try (DistrictFile district = DistrictFile.create(place, ImportProbe.passphrase())) {
        ExportDistrict.fill(district, ROWS);
      }
      Map<String, long[]> read = steps(FreshJvm.run(ImportProbe.class, HEAP, "read", "" + file));
      Map<String, long[]> whole =
          steps(FreshJvm.run(ImportProbe.class, HEAP, "import", "" + file, "" + place));
      double ratio =
          (double) (clock(whole, "preview") + clock(whole, "save")) / clock(read, "read");
      System.out.printf(
          "%s %,d rows, -Xmx%s, ms (of the processors): bare read %s | preview %s + save %s ="
              + " %.1f x the read | undo %s (unlocking the district beforehand %s)%n",
          name,
          ROWS,
          HEAP,
          both(read, "read"),
          both(whole, "preview"),
          both(whole, "save"),
          ratio,
          both(whole, "undo"),
          both(whole, "open"));
      times = Math.min(times, ratio);
      undo = Math.min(undo, clock(whole, "undo"));
      all &= clock(whole, "counts") == ROWS;
    }
    return new Best(name, times, undo, all);
  }

  /// "812 (1240)": milliseconds of the clock and of the processors.
  private static String both(Map<String, long[]> steps, String step) {
    long[] times = steps.getOrDefault(step, new long[] {0, 0});
    return times[0] + " (" + times[1] + ")";
  }

  private static long clock(Map<String, long[]> steps, String step) {
    return steps.getOrDefault(step, new long[] {Long.MAX_VALUE})[0];
  }

  private static Map<String, long[]> steps(List<String> lines) {
    Map<String, long[]> steps = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      if (words.length == 3 && words[1].matches("\\d+")) {
        steps.put(words[0], new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])});
      }
    }
    return steps;
  }
}
