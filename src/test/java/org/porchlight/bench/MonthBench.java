package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.reliability.NumberedSaves;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.SimulatedDisk;

/// A month of work, 500 saves a day with the copies of a day and a nightly exit: how long a save
/// takes, how large the file is in the morning, and how soon it opens.
@Tag("bench")
class MonthBench {
  private static final int DAYS = Integer.getInteger("porchlight.month.days", 30);
  private static final int SAVES_A_DAY = Integer.getInteger("porchlight.month.saves", 500);
  private static final int COPY_EVERY = 100;
  private static final double SAVE_P95_MS = 50;
  private static final double OPEN_S = 3;
  private static final long SMALL = 64L << 20;

  @TempDir Path folder;

  @Test
  void aMonthOfSavesStaysSmallAndFast() {
    List<String> said =
        FreshJvm.run(
            Month.class,
            "512m",
            folder.toString(),
            String.valueOf(DAYS),
            String.valueOf(SAVES_A_DAY));
    Map<String, Double> measured = new TreeMap<>();
    for (String line : said) {
      int space = line.indexOf(' ');
      measured.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
    }
    System.out.printf(
        """
        a month: %d days, %,d saves
          a save       p50 %.1f ms, p95 %.1f ms, max %.0f ms (limit p95 %.0f ms)
          the evening  file %.1f MB at most after exit, %.1f MB of it live (limit 64 MB or 3 times)
          the exit     %.2f s at most, with copy and compaction
          the morning  opens in %.2f s at most (limit %.0f s)
        """,
        DAYS,
        DAYS * SAVES_A_DAY,
        measured.get("p50"),
        measured.get("p95"),
        measured.get("max"),
        SAVE_P95_MS,
        measured.get("size") / 1e6,
        measured.get("live") / 1e6,
        measured.get("exit"),
        measured.get("open"),
        OPEN_S);
    assertTrue(measured.get("p95") <= SAVE_P95_MS, measured.toString());
    assertTrue(measured.get("open") <= OPEN_S, measured.toString());
    assertTrue(
        measured.get("size") <= Math.max(SMALL, 3 * measured.get("live")), measured.toString());
    assertEquals(DAYS * SAVES_A_DAY, measured.get("saved"));
  }

  /// The month itself.
  static final class Month {
    private Month() {}

    /// @param arguments where, days, saves a day
    public static void main(String[] arguments) throws IOException {
      Path place = Path.of(arguments[0]).resolve("maple.porchlight");
      int days = Integer.parseInt(arguments[1]);
      int savesADay = Integer.parseInt(arguments[2]);
      byte[] key = SimulatedDisk.create(place);
      Random random = new Random(30);
      double[] saves = new double[days * savesADay];
      double open = 0;
      double exit = 0;
      long size = 0;
      int number = 0;
      for (int day = 0; day < days; day++) {
        LocalDateTime morning = LocalDateTime.of(2026, 12, 1, 8, 0).plusDays(day);
        long start = System.nanoTime();
        DistrictFile file = SimulatedDisk.open(place, key);
        open = Math.max(open, seconds(start));
        for (int save = 0; save < savesADay; save++) {
          start = System.nanoTime();
          NumberedSaves.save(file, number + 1, random);
          saves[number] = seconds(start) * 1e3;
          number++;
          if (save % COPY_EVERY == COPY_EVERY - 1) {
            file.keepCopy(morning.plusMinutes(save), "hour");
          }
        }
        start = System.nanoTime();
        file.endSession(morning.plusHours(9));
        exit = Math.max(exit, seconds(start));
        size = Math.max(size, Files.size(place.resolve("district.mv.db")));
      }
      try (DistrictFile file = SimulatedDisk.open(place, key)) {
        say("saved", NumberedSaves.newest(file));
        Path copy = place.resolveSibling("live.porchlight");
        file.backUp(copy);
        say("live", Files.size(copy.resolve("district.mv.db")));
      }
      Arrays.sort(saves);
      say("p50", saves[saves.length / 2]);
      say("p95", saves[saves.length * 95 / 100]);
      say("max", saves[saves.length - 1]);
      say("size", size);
      say("exit", exit);
      say("open", open);
    }

    private static double seconds(long start) {
      return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String name, double number) {
      System.out.println(name + " " + String.format(Locale.ROOT, "%.3f", number));
    }
  }
}
