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
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.reliability.CrashDisk.Crash;

/// The gate every change of H2 or of its settings has to pass: crashes on the settings shipped.
class CrashGateTest {
  private static final int POINTS = Integer.getInteger("porchlight.crash.points", 1000);

  @TempDir Path folder;

  @Test
  void aShareOfTheCrashesLosesNothing() throws IOException {
    new CrashGate(folder, 20261122).mustLoseNothing(30);
  }

  @Test
  @Tag("reliability")
  void aThousandCrashesLoseNothing() throws IOException {
    new CrashGate(folder, 4).mustLoseNothing(POINTS);
  }

  /// Were this not so, the gate would prove nothing.
  @Test
  void theGateFindsTheLossOfDefaultSettings() throws IOException, SQLException {
    Random random = new Random(7);
    int lost = 0;
    int points = 40;
    CrashDisk.reset();
    Path saving = folder.resolve("saving");
    try (Connection connection = DriverManager.getConnection(defaults("crash:async:" + saving));
        Statement statement = connection.createStatement()) {
      statement.execute("create table save(number int primary key, content varchar)");
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

  private boolean isLost(int acknowledged, Map<String, byte[]> files) throws IOException {
    Path crashed = folder.resolve("crashed");
    Files.write(folder.resolve("crashed.mv.db"), files.get("saving.mv.db"));
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
