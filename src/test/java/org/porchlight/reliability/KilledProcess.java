package org.porchlight.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.porchlight.storage.SimulatedDisk;

/// A Java program in a process of its own, killed (`kill -9`) some time after it has begun its
/// work.
///
/// @param hasBegun whether it was seen at its work
/// @param wasKilled false when it had ended before
/// @param worked milliseconds from the beginning of the work to the end
/// @param said what it had printed by then
record KilledProcess(boolean hasBegun, boolean wasKilled, double worked, List<String> said) {
  private static final double NEVER = Double.MAX_VALUE;

  /// Lets the program run to its end.
  static KilledProcess toItsEnd(
      Path printed, Predicate<List<String>> begun, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    KilledProcess ended = killed(printed, begun, NEVER, program, arguments);
    if (!ended.hasBegun()) {
      throw new AssertionError("it never began its work: " + ended.said());
    }
    return ended;
  }

  /// @param printed a file for what it prints
  /// @param begun whether the work has begun, given what was printed so far
  /// @param after milliseconds from there to the kill
  static KilledProcess killed(
      Path printed,
      Predicate<List<String>> begun,
      double after,
      Class<?> program,
      String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().put("PORCHLIGHT_PASSPHRASE", SimulatedDisk.PASSPHRASE);
    builder.environment().put("XDG_DATA_HOME", printed.resolveSibling("personal").toString());
    Process child = builder.start();
    long start = System.nanoTime();
    boolean working = false;
    boolean killed = false;
    while (child.isAlive()) {
      if (!working && begun.test(lines(printed))) {
        working = true;
        start = System.nanoTime();
      }
      if (working && milliseconds(start) >= after) {
        killed = child.isAlive();
        child.toHandle().destroyForcibly();
        break;
      }
      Thread.sleep(1);
    }
    child.waitFor();
    return new KilledProcess(working, killed, milliseconds(start), lines(printed));
  }

  private static double milliseconds(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /// Whole lines only.
  private static List<String> lines(Path printed) throws IOException {
    String text = Files.readString(printed);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }
}
