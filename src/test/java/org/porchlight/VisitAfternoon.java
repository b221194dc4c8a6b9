package org.porchlight;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.MapRepository;
import org.porchlight.places.OpenStreetMapFile;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

/// Maple Valley's week of visits: Halvorsen + Farah are out on Wednesday with their first family
/// visited, three teams are planned for Thursday with eight families placed, and three families
/// wait for a place, one with a PO box and one that is not to be visited.
public final class VisitAfternoon {
  public static final LocalDate THURSDAY = LocalDate.of(2026, 12, 10);

  private final MapleValley valley;
  private final PlanRepository plans;
  private final VisitRepository visits;
  private final Map<String, Long> visitIds = new LinkedHashMap<>();

  private VisitAfternoon(MapleValley valley) {
    this.valley = valley;
    plans = new PlanRepository(valley.file());
    visits = new VisitRepository(valley.file());
  }

  public static VisitAfternoon in(MapleValley valley) {
    VisitAfternoon afternoon = new VisitAfternoon(valley);
    afternoon.drawTown();
    afternoon.sendOut();
    afternoon.planThursday();
    return afternoon;
  }

  public PlanRepository plans() {
    return plans;
  }

  /// The visit wished for this family.
  public long visit(String family) {
    Long id = visitIds.get(family);
    if (id == null) {
      throw new IllegalArgumentException("no visit to " + family);
    }
    return id;
  }

  private void sendOut() {
    VisitTeam out = team(MapleValley.TODAY, "Mr. Halvorsen", "Ms. Farah", "Birch Creek");
    place(out, "Warsame", "Lindqvist", "Morrow");
    plans.leave(out.id(), MapleValley.TODAY.atTime(15, 5));
    plans.arrive(visit("Warsame"), MapleValley.TODAY.atTime(15, 12));
    plans.depart(visit("Warsame"), MapleValley.TODAY.atTime(15, 34));
  }

  private void planThursday() {
    VisitTeam ruiz = team(THURSDAY, "Mr. Ruiz", "Ms. Adeyemi", "Maple Valley");
    VisitTeam dempsey = team(THURSDAY, "Coach Dempsey", "Ms. Vo", "Maple Valley");
    VisitTeam halvorsen = team(THURSDAY, "Mr. Halvorsen", "Ms. Farah", "Lantern Hill");
    place(ruiz, "Barrientos", "Ibarra", "Whitcomb");
    place(dempsey, "Hargrove", "Tran");
    place(halvorsen, "Albright", "Castellanos", "Nwosu");
    plans.arrange(visit("Barrientos"), LocalTime.of(15, 15), LocalTime.of(16, 0), "mom, Dec 3");
    plans.arrange(visit("Tran"), LocalTime.of(16, 15), null, "mom, Dec 4");
    wish("Stroud");
    wish("Quill");
    wish("Pruett");
  }

  private VisitTeam team(LocalDate date, String lead, String partner, String school) {
    plans.addTeam(
        date,
        new TeamSetup(
            valley.staff(lead).id(),
            valley.staff(partner).id(),
            valley.school(school).id(),
            LocalTime.of(15, 15),
            LocalTime.of(17, 30)));
    return plans.plan(date).teams().getLast();
  }

  private void place(VisitTeam team, String... families) {
    int position = 1;
    for (String family : families) {
      plans.place(wish(family), team.id(), position++);
    }
  }

  private long wish(String family) {
    long household = valley.household(family).id();
    List<Long> children =
        new StudentRepository(valley.file())
            .studentsOf(household).stream().map(Student::id).toList();
    long id = visits.wish(household, VisitPurpose.ATTENDANCE_SUPPORT, children, null);
    visitIds.put(family, id);
    return id;
  }

  /// A few streets, a creek and a park round the schools.
  private void drawTown() {
    StringBuilder nodes = new StringBuilder();
    StringBuilder ways = new StringBuilder();
    int[] next = {1};
    way(nodes, ways, next, "highway=primary", "Route 9", 44.49, -92.05, 44.53, -91.998);
    way(nodes, ways, next, "highway=residential", "Mill Road", 44.5235, -92.06, 44.5235, -91.99);
    way(nodes, ways, next, "highway=residential", "Sycamore St", 44.515, -92.06, 44.515, -91.99);
    way(nodes, ways, next, "highway=residential", "Cedar Ave", 44.505, -92.06, 44.505, -91.99);
    way(nodes, ways, next, "highway=tertiary", null, 44.49, -92.03, 44.54, -92.03);
    way(nodes, ways, next, "highway=tertiary", null, 44.49, -92.012, 44.54, -92.012);
    way(
        nodes,
        ways,
        next,
        "waterway=river",
        "Maple Creek",
        44.499,
        -92.06,
        44.503,
        -92.04,
        44.501,
        -92.02,
        44.506,
        -92.0,
        44.503,
        -91.99);
    way(
        nodes,
        ways,
        next,
        "leisure=park",
        "Birch Park",
        44.52,
        -92.02,
        44.52,
        -92.015,
        44.516,
        -92.015,
        44.516,
        -92.02,
        44.52,
        -92.02);
    String osm = "<osm attribution='Invented town'>" + nodes + ways + "</osm>";
    try {
      new MapRepository(valley.file())
          .replaceWith(
              OpenStreetMapFile.read(
                  new ByteArrayInputStream(osm.getBytes(StandardCharsets.UTF_8))));
    } catch (UnreadableMapException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void way(
      StringBuilder nodes,
      StringBuilder ways,
      int[] next,
      String tag,
      @Nullable String name,
      double... points) {
    int first = next[0];
    ways.append("<way id='").append(first).append("'>");
    for (int i = 0; i < points.length; i += 2) {
      nodes.append(
          "<node id='%d' lat='%s' lon='%s'/>".formatted(next[0], points[i], points[i + 1]));
      ways.append("<nd ref='%d'/>".formatted(next[0]));
      next[0]++;
    }
    Stream.of(tag, name == null ? "surface=paved" : "name=" + name)
        .map(t -> t.split("="))
        .forEach(t -> ways.append("<tag k='%s' v='%s'/>".formatted(t[0], t[1])));
    ways.append("</way>");
  }
}
