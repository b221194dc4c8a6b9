package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.SETTING;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program killed in the middle of saving loses no save it had acknowledged, and leaves no half
/// of one. A small gate in every build; the long series stands in the research behind the settings.
class KilledWhileSavingTest {
  private static final char[] PASSPHRASE = "four quiet river stones".toCharArray();
  private static final int KILLS = 4;
  private static final int ROWS_A_SAVE = 5;

  @TempDir Path folder;

  @Test
  void noAcknowledgedSaveIsLost() throws IOException, InterruptedException {
    Path place = folder.resolve("maple.porchlight");
    DistrictFile.create(place, PASSPHRASE).close();
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = saveUntilKilled(place, acknowledged, 15 + 10 * kill);
      try (DistrictFile file = DistrictFile.open(place, PASSPHRASE)) {
        int rows = file.sql().fetchCount(SETTING);
        assertEquals(0, rows % ROWS_A_SAVE, "no half save");
        int saves = rows / ROWS_A_SAVE;
        assertTrue(saves >= acknowledged, saves + " of " + acknowledged);
        assertTrue(saves <= acknowledged + 1, "no more than the one under way");
        acknowledged = saves;
      }
    }
  }

  private static int saveUntilKilled(Path place, int from, int saves)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Saver.class.getName(),
                    place.toString(),
                    String.valueOf(from)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int acknowledged = from;
    try (BufferedReader lines = child.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged = Integer.parseInt(line);
        if (acknowledged == from + saves) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    child.waitFor();
    assertTrue(acknowledged >= from + saves, "the child saved until it was killed");
    return acknowledged;
  }

  /// Saves and says so, until killed.
  static final class Saver {
    private Saver() {}

    public static void main(String[] arguments) {
      DistrictFile file = DistrictFile.open(Path.of(arguments[0]), PASSPHRASE);
      for (int save = Integer.parseInt(arguments[1]) + 1; ; save++) {
        int number = save;
        file.inTransaction(() -> {
          for (int row = 0; row < ROWS_A_SAVE; row++) {
            file.sql()
                .insertInto(SETTING, SETTING.NAME, SETTING.CONTENT)
                .values(number + "/" + row, "x".repeat(500))
                .execute();
          }
        });
        System.out.println(number);
      }
    }
  }
}
