package org.porchlight.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.porchlight.places.Box;
import org.porchlight.places.OnRoad;
import org.porchlight.places.RegionMap;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.Roads;
import org.porchlight.places.osm.OsmExtract;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.storage.DistrictFile;

/// One thing about roads in a Java of its own: prints milliseconds of the clock, of the thread's
/// CPU, the largest resident memory in MB, and pieces of road.
public final class RoadsProbe {
  private RoadsProbe() {}

  /// @param arguments `read EXTRACT BOX`, or `ready DISTRICT PASSPHRASE`
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("read")) {
      Box box = Box.parse(arguments[2]).orElseThrow();
      Watch watch = new Watch();
      RegionMap region = OsmExtract.read(Path.of(arguments[1]), box, share -> true);
      watch.tell("read", region.roads().linkCount());
      return;
    }
    Path place = Path.of(arguments[1]);
    try (DistrictFile file = DistrictFile.open(place, arguments[2].toCharArray())) {
      // as the window does long before anybody plans: the way to the database is warm
      new DistrictRepository(file).clock();
      RoadRepository repository = new RoadRepository(file);
      Watch loading = new Watch();
      Roads roads = repository.roads().orElseThrow();
      loading.tell("ready", roads.network().linkCount());
      List<OnRoad> places = places(roads, 60);
      Watch searching = new Watch();
      int[][] times = roads.millis(places);
      searching.tell("times", times.length);
    }
  }

  static List<OnRoad> places(Roads roads, int count) {
    SplittableRandom random = new SplittableRandom(60);
    List<OnRoad> places = new ArrayList<>();
    while (places.size() < count) {
      int link = random.nextInt(roads.network().linkCount());
      int corner = roads.network().lines().start(link);
      roads.nearest(roads.network().lines().corner(corner)).ifPresent(places::add);
    }
    return places;
  }

  private static final class Watch {
    private final long clock = System.nanoTime();
    private final long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    void tell(String what, int links) throws java.io.IOException {
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread;
      System.out.println(
          what
              + " "
              + (System.nanoTime() - clock) / 1_000_000
              + " "
              + cpu / 1_000_000
              + " "
              + resident()
              + " "
              + links);
    }

    /// The most there was; 0 where the system does not say.
    private static long resident() throws java.io.IOException {
      Path status = Path.of("/proc/self/status");
      if (!Files.exists(status)) {
        return 0;
      }
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    }
  }
}
