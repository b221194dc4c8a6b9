package org.porchlight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.planning.search.RoutingInstance;

/// What the route search is measured on: the given problems where they are, and problems made here.
final class RouteCases {
  private static final Path GIVEN = Path.of("../shared/samples/routing");

  private RouteCases() {}

  /// One problem and, where it is proven, the least distance there is.
  record Solomon(String name, RoutingInstance instance, double optimum) {
    boolean isProven() {
      return optimum > 0;
    }
  }

  /// Every `step`-th of the given problems; three made ones without a proven optimum when none is
  /// given.
  static List<Solomon> solomon(int step) throws IOException {
    Path folder = GIVEN.resolve("solomon");
    if (!Files.isDirectory(folder)) {
      return IntStream.rangeClosed(1, 3).mapToObj(RouteCases::madeLikeSolomons).toList();
    }
    Map<String, Double> optima = new TreeMap<>();
    try (Stream<String> lines = Files.lines(GIVEN.resolve("solomon-optimal-distance.csv"))) {
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> optima.put(cells[0], Double.parseDouble(cells[1])));
    }
    List<String> names = new ArrayList<>(optima.keySet());
    List<Solomon> chosen = new ArrayList<>();
    for (int i = 0; i < names.size(); i += step) {
      String name = names.get(i);
      chosen.add(
          new Solomon(
              name,
              RoutingInstance.read(Files.readString(folder.resolve(name + ".txt"))),
              optima.getOrDefault(name, 0.0)));
    }
    return chosen;
  }

  private static Solomon madeLikeSolomons(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text =
        new StringBuilder("MADE" + seed + "\n\nVEHICLE\nNUMBER CAPACITY\n25 200\n\nCUSTOMER\n\n");
    text.append("0 50 50 0 0 230 0\n");
    for (int i = 1; i <= 100; i++) {
      int ready = random.nextInt(20, 160);
      text.append(
          "%d %d %d %d %d %d 10%n"
              .formatted(
                  i,
                  random.nextInt(100),
                  random.nextInt(100),
                  random.nextInt(5, 30),
                  ready,
                  ready + random.nextInt(20, 40)));
    }
    return new Solomon("MADE" + seed, RoutingInstance.read(text.toString()), 0);
  }

  /// The given home-visit cases, and `made` ones: 60 families, four teams, two afternoons.
  static Map<String, RoutingInstance> homeVisits(int made) throws IOException {
    Map<String, RoutingInstance> cases = new TreeMap<>();
    if (Files.isDirectory(GIVEN)) {
      try (Stream<Path> files = Files.list(GIVEN)) {
        for (Path file :
            files
                .filter(f -> f.getFileName().toString().startsWith("hv"))
                .sorted(Comparator.naturalOrder())
                .toList()) {
          cases.put(file.getFileName().toString(), RoutingInstance.read(Files.readString(file)));
        }
      }
    }
    for (int seed = 1; seed <= made; seed++) {
      cases.put("made-%02d".formatted(seed), RoutingInstance.read(homeVisitCase(seed)));
    }
    return cases;
  }

  private static String homeVisitCase(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = 60;
    int opens = 15 * 3600 + 1800;
    int closes = 20 * 3600;
    StringBuilder text = new StringBuilder("# home-visit case\n");
    text.append(count + " 2 4 " + opens + " " + closes + " 14400\n3 3 5 11\n");
    for (int i = 0; i < count; i++) {
      int priority = List.of(3, 2, 2, 1, 1).get(random.nextInt(5));
      int penalty = List.of(6_000, 20_000, 60_000).get(priority - 1);
      int duration = List.of(1200, 1800, 1800, 2700).get(random.nextInt(4));
      int language = List.of(1, 1, 1, 2, 2, 4, 8).get(random.nextInt(7));
      text.append(duration + " " + priority + " " + penalty + " " + language);
      int onlyDay = random.nextInt(6);
      for (int day = 0; day < 2; day++) {
        if (onlyDay < 2 && onlyDay != day) {
          text.append(" 1 0");
        } else {
          int from = random.nextInt(3) == 0 ? opens : opens + 1800 * random.nextInt(6);
          int until = random.nextInt(3) == 0 ? closes : from + 5400 + 1800 * random.nextInt(2);
          text.append(" " + from + " " + Math.max(from, Math.min(until, closes) - duration));
        }
      }
      text.append('\n');
    }
    int[][] points =
        IntStream.rangeClosed(0, count)
            .mapToObj(i -> new int[] {random.nextInt(600), random.nextInt(600)})
            .toArray(int[][]::new);
    for (int from = 0; from <= count; from++) {
      for (int to = 0; to <= count; to++) {
        int streets =
            Math.abs(points[from][0] - points[to][0]) + Math.abs(points[from][1] - points[to][1]);
        text.append(from == to ? 0 : streets + 45).append(' ');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
