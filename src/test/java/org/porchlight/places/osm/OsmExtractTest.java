package org.porchlight.places.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.places.AddressPoint;
import org.porchlight.places.Box;
import org.porchlight.places.PlaceName;
import org.porchlight.places.Point;
import org.porchlight.places.RegionMap;
import org.porchlight.places.RoadClass;
import org.porchlight.places.Roads;
import org.porchlight.places.ShapeKind;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.text.Messages;

class OsmExtractTest {
  @TempDir Path folder;

  private static ExtractWriter crossing() {
    return new ExtractWriter()
        .node(1, 41, -93)
        .node(2, 41.001, -93, "highway", "traffic_signals")
        .node(3, 41.002, -93)
        .node(4, 41.001, -93.001)
        .node(5, 41.001, -92.999)
        .way(10, List.of(1L, 2L, 3L), "highway", "residential", "name", "Äpple Street")
        .way(11, List.of(4L, 2L, 5L), "highway", "primary", "ref", "US 33");
  }

  private static RegionMap read(byte[] bytes, Box box) throws IOException, UnreadableMapException {
    return OsmExtract.read(new ByteArrayInputStream(bytes), bytes.length, box, share -> true);
  }

  private static String refusal(byte[] bytes) {
    var refused = assertThrows(UnreadableMapException.class, () -> read(bytes, Box.everything()));
    return refused.getMessage() == null ? "" : refused.getMessage();
  }

  @Test
  void readsNodesInColumnsOrOneByOnePackedOrNot() {
    for (ExtractWriter writer :
        List.of(
            crossing(),
            crossing().plainNodes(),
            crossing().unpacked(),
            crossing().plainNodes().unpacked())) {
      RegionMap region = Town.read(writer.bytes());
      assertEquals(4, region.roads().linkCount());
      assertEquals(5, region.roads().junctionCount());
      assertEquals(List.of("", "Äpple Street", "US 33"), region.roads().names());
      long primary = 0;
      for (int link = 0; link < 4; link++) {
        boolean isPrimary = region.roads().roadClass(link) == RoadClass.PRIMARY;
        primary += isPrimary ? 1 : 0;
        assertEquals(isPrimary ? "US 33" : "Äpple Street", region.roads().name(link));
        assertTrue(region.roads().isConnected(link));
      }
      assertEquals(2, primary);
      assertEquals("© OpenStreetMap contributors", region.source().attribution());
    }
  }

  @Test
  void theDateIsTheExtractsOwnOrOfItsNewestWay() {
    long second = LocalDate.of(2026, 11, 20).toEpochDay() * 86_400 + 100;
    long change = LocalDate.of(2026, 10, 3).toEpochDay() * 86_400;
    assertEquals(
        LocalDate.of(2026, 11, 20),
        Town.read(crossing().madeAt(second).changedAt(change).bytes()).source().extractDate());
    assertEquals(
        LocalDate.of(2026, 10, 3),
        Town.read(crossing().changedAt(change).bytes()).source().extractDate());
    assertTrue(Town.read(crossing().bytes()).source().dated().isEmpty());
    assertTrue(Town.read(crossing().madeAt(Long.MAX_VALUE).bytes()).source().dated().isEmpty());
  }

  @Test
  void onlyWhatLiesInTheBoxIsKept() throws IOException, UnreadableMapException {
    byte[] bytes = crossing().bytes();
    RegionMap south = read(bytes, new Box(-93.0005, 40.9, -92.9995, 41.0015));
    assertEquals(1, south.roads().linkCount());
    assertEquals("Äpple Street", south.roads().name(0));
    var nothing =
        assertThrows(UnreadableMapException.class, () -> read(bytes, new Box(10, 10, 11, 11)));
    assertEquals(Messages.text("places.extract.noRoads"), nothing.getMessage());
  }

  @Test
  void aWayThatLeavesTheBoxIsTwoPieces() throws IOException, UnreadableMapException {
    byte[] bytes =
        new ExtractWriter()
            .node(1, 41, -93)
            .node(2, 41.001, -93)
            .node(3, 41.001, -92)
            .node(4, 41.002, -93)
            .node(5, 41.003, -93)
            .way(1, List.of(1L, 2L, 3L, 4L, 5L), "highway", "residential")
            .bytes();
    RegionMap region = read(bytes, new Box(-93.1, 40, -92.9, 42));
    assertEquals(2, region.roads().linkCount());
    assertEquals(111.2, region.roads().metres(0), 0.2);
  }

  @Test
  void housesWithTheirNumberArePoints() {
    RegionMap region =
        Town.read(
            crossing()
                .node(20, 41.0005, -93.0001, "addr:housenumber", "12½", "addr:street", "Elm St")
                .node(21, 41.0006, -93.0001, "addr:housenumber", "14")
                .node(30, 41.001, -93.001)
                .node(31, 41.001, -93.002)
                .node(32, 41.002, -93.002)
                .node(33, 41.002, -93.001)
                .way(
                    12,
                    List.of(30L, 31L, 32L, 33L, 30L),
                    "building",
                    "house",
                    "addr:housenumber",
                    "7",
                    "addr:street",
                    "Äpple Street",
                    "addr:city",
                    "Maple Valley",
                    "addr:postcode",
                    "50001")
                .bytes());
    assertEquals(
        List.of(
            new AddressPoint("12½", "Elm St", null, null, new Point(41.0005, -93.0001)),
            new AddressPoint(
                "7", "Äpple Street", "Maple Valley", "50001", new Point(41.0015, -93.0015))),
        region.addresses());
  }

  @Test
  void placesWaterAndParksAreKept() {
    List<ExtractWriter.Member> ring =
        List.of(new ExtractWriter.Member(1, 14, "outer"), new ExtractWriter.Member(1, 15, "outer"));
    RegionMap region =
        Town.read(
            crossing()
                .node(20, 41.01, -93, "place", "town", "name", "Maple Valley")
                .node(21, 41.01, -93, "place", "planet", "name", "Earth")
                .node(30, 41.01, -93.01)
                .node(31, 41.01, -93.02)
                .node(32, 41.02, -93.02)
                .node(33, 41.02, -93.01)
                .way(12, List.of(30L, 31L, 32L, 33L, 30L), "leisure", "park", "name", "Green")
                .way(13, List.of(30L, 31L), "waterway", "stream")
                .way(14, List.of(30L, 31L, 32L))
                .way(15, List.of(30L, 33L, 32L))
                .way(16, List.of(30L, 31L), "waterway", "ditch")
                .relation(1, ring, "type", "multipolygon", "natural", "water", "name", "Lake")
                .relation(2, ring, "type", "route", "natural", "water")
                .bytes());
    assertEquals(
        List.of(new PlaceName(PlaceName.Kind.TOWN, "Maple Valley", new Point(41.01, -93))),
        region.places());
    assertEquals(3, region.shapes().count());
    assertEquals(ShapeKind.PARK, region.shapes().kind(0));
    assertEquals("Green", region.shapes().name(0));
    assertEquals(ShapeKind.WATERWAY, region.shapes().kind(1));
    assertEquals(ShapeKind.WATER, region.shapes().kind(2));
    assertEquals("Lake", region.shapes().name(2));
    List<Point> lake = region.shapes().lines().points(2);
    assertEquals(5, lake.size());
    assertEquals(lake.getFirst(), lake.getLast());
  }

  // ---- what is no extract, or none that is read ----

  @Test
  void saysWhenItIsNoExtract() {
    String unreadable = Messages.text("places.extract.unreadable");
    assertEquals(unreadable, refusal(new byte[0]));
    assertEquals(
        unreadable, refusal("<?xml version='1.0'?><osm/>".getBytes(StandardCharsets.UTF_8)));
    assertEquals(unreadable, refusal(new byte[100_000]));
    byte[] whole = crossing().bytes();
    for (int length : new int[] {1, 3, 4, 10, 40, whole.length / 2, whole.length - 1}) {
      assertEquals(unreadable, refusal(Arrays.copyOf(whole, length)), "cut at " + length);
    }
  }

  @Test
  void saysWhenItIsOfAKindThatIsNotRead() {
    assertEquals(
        Messages.text("places.extract.feature"),
        refusal(crossing().requiring("OsmSchema-V0.6", "HistoricalInformation").bytes()));
    assertEquals(Messages.text("places.extract.unsorted"), refusal(crossing().waysFirst().bytes()));
    byte[] zstd = crossing().unpacked().bytes();
    // the header's content: field 1 (plain) becomes field 7 (zstd)
    int header = 4 + zstd[3];
    assertEquals(1 << 3 | 2, zstd[header]);
    zstd[header] = 7 << 3 | 2;
    assertEquals(Messages.text("places.extract.packing"), refusal(zstd));
  }

  @ParameterizedTest
  @CsvSource({"33554433", "2147483647", "-1"})
  void aPieceLargerThanTheFormatAllowsIsRefused(int size) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.write(1 << 3 | 2);
    header.write(9);
    header.writeBytes("OSMHeader".getBytes(StandardCharsets.UTF_8));
    header.write(3 << 3);
    long rest = size & 0xffffffffL;
    while (rest > 127) {
      header.write((int) ((rest & 127) | 128));
      rest >>>= 7;
    }
    header.write((int) rest);
    file.writeBytes(new byte[] {0, 0, 0, (byte) header.size()});
    file.writeBytes(header.toByteArray());
    assertEquals(Messages.text("places.extract.unreadable"), refusal(file.toByteArray()));
  }

  @Test
  void aSmallFileThatUnpacksToAGiantIsRefusedSoon() {
    byte[] zeros = new byte[32 * 1024 * 1024];
    Deflater deflater = new Deflater(9);
    deflater.setInput(zeros);
    deflater.finish();
    byte[] packed = new byte[200_000];
    int length = deflater.deflate(packed);
    deflater.end();
    ByteArrayOutputStream blob = new ByteArrayOutputStream();
    blob.write(2 << 3);
    number(blob, zeros.length);
    blob.write(3 << 3 | 2);
    number(blob, length);
    blob.write(packed, 0, length);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(headerOf(crossing().bytes()));
    for (int i = 0; i < 200; i++) {
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      header.write(1 << 3 | 2);
      header.write(7);
      // of a kind nobody looks into: only its unpacking counts
      header.writeBytes("OSMGift".getBytes(StandardCharsets.UTF_8));
      header.write(3 << 3);
      number(header, blob.size());
      file.writeBytes(new byte[] {0, 0, 0, (byte) header.size()});
      file.writeBytes(header.toByteArray());
      file.writeBytes(blob.toByteArray());
    }
    assertEquals(Messages.text("places.extract.unreadable"), refusal(file.toByteArray()));
  }

  private static byte[] headerOf(byte[] extract) {
    // length of the header, the header, whose last number is the length of its content
    int header = extract[3];
    int content = extract[4 + header - 1];
    return Arrays.copyOf(extract, 4 + header + content);
  }

  private static void number(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest > 127) {
      out.write((rest & 127) | 128);
      rest >>>= 7;
    }
    out.write(rest);
  }

  @Test
  void aThousandFlippedBitsMakeASentenceOrAMapButNeverACrash() throws IOException {
    Random random = new Random(20_261_123);
    byte[] packed = town(random).bytes();
    byte[] plain = town(random).unpacked().bytes();
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = (i % 2 == 0 ? packed : plain).clone();
      for (int flips = random.nextInt(3); flips >= 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      try {
        RegionMap region = read(bytes, Box.everything());
        assertTrue(region.roads().linkCount() > 0);
      } catch (UnreadableMapException sentence) {
        assertNotNull(sentence.getMessage());
        assertFalse(sentence.getMessage().isBlank());
        refused++;
      }
    }
    assertTrue(refused > 300, "refused " + refused);
  }

  private static ExtractWriter town(Random random) {
    ExtractWriter writer = new ExtractWriter();
    int side = 8;
    for (int i = 0; i < side * side; i++) {
      int row = i / side;
      writer.node(
          i + 1,
          41 + row * 0.001,
          -93 + i % side * 0.001,
          i % 7 == 0 ? new String[] {"highway", "traffic_signals"} : new String[0]);
    }
    for (int row = 0; row < side; row++) {
      List<Long> along = new ArrayList<>();
      List<Long> up = new ArrayList<>();
      for (int i = 0; i < side; i++) {
        along.add((long) row * side + i + 1);
        up.add((long) i * side + row + 1);
      }
      writer.way(
          100 + row,
          along,
          "highway",
          "residential",
          "oneway",
          random.nextBoolean() ? "yes" : "no");
      writer.way(
          200 + row, up, "highway", "tertiary", "maxspeed", "30 mph", "name", "Street " + row);
    }
    writer.relation(
        1,
        List.of(
            new ExtractWriter.Member(1, 100, "from"),
            new ExtractWriter.Member(0, 3, "via"),
            new ExtractWriter.Member(1, 202, "to")),
        "type",
        "restriction",
        "restriction",
        "no_left_turn");
    return writer;
  }

  @Test
  void whatIsSaidTwiceCountsOnceAndTakesNoLonger() {
    ExtractWriter twice = crossing();
    for (int i = 0; i < 60_000; i++) {
      twice.node(1, 41, -93);
    }
    assertEquals(4, Town.read(twice.bytes()).roads().linkCount());
  }

  @Test
  void aThousandRoadsIntoOnePointAreRefused() {
    ExtractWriter star = crossing();
    for (int i = 0; i < 1_000; i++) {
      star.node(100 + i, 41.001 + i * 1e-6, -93.01)
          .way(100 + i, List.of(2L, 100L + i), "highway", "residential");
    }
    assertEquals(Messages.text("places.extract.unreadable"), refusal(star.bytes()));
  }

  @Test
  void aRelationOfManyEdgesTakesNoLongerThanItsEdges() {
    ExtractWriter lake = crossing().node(50, 41.01, -93.01);
    List<ExtractWriter.Member> edges = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      lake.node(100 + i, 41.02 + i * 1e-6, -93.02).way(100 + i, List.of(50L, 100L + i));
      edges.add(new ExtractWriter.Member(1, 100 + i, "outer"));
    }
    lake.relation(1, edges, "type", "multipolygon", "natural", "water");
    lake.relation(2, edges, "type", "restriction", "restriction", "no_left_turn");
    assertEquals(4, Town.read(lake.bytes()).roads().linkCount());
  }

  /// Each street crosses the whole land: squares as small as usual would hold billions of pieces.
  @Test
  void longRoadsAreListedInLargerSquares() {
    ExtractWriter land = new ExtractWriter();
    for (int i = 0; i < 20_000; i++) {
      land.node(2 * i + 1, 30 + i * 1e-4, -120)
          .node(2 * i + 2, 45 - i * 1e-4, -70)
          .way(i + 1, List.of(2L * i + 1, 2L * i + 2), "highway", "residential");
    }
    Roads roads = new Roads(Town.read(land.bytes()).roads());
    assertEquals(20_000, roads.network().linkCount());
  }

  // ---- on the way ----

  @Test
  void tellsHowFarItIsAndStopsWhenTold() throws IOException, UnreadableMapException {
    Path file = Files.write(folder.resolve("town.osm.pbf"), crossing().bytes());
    List<Double> shares = new ArrayList<>();
    OsmExtract.read(file, Box.everything(), shares::add);
    assertTrue(shares.size() >= 3);
    assertEquals(1.0, shares.getLast());
    assertThrows(
        CancellationException.class, () -> OsmExtract.read(file, Box.everything(), share -> false));
  }
}
