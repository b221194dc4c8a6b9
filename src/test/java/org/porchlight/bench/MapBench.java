package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.places.Box;
import org.porchlight.places.MapPicture;
import org.porchlight.places.MapShape;
import org.porchlight.places.Point;
import org.porchlight.places.ShapeKind;
import org.porchlight.places.TownMap;
import org.porchlight.places.osm.OsmExtract;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.map.MapFrame;
import org.porchlight.ui.kit.map.MapPane;
import org.testfx.framework.junit5.ApplicationTest;

/// How long a city's map takes from a change of view until its picture is there, on the software
/// pipeline: all of it in view, near by, and pulled with the hand; beside every segment stroked one
/// by one.
@Tag("bench")
class MapBench extends ApplicationTest {
  private static final int SEGMENTS = Integer.getInteger("porchlight.map.segments", 77_000);
  private static final int TIMES = Integer.getInteger("porchlight.map.times", 9);
  private static final double REDRAW_SECONDS = 0.15;
  private static final double PULL_SECONDS = 0.05;
  private static final int WIDE = 1200;
  private static final int HIGH = 900;
  private static final Point MIDDLE = new Point(39.97, -82.99);
  private static final Path COLUMBUS = Path.of("../shared/samples/roads/columbus-ohio.osm.pbf");

  /// Of this process alone: another program's work on the machine is not the map's.
  private static final OperatingSystemMXBean BUSY =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private MapPane pane;

  @Override
  public void start(Stage stage) {
    Fonts.load();
    pane = new MapPane("map", "map");
    Scene scene = new Scene(pane, WIDE, HIGH);
    Look.NORMAL.withReducedMotion(true).apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aCityIsRedrawnInABlink() throws Exception {
    measure("invented city", city());
    if (Files.exists(COLUMBUS)) {
      measure(
          "Columbus", MapPicture.of(OsmExtract.read(COLUMBUS, Box.everything(), share -> true)));
    } else {
      System.out.println("Columbus is not beside the repository: not measured");
    }
  }

  private void measure(String name, MapPicture picture) {
    interact(() -> pane.setPicture(picture));
    double whole = kilometresPerPixel(picture);
    Point middle = middle(picture);
    double[] far = views(middle, whole);
    double[] near = views(middle, whole / 8);
    double[] pulled = pulls();
    double[] plain = plain(picture, middle, whole);
    System.out.printf(
        "%s, %,d segments, %d x %d: all in view %.3f s, eight times nearer %.3f s, pulled %.3f s,"
            + " every segment alone %.3f s (medians of %d; limits %.2f s and %.2f s)%n",
        name,
        picture.lines().latitudes().length - picture.count(),
        WIDE,
        HIGH,
        median(far),
        median(near),
        median(pulled),
        median(plain),
        TIMES,
        REDRAW_SECONDS,
        PULL_SECONDS);
    assertTrue(median(far) <= REDRAW_SECONDS, name + Arrays.toString(far));
    assertTrue(median(near) <= REDRAW_SECONDS, name + Arrays.toString(near));
    assertTrue(median(pulled) <= PULL_SECONDS, name + Arrays.toString(pulled));
    assertTrue(median(far) < median(plain), name + " beside " + Arrays.toString(plain));
  }

  private static double kilometresPerPixel(MapPicture picture) {
    Box box = picture.box().orElseThrow();
    return Math.max(box.kilometresWide() / WIDE, box.kilometresHigh() / HIGH);
  }

  private static Point middle(MapPicture picture) {
    Box box = picture.box().orElseThrow();
    return new Point((box.south() + box.north()) / 2, (box.west() + box.east()) / 2);
  }

  /// Each time a little elsewhere, so that nothing can be kept.
  private double[] views(Point middle, double kilometresPerPixel) {
    double[] seconds = new double[TIMES];
    for (int i = -3; i < TIMES; i++) {
      Point there = new Point(middle.latitude() + i * 1e-4, middle.longitude());
      double taken = timed(() -> pane.showAround(there, kilometresPerPixel));
      if (i >= 0) {
        seconds[i] = taken;
      }
    }
    return seconds;
  }

  /// With the mouse button down, a few pixels at a time.
  private double[] pulls() {
    double[] seconds = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      int step = i;
      seconds[i] = timed(() -> pane.pullBy(7, step % 2 == 0 ? 3 : -3));
    }
    return seconds;
  }

  private double timed(Runnable change) {
    double[] seconds = new double[1];
    interact(() -> {
      long start = BUSY.getProcessCpuTime();
      change.run();
      pane.layout();
      pane.snapshot(null, null);
      seconds[0] = (BUSY.getProcessCpuTime() - start) / 1e9;
    });
    return seconds[0];
  }

  /// The peer: what a first attempt would do.
  private double[] plain(MapPicture picture, Point middle, double kilometresPerPixel) {
    MapFrame frame = new MapFrame(middle, kilometresPerPixel, WIDE, HIGH);
    double[] seconds = new double[3];
    for (int i = -1; i < seconds.length; i++) {
      int at = i;
      interact(() -> {
        Canvas canvas = new Canvas(WIDE, HIGH);
        long start = BUSY.getProcessCpuTime();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setStroke(Color.GRAY);
        for (int shape = 0; shape < picture.count(); shape++) {
          List<Point> points = picture.lines().points(shape);
          for (int p = 1; p < points.size(); p++) {
            g.strokeLine(
                frame.x(points.get(p - 1)),
                frame.y(points.get(p - 1)),
                frame.x(points.get(p)),
                frame.y(points.get(p)));
          }
        }
        canvas.snapshot(null, null);
        if (at >= 0) {
          seconds[at] = (BUSY.getProcessCpuTime() - start) / 1e9;
        }
      });
    }
    return seconds;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// Streets that bend a little, as many as it takes, of every kind.
  private static MapPicture city() {
    Random random = new Random(77);
    List<MapShape> shapes = new ArrayList<>();
    int segments = 0;
    while (segments < SEGMENTS) {
      double latitude = MIDDLE.latitude() + (random.nextDouble() - 0.5) * 0.09;
      double longitude = MIDDLE.longitude() + (random.nextDouble() - 0.5) * 0.16;
      double turn = random.nextInt(4) * Math.PI / 2 + random.nextGaussian() * 0.2;
      List<Point> corners = new ArrayList<>();
      int many = 3 + random.nextInt(12);
      for (int i = 0; i < many; i++) {
        corners.add(new Point(latitude, longitude));
        latitude += Math.sin(turn) * 0.0003;
        longitude += Math.cos(turn) * 0.0004;
        turn += random.nextGaussian() * 0.1;
      }
      segments += many - 1;
      shapes.add(new MapShape(kind(random.nextInt(100)), "Street " + shapes.size(), corners));
    }
    return MapPicture.of(new TownMap("invented", shapes));
  }

  private static ShapeKind kind(int percent) {
    return percent < 70
        ? ShapeKind.ROAD
        : percent < 85
            ? ShapeKind.ROAD_MIDDLE
            : percent < 95 ? ShapeKind.ROAD_MAIN : ShapeKind.ROAD_GREAT;
  }
}
