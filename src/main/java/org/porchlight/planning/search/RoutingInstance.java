package org.porchlight.planning.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Scanner;
import java.util.stream.IntStream;

/// A published problem to measure the search with: vehicle routing with time windows as Solomon
/// (1987) and Gehring and Homberger (1999) write it, or a home-visit case of our own.
///
/// @param unitsInOne how many of the problem's units are one of the file's: 10 for distances, which
///   are cut off after one decimal as in the DIMACS challenge, 1 for seconds
public record RoutingInstance(String name, VisitProblem problem, int unitsInOne) {
  private static final int TENTHS = 10;
  private static final int NEVER_LEFT_OUT = 100_000_000;

  /// A time or distance as the file would write it: "1637.7", "28361".
  public String inItsUnit(long units) {
    return unitsInOne == 1
        ? String.valueOf(units)
        : String.format(Locale.ROOT, "%.1f", (double) units / unitsInOne);
  }

  /// @throws IllegalArgumentException if the text is neither of the two
  public static RoutingInstance read(String text) {
    try {
      return text.startsWith("# home-visit case") ? homeVisits(text) : solomon(text);
    } catch (NoSuchElementException cutShort) {
      throw new IllegalArgumentException("a number is missing", cutShort);
    }
  }

  private static RoutingInstance solomon(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    List<int[]> rows = new ArrayList<>();
    for (String line : lines) {
      if (line.matches("[\\d\\s]+")) {
        rows.add(new Scanner(line).tokens().mapToInt(Integer::parseInt).toArray());
      }
    }
    if (rows.size() < 3 || rows.getFirst().length != 2 || rows.get(1).length != 7) {
      throw new IllegalArgumentException("neither Solomon's form nor a home-visit case");
    }
    int vehicles = rows.getFirst()[0];
    int capacity = rows.getFirst()[1];
    List<int[]> places = rows.subList(1, rows.size());
    int[][] travel =
        places.stream()
            .map(from -> places.stream().mapToInt(to -> distance(from, to)).toArray())
            .toArray(int[][]::new);
    List<Visit> visits =
        IntStream.range(1, places.size())
            .mapToObj(i -> {
              int[] row = places.get(i);
              Window window = new Window(row[4] * TENTHS, row[5] * TENTHS);
              return Visit.of(i, row[6] * TENTHS, row[3], 0, NEVER_LEFT_OUT, List.of(window));
            })
            .toList();
    int[] depot = places.getFirst();
    Shift shift =
        new Shift(0, 0, 0, depot[4] * TENTHS, depot[5] * TENTHS, Shift.ANY_LENGTH, capacity, 0);
    return new RoutingInstance(
        lines.getFirst(),
        new VisitProblem(Travel.of(travel), visits, Collections.nCopies(vehicles, shift), 0),
        TENTHS);
  }

  private static int distance(int[] from, int[] to) {
    double x = from[1] - to[1];
    double y = from[2] - to[2];
    return (int) (TENTHS * Math.sqrt(x * x + y * y));
  }

  private static RoutingInstance homeVisits(String text) {
    Scanner numbers = new Scanner(text.substring(text.indexOf('\n')));
    int count = numbers.nextInt();
    int days = numbers.nextInt();
    int teams = numbers.nextInt();
    int earliest = numbers.nextInt();
    int latest = numbers.nextInt();
    int longest = numbers.nextInt();
    List<Integer> languages = IntStream.range(0, teams).mapToObj(t -> numbers.nextInt()).toList();
    List<Visit> visits = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      int duration = numbers.nextInt();
      numbers.nextInt();
      int penalty = numbers.nextInt();
      int language = numbers.nextInt();
      List<Window> windows =
          IntStream.range(0, days)
              .mapToObj(day -> new Window(numbers.nextInt(), numbers.nextInt()))
              .toList();
      visits.add(Visit.of(i, duration, 0, language, penalty, windows));
    }
    int[][] travel = new int[count + 1][count + 1];
    for (int[] row : travel) {
      Arrays.setAll(row, to -> numbers.nextInt());
    }
    List<Shift> shifts = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int language : languages) {
        shifts.add(new Shift(day, 0, 0, earliest, latest, longest, 0, language));
      }
    }
    return new RoutingInstance(
        "home visits", new VisitProblem(Travel.of(travel), visits, shifts, 0), 1);
  }
}
