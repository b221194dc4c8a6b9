package org.porchlight.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.porchlight.planning.search.RouteCheck;
import org.porchlight.planning.search.RouteSearch;
import org.porchlight.planning.search.Routes;
import org.porchlight.planning.search.RoutingInstance;
import org.porchlight.planning.search.SearchLimit;
import org.porchlight.planning.search.Shift;
import org.porchlight.planning.search.Timetable;
import org.porchlight.planning.search.VisitProblem;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The route search alone, on a published problem: prints what it costs and the whole schedule, one
/// shift a line, so that another program can check it. Visits are numbered as in the file, from 1;
/// times are in the file's unit.
@Command(
    name = "route-bench",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.routeBench.description}")
final class RouteBenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "INSTANCE", description = "${bundle:commands.routeBench.instance}")
  private Path instance = Path.of("");

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "5",
      description = "${bundle:commands.routeBench.seconds}")
  private double seconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "${bundle:commands.routeBench.seed}")
  private long seed;

  RouteBenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RoutingInstance read = read();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    RouteSearch search = new RouteSearch(read.problem(), seed);
    Routes routes =
        search.run(
            SearchLimit.seconds(
                seconds, () -> (threads.getCurrentThreadCpuTime() - begin) / 1_000_000_000.0));
    print(read, routes, search.iterations());
    return RouteCheck.of(read.problem(), routes).isEmpty() ? ExitCode.DONE : ExitCode.PROBLEM;
  }

  private RoutingInstance read() {
    try {
      return RoutingInstance.read(Files.readString(instance));
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      throw new CommandProblem(
          Messages.text("commands.routeBench.unreadable", instance.getFileName().toString()));
    }
  }

  private void print(RoutingInstance read, Routes routes, long iterations) {
    VisitProblem problem = read.problem();
    List<Timetable> times =
        IntStream.range(0, problem.shifts().size())
            .mapToObj(i -> Timetable.of(problem, problem.shifts().get(i), routes.visits().get(i)))
            .toList();
    long driving = times.stream().mapToLong(Timetable::driving).sum();
    say("instance", read.name());
    say("cost", read.inItsUnit(routes.cost()));
    say("driving", read.inItsUnit(driving));
    say("shifts", String.valueOf(routes.visits().stream().filter(v -> !v.isEmpty()).count()));
    say("left_out", numbers(routes.leftOut()));
    say("iterations", String.valueOf(iterations));
    say("broken_rules", String.valueOf(RouteCheck.of(problem, routes).size()));
    for (int i = 0; i < times.size(); i++) {
      if (!routes.visits().get(i).isEmpty()) {
        say("shift", shift(read, i, routes.visits().get(i), times.get(i)));
      }
    }
  }

  private static String shift(
      RoutingInstance read, int index, List<Integer> visits, Timetable times) {
    Shift shift = read.problem().shifts().get(index);
    String stops =
        IntStream.range(0, visits.size())
            .mapToObj(i -> (visits.get(i) + 1) + "@" + read.inItsUnit(times.begins().get(i)))
            .collect(Collectors.joining(" "));
    return String.format(
        Locale.ROOT,
        "%d day %d leave %s back %s visits %s",
        index + 1,
        shift.day() + 1,
        read.inItsUnit(times.leave()),
        read.inItsUnit(times.back()),
        stops);
  }

  private static String numbers(List<Integer> visits) {
    return visits.size()
        + visits.stream().map(visit -> " " + (visit + 1)).collect(Collectors.joining());
  }

  private void say(String what, String value) {
    terminal.out().println(what + " " + value);
  }
}
