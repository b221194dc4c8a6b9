package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reading a long export beside the bare limit and two other readers, in one run. Each reading has
/// a Java of its own; the rounds take turns, so that a busy moment hits all; medians.
///
/// The thread's CPU is that of the thread that asks, from opening the file to the complete table:
/// the copy of the file, the workbook's parts, styles and shared texts, the look at the first rows,
/// the classes loaded on the way, dictionaries and codes. Inflating the sheet beside it is in the
/// process's CPU and in the clock, as are the compiler and the collector.
@Tag("bench")
class ReadingBench {
  private static final int ROWS = Integer.getInteger("porchlight.bench.rows", 1_000_000);
  private static final int ROUNDS = Integer.getInteger("porchlight.bench.rounds", 5);

  /// Medians of one way of reading.
  private record Took(long thread, long process, long clock, long megabytes, long rows) {}

  @Test
  void workbooksAreReadAboutAsFastAsTheyInflate() throws IOException {
    Path file = AttendanceExport.xlsx(ROWS);
    Map<String, Took> took =
        measured(
            file,
            List.of(
                "inflate only",
                "Porchlight",
                "Porchlight warm",
                "fastexcel-reader",
                "POI event model"));
    print(".xlsx, %,d rows x %d columns".formatted(ROWS, AttendanceExport.COLUMNS), took);
    double ours = took.get("Porchlight").thread();
    assertAll(
        () -> atMost(1.5, ours / took.get("inflate only").thread(), "of inflating alone"),
        () -> atLeast(20, took.get("POI event model").thread() / ours, "than POI's event model"),
        () -> atLeast(5, took.get("fastexcel-reader").thread() / ours, "than fastexcel-reader"));
  }

  @Test
  void textIsReadAboutAsFastAsItDecodes() throws IOException {
    Path file = AttendanceExport.csv(ROWS);
    Map<String, Took> took =
        measured(file, List.of("decode only", "Porchlight", "Porchlight warm"));
    print(".csv, %,d rows x %d columns".formatted(ROWS, AttendanceExport.COLUMNS), took);
    atMost(
        3.5,
        (double) took.get("Porchlight").thread() / took.get("decode only").thread(),
        "of decoding alone");
  }

  private static void atMost(double limit, double ratio, String what) {
    assertTrue(ratio <= limit, "%.2f times the CPU %s, not %.1f".formatted(ratio, what, limit));
  }

  private static void atLeast(double limit, double ratio, String what) {
    assertTrue(ratio >= limit, "%.2f times faster %s, not %.1f".formatted(ratio, what, limit));
  }

  private static Map<String, Took> measured(Path file, List<String> ways) {
    Map<String, List<long[]>> runs = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String way : ways) {
        String line = FreshJvm.run(ReadingProbe.class, "1g", way, file.toString()).getLast();
        long[] numbers = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
        runs.computeIfAbsent(way, w -> new ArrayList<>()).add(numbers);
      }
    }
    Map<String, Took> took = new LinkedHashMap<>();
    runs.forEach((way, all) ->
        took.put(
            way,
            new Took(
                median(all, 0), median(all, 1), median(all, 2), median(all, 3), median(all, 4))));
    return took;
  }

  private static long median(List<long[]> runs, int number) {
    return runs.stream()
        .mapToLong(run -> run[number])
        .sorted()
        .skip(runs.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static void print(String title, Map<String, Took> took) {
    long limit = took.values().iterator().next().thread();
    System.out.printf("%n%s, medians of %d cold rounds%n", title, ROUNDS);
    System.out.printf(
        "%-20s %12s %8s %13s %9s %8s%n",
        "", "thread CPU", "x limit", "process CPU", "clock", "memory");
    took.forEach((way, t) ->
        System.out.printf(
            "%-20s %9d ms %8.2f %10d ms %6d ms %5d MB%n",
            way, t.thread(), (double) t.thread() / limit, t.process(), t.clock(), t.megabytes()));
  }
}
