package org.porchlight.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.storage.DistrictFile;

class OpenStreetMapFileTest {
  private static final String NODES =
      """
      <node id="1" lat="45.00" lon="-93.00"/>
      <node id="2" lat="45.01" lon="-93.00"><tag k="name" v="a shop"/></node>
      <node id="3" lat="45.01" lon="-93.01"/>
      """;
  private static final String LINE = "<nd ref='1'/><nd ref='2'/><nd ref='3'/>";

  @ParameterizedTest
  @CsvSource({
    "highway, primary, ROAD_MAIN",
    "highway, secondary_link, ROAD_MAIN",
    "highway, residential, ROAD",
    "waterway, stream, WATERWAY",
    "natural, water, WATER",
    "leisure, park, PARK",
    "landuse, forest, PARK",
    "building, yes, BUILDING",
    "highway, footway, ",
    "power, line, ",
  })
  void tagsSayWhatAWayIs(String key, String content, ShapeKind kind) throws Exception {
    String way =
        "<way id='9'>" + LINE + "<nd ref='1'/><tag k='" + key + "' v='" + content + "'/></way>";
    List<MapShape> shapes = read(osm(NODES + street("Mill Road") + way)).shapes();
    Optional<ShapeKind> found =
        shapes.size() == 1 ? Optional.empty() : Optional.of(shapes.getLast().kind());
    assertEquals(Optional.ofNullable(kind), found);
  }

  @Test
  void aParkThatIsNotClosedIsNoArea() throws Exception {
    String way = "<way id='9'>" + LINE + "<tag k='leisure' v='park'/></way>";
    assertEquals(1, read(osm(NODES + street("Mill Road") + way)).shapes().size());
  }

  @Test
  void aRoadKeepsItsNameAndTheOrderOfItsCorners() throws Exception {
    MapShape road = read(osm(NODES + street("Mill Road"))).shapes().getFirst();
    assertEquals("Mill Road", road.name());
    assertEquals(
        List.of(new Point(45, -93), new Point(45.01, -93), new Point(45.01, -93.01)),
        road.points());
  }

  @Test
  void nodesCutOffAtTheBorderAreLeftOut() throws Exception {
    String way = "<way id='9'><nd ref='77'/>" + LINE + "<tag k='highway' v='tertiary'/></way>";
    assertEquals(3, read(osm(NODES + way)).shapes().getFirst().points().size());
  }

  @Test
  void theAttributionIsTheFilesOwnOrOpenStreetMaps() throws Exception {
    String file = osm(NODES + street("Mill Road"));
    assertEquals("© OpenStreetMap contributors", read(file).attribution());
    assertEquals(
        "Invented town",
        read(file.replace("<osm ", "<osm attribution='Invented town' ")).attribution());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "local_id,name\n7,Hat",
        "<osm version='0.6'></osm>",
        "<osm><node id='1' lat='north' lon='1'/></osm>",
        "<osm><node id='1' lat='1' lon='1'/>",
      })
  void whatIsNoMapSaysSoInASentence(String content) {
    UnreadableMapException e = assertThrows(UnreadableMapException.class, () -> read(content));
    assertEquals(
        "This file is not an OpenStreetMap map in XML (.osm). Nothing was changed."
            + " Choose the file that ends in .osm.",
        e.getMessage());
  }

  @Test
  void aDocumentTypeIsRefused() {
    String file =
        "<!DOCTYPE osm [<!ENTITY a 'x'>]>" + osm(NODES + street("Mill Road")).substring(22);
    assertThrows(UnreadableMapException.class, () -> read(file));
  }

  @Test
  void theMapComesBackFromTheDistrictsFileAsItWas() throws Exception {
    try (DistrictFile file = DistrictFile.inMemory()) {
      MapRepository maps = new MapRepository(file);
      assertEquals(Optional.empty(), maps.find());
      TownMap first = read(osm(NODES + street("Mill Road")));
      TownMap second = read(osm(NODES + street("Cedar Ave") + street("Route 9")));
      maps.replaceWith(first);
      maps.replaceWith(second);
      assertEquals(Optional.of(second), maps.find());
    }
  }

  private static String street(String name) {
    return "<way id='5'>"
        + LINE
        + "<tag k='highway' v='residential'/><tag k='name' v='"
        + name
        + "'/></way>";
  }

  private static String osm(String content) {
    return "<?xml version='1.0'?>\n<osm version='0.6'>" + content + "</osm>";
  }

  private static TownMap read(String content) throws UnreadableMapException {
    return OpenStreetMapFile.read(
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }
}
