package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteBenchCommandTest {
  @TempDir Path folder;

  /// Four customers at the corners of a square round the depot, in Solomon's form: one vehicle
  /// drives in, round three sides and out again.
  @Test
  void aSolomonProblemIsSolvedAndItsScheduleCanBeCheckedByHand() throws IOException {
    Path square =
        file(
            """
            SQUARE

            VEHICLE
            NUMBER     CAPACITY
              2         40

            CUSTOMER
            CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

                0      30       40       0          0       1000          0
                1      0        0        10         0       1000          5
                2      60       0        10         0       1000          5
                3      60       80       10         0       1000          5
                4      0        80       10         0       1000          5
            """);
    CommandRun run = CommandRun.of("route-bench", square, "--seconds", "0.05");
    assertEquals(ExitCode.DONE, run.exitCode(), run.said());
    assertTrue(run.out().contains("instance SQUARE\ncost 300.0\ndriving 300.0\n"), run.out());
    assertTrue(run.out().contains("broken_rules 0"), run.out());
    // 50 out, 80 + 60 + 80 or 60 + 80 + 60 round, 50 home: 300 begins with a short side
    assertTrue(run.out().contains("back "), run.out());
  }

  @Test
  void aHomeVisitProblemSaysWhoIsLeftOut() throws IOException {
    // one team of two hours on one day; the third family speaks a language it does not
    Path visits =
        file(
            """
            # home-visit case
            3 1 1 54000 61200 7200
            3
            1800 3 60000 1 54000 59400
            1800 1 6000 2 57600 59400
            1200 2 20000 4 54000 60000
            0 600 900 60
            600 0 600 60
            900 600 0 60
            60 60 60 0
            """);
    CommandRun run = CommandRun.of("route-bench", visits, "--seconds", "0.05", "--seed", "3");
    assertEquals(ExitCode.DONE, run.exitCode(), run.said());
    assertTrue(run.out().contains("cost 22100\ndriving 2100\nshifts 1\nleft_out 1 3\n"), run.out());
    assertTrue(
        run.out().contains("shift 1 day 1 leave 54600 back 60300 visits 1@55200 2@57600"),
        run.out());
  }

  @Test
  void anotherFileIsRefusedInASentence() throws IOException {
    Path letter = file("Dear Ms. Ruiz,\nthe bus was late.\n");
    CommandRun run = CommandRun.of("route-bench", letter);
    assertEquals(ExitCode.PROBLEM, run.exitCode());
    assertTrue(run.err().contains("neither a Solomon"), run.err());
    CommandRun cut = CommandRun.of("route-bench", file("# home-visit case\n3 1 1 54000\n"));
    assertEquals(ExitCode.PROBLEM, cut.exitCode());
    assertEquals(
        ExitCode.PROBLEM, CommandRun.of("route-bench", folder.resolve("none.txt")).exitCode());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("problem.txt"), text);
  }
}
