package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.CrashDisk;
import org.porchlight.storage.CrashDisk.Crash;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.SimulatedDisk;

/// The gate every change of H2 or of its settings has to pass: crashes on the settings shipped.
class CrashGateTest {
  private static final int POINTS = Integer.getInteger("porchlight.crash.points", 1000);

  /// Enough for a compaction.
  private static final int SAVES = 30;

  @TempDir Path folder;
  private int acknowledged;

  @Test
  void aShareOfTheCrashesLosesNothing() throws IOException {
    new CrashGate(folder, 20261122).mustLoseNothing(30);
  }

  @Test
  @Tag("reliability")
  void aThousandCrashesLoseNothing() throws IOException {
    new CrashGate(folder, 4).mustLoseNothing(POINTS);
  }

  /// The gate would be worth nothing on settings of its own.
  @Test
  void theGateRunsOnWhatIsShipped() {
    String settings = SimulatedDisk.settings(folder.resolve("maple.porchlight"));
    for (String one :
        List.of("CIPHER=AES", "WRITE_DELAY=0", "REUSE_SPACE=FALSE", "DB_CLOSE_ON_EXIT=FALSE")) {
      assertTrue(settings.contains(";" + one), settings);
    }
  }

  @Test
  void aShareOfTheCrashesInACompactionLosesNothing() throws IOException {
    inACompaction(23);
  }

  @Test
  @Tag("reliability")
  void everyStepOfACompactionLosesNothing() throws IOException {
    inACompaction(1);
  }

  @Test
  @Tag("reliability")
  void everyStepOfAMigrationLosesNothing() throws IOException {
    Path place = folder.resolve("migrating.porchlight");
    byte[] key = SimulatedDisk.create(place);
    fill(place, key);
    Crashes crashes = new Crashes(place, key, new Random(3));
    crashes.opening((left, its) -> SimulatedDisk.openByNextVersion(left, its));
    SimulatedDisk.take(place);
    crashAtEvery(4, crashes);
    SimulatedDisk.openWatchedByNextVersion(place, key).close();
    told("migration", crashes);
  }

  /// The writing of the fresh copy, its proof, its arrival, the exchange, and clearing up.
  private void inACompaction(int every) throws IOException {
    Path place = folder.resolve("compacting.porchlight");
    byte[] key = SimulatedDisk.create(place);
    fill(place, key);
    Crashes crashes = new Crashes(place, key, new Random(2));
    SimulatedDisk.take(place);
    DistrictFile file = SimulatedDisk.openWatched(place, key);
    NumberedSaves.save(file, SAVES + 1, new Random(1));
    acknowledged++;
    long before = Files.size(place.resolve("district.mv.db"));
    crashAtEvery(every, crashes);
    file.endSession(LocalDateTime.of(2026, 12, 9, 15, 40));
    assertTrue(Files.size(place.resolve("district.mv.db")) < before / 2, "it was compacted");
    told("compaction", crashes);
  }

  private void fill(Path place, byte[] key) {
    try (DistrictFile file = SimulatedDisk.open(place, key)) {
      for (int number = 1; number <= SAVES; number++) {
        NumberedSaves.save(file, number, new Random(number));
      }
    }
    acknowledged = SAVES;
  }

  /// Every kind of crash before every so manieth operation.
  private void crashAtEvery(int every, Crashes crashes) {
    int[] operations = new int[1];
    CrashDisk.listen(operation -> {
      if (++operations[0] % every == 0) {
        for (Crash crash : Crash.values()) {
          crashes.crash(crash, acknowledged);
        }
      }
    });
  }

  private static void told(String where, Crashes crashes) {
    CrashDisk.reset();
    System.out.println("in a " + where + ": " + crashes);
    assertTrue(crashes.count() > 0, where);
    assertTrue(crashes.isClean(), crashes.toString());
  }

  /// Were this not so, the gate would prove nothing.
  @Test
  void theGateFindsTheLossOfDefaultSettings() throws IOException, SQLException {
    Random random = new Random(7);
    int lost = 0;
    int points = 40;
    Path saving = folder.resolve("saving");
    try (Connection connection = DriverManager.getConnection(defaults("async:" + saving));
        Statement statement = connection.createStatement()) {
      statement.execute("create table save(number int primary key, content varchar)");
    }
    CrashDisk.reset();
    try (Connection connection = DriverManager.getConnection(defaults("crash:async:" + saving));
        Statement statement = connection.createStatement()) {
      for (int number = 1; number <= points; number++) {
        statement.execute("insert into save values(" + number + ", '" + "x".repeat(500) + "')");
        Crash crash = Crash.values()[number % Crash.values().length];
        if (isLost(number, CrashDisk.after(crash, random))) {
          lost++;
        }
      }
    } finally {
      CrashDisk.reset();
    }
    System.out.println("H2's default settings: " + lost + " of " + points + " points lost a save");
    assertTrue(lost > points / 4, lost + " of " + points);
  }

  private boolean isLost(int acknowledged, Map<Path, byte[]> files) throws IOException {
    Path crashed = folder.resolve("crashed");
    byte[] left = Objects.requireNonNull(files.get(folder.resolve("saving.mv.db")));
    Files.write(folder.resolve("crashed.mv.db"), left);
    try (Connection connection = DriverManager.getConnection(defaults("async:" + crashed));
        Statement statement = connection.createStatement();
        ResultSet newest = statement.executeQuery("select max(number) from save")) {
      newest.next();
      return newest.getInt(1) < acknowledged;
    } catch (SQLException unreadable) {
      return true;
    }
  }

  /// As H2 comes out of the box, encrypted.
  private static String defaults(String file) {
    return "jdbc:h2:" + file + ";CIPHER=AES;TRACE_LEVEL_FILE=0;USER=x;PASSWORD=aa bb";
  }
}
