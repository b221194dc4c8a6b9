package org.porchlight.places;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// Reads a small OpenStreetMap XML file (wiki.openstreetmap.org/wiki/OSM_XML): nodes, then ways.
/// Relations are passed over. A document type declaration is refused, so that a file can neither
/// reach outside itself nor blow itself up.
public final class OpenStreetMapFile {
  private static final String OPENSTREETMAP = "© OpenStreetMap contributors";
  private static final Set<String> MAIN_ROADS =
      Set.of(
          "motorway",
          "trunk",
          "primary",
          "secondary",
          "motorway_link",
          "trunk_link",
          "primary_link",
          "secondary_link");
  private static final Set<String> ROADS =
      Set.of(
          "tertiary", "tertiary_link", "unclassified", "residential", "living_street", "service");
  private static final Set<String> GREEN =
      Set.of("park", "garden", "pitch", "playground", "nature_reserve", "golf_course");
  private static final Set<String> GREEN_LAND =
      Set.of("forest", "grass", "recreation_ground", "village_green", "meadow", "cemetery");

  private final XMLStreamReader xml;
  private final Map<String, Point> nodes = new HashMap<>();
  private final List<MapShape> shapes = new ArrayList<>();
  private String attribution = OPENSTREETMAP;

  private OpenStreetMapFile(XMLStreamReader xml) {
    this.xml = xml;
  }

  /// Reads the file's roads, water, parks and buildings; does not close the stream. The file's own
  /// `attribution` is kept; without one it is OpenStreetMap's.
  ///
  /// @throws UnreadableMapException with a plain sentence when this is no OpenStreetMap XML file
  public static TownMap read(InputStream in) throws UnreadableMapException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      return new OpenStreetMapFile(factory.createXMLStreamReader(in)).read();
    } catch (XMLStreamException | NumberFormatException e) {
      throw unreadable();
    }
  }

  private TownMap read() throws XMLStreamException, UnreadableMapException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw unreadable();
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "osm" -> attribution = attributeOr("attribution", OPENSTREETMAP);
          case "node" -> readNode();
          case "way" -> readWay();
          default -> {
            // bounds, relations and whatever comes later draw nothing here
          }
        }
      }
    }
    if (shapes.isEmpty()) {
      throw unreadable();
    }
    return new TownMap(attribution, shapes);
  }

  private void readNode() {
    Point.of(Double.valueOf(attributeOr("lat", "0")), Double.valueOf(attributeOr("lon", "0")))
        .ifPresent(point -> nodes.put(attributeOr("id", ""), point));
  }

  private void readWay() throws XMLStreamException {
    List<Point> points = new ArrayList<>();
    Map<String, String> tags = new HashMap<>();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("way"))) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("nd")) {
        // a file cut at a border names nodes it does not hold
        Optional.ofNullable(nodes.get(attributeOr("ref", ""))).ifPresent(points::add);
      } else if (xml.getLocalName().equals("tag")) {
        tags.put(attributeOr("k", ""), attributeOr("v", ""));
      }
    }
    if (points.size() >= 2) {
      kind(tags, points)
          .ifPresent(kind -> shapes.add(new MapShape(kind, tags.get("name"), points)));
    }
  }

  private static Optional<ShapeKind> kind(Map<String, String> tags, List<Point> points) {
    boolean closed = points.size() > 3 && points.getFirst().equals(points.getLast());
    String highway = tags.getOrDefault("highway", "");
    if (MAIN_ROADS.contains(highway)) {
      return Optional.of(ShapeKind.ROAD_MAIN);
    }
    if (ROADS.contains(highway)) {
      return Optional.of(ShapeKind.ROAD);
    }
    String waterway = tags.getOrDefault("waterway", "");
    if (closed
        && (tags.getOrDefault("natural", "").equals("water") || waterway.equals("riverbank"))) {
      return Optional.of(ShapeKind.WATER);
    }
    if (Set.of("river", "stream", "canal").contains(waterway)) {
      return Optional.of(ShapeKind.WATERWAY);
    }
    boolean green =
        GREEN.contains(tags.getOrDefault("leisure", ""))
            || GREEN_LAND.contains(tags.getOrDefault("landuse", ""))
            || tags.getOrDefault("natural", "").equals("wood");
    if (closed && green) {
      return Optional.of(ShapeKind.PARK);
    }
    return closed && tags.containsKey("building")
        ? Optional.of(ShapeKind.BUILDING)
        : Optional.empty();
  }

  private String attributeOr(String name, String otherwise) {
    @Nullable String found = xml.getAttributeValue(null, name);
    return found == null ? otherwise : found;
  }

  private static UnreadableMapException unreadable() {
    return new UnreadableMapException(Messages.text("places.map.unreadable"));
  }
}
