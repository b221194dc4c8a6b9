package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  private static final int ROUNDS = 3;

  @TempDir Path folder;

  @Test
  void theWholeImportTakesFewTimesTheReading() throws IOException {
    measure("xlsx", AttendanceExport.xlsx(ROWS));
    measure("csv", AttendanceExport.csv(ROWS));
  }

  private void measure(String name, Path file) {
    double best = Double.MAX_VALUE;
    long undo = Long.MAX_VALUE;
    for (int round = 1; round <= ROUNDS; round++) {
      Path place = folder.resolve(name + round + ".porchlight");
      try (DistrictFile district = DistrictFile.create(place, ImportProbe.passphrase())) {
        ExportDistrict.fill(district, ROWS);
      }
      Map<String, long[]> read = steps(FreshJvm.run(ImportProbe.class, HEAP, "read", "" + file));
      Map<String, long[]> all =
          steps(FreshJvm.run(ImportProbe.class, HEAP, "import", "" + file, "" + place));
      long bare = at(read, "read");
      long whole = at(all, "preview") + at(all, "save");
      double ratio = (double) whole / bare;
      System.out.printf(
          "%s %,d rows, -Xmx%s, ms: bare read %d | preview %d + save %d = %d, %.1f x the read"
              + " | undo %d (unlocking the district beforehand %d)%n",
          name,
          ROWS,
          HEAP,
          bare,
          at(all, "preview"),
          at(all, "save"),
          whole,
          ratio,
          at(all, "undo"),
          at(all, "open"));
      assertEquals(ROWS, all.getOrDefault("counts", new long[1])[0]);
      best = Math.min(best, ratio);
      undo = Math.min(undo, at(all, "undo"));
    }
    assertTrue(best <= MOST_TIMES_READING, name + ": " + best + " times the bare read");
    assertTrue(undo <= UNDO_MILLIS, name + ": undo took " + undo + " ms");
  }

  private static long at(Map<String, long[]> steps, String step) {
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
