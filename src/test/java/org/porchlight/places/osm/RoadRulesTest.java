package org.porchlight.places.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadRulesTest {
  /// Tags, then class, km/h along, km/h back, and L for limited, R for a roundabout; "none" for
  /// what no car drives on.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is a road
          highway=residential                                      | RESIDENTIAL 32 32
          highway=motorway_link                                    | MOTORWAY_LINK 55 55
          highway=service                                          | SERVICE 15 15
          highway=living_street                                    | LIVING_STREET 12 12
          highway=footway                                          | none
          highway=cycleway motor_vehicle=yes                       | none
          highway=construction construction=primary                | none
          highway=pedestrian                                       | none
          highway=track                                            | none
          highway=service area=yes                                 | none
          highway=service service=emergency_access                 | none
          highway=Residential                                      | none
          building=yes                                             | none
          # one-ways
          highway=residential oneway=yes                           | RESIDENTIAL 32 0
          highway=residential oneway=1                             | RESIDENTIAL 32 0
          highway=residential oneway=true                          | RESIDENTIAL 32 0
          highway=residential oneway=-1                            | RESIDENTIAL 0 32
          highway=residential oneway=reverse                       | RESIDENTIAL 0 32
          highway=residential oneway=no                            | RESIDENTIAL 32 32
          highway=residential oneway=whatever                      | RESIDENTIAL 32 32
          highway=residential oneway=reversible                    | RESIDENTIAL 0 0
          highway=residential oneway=yes oneway:motor_vehicle=no   | RESIDENTIAL 32 32
          highway=residential oneway=no oneway:motorcar=yes        | RESIDENTIAL 32 0
          highway=motorway                                         | MOTORWAY 100 0
          highway=motorway oneway=no                               | MOTORWAY 100 100
          highway=motorway oneway=-1                               | MOTORWAY 0 100
          highway=tertiary junction=roundabout                     | TERTIARY 45 0 R
          highway=tertiary junction=circular                       | TERTIARY 45 0 R
          highway=tertiary junction=roundabout oneway=-1           | TERTIARY 0 45 R
          # who may
          highway=residential access=no                            | none
          highway=residential access=no motor_vehicle=yes          | RESIDENTIAL 32 32
          highway=residential access=yes motorcar=no               | none
          highway=residential vehicle=no                           | none
          highway=residential vehicle=no motor_vehicle=destination | RESIDENTIAL 32 32 L
          highway=residential access=private                       | RESIDENTIAL 32 32 L
          highway=residential access=destination                   | RESIDENTIAL 32 32 L
          highway=service access=customers                         | SERVICE 15 15 L
          highway=residential access=permissive                    | RESIDENTIAL 32 32
          highway=service motor_vehicle=agricultural               | none
          highway=service access=emergency                         | none
          # how fast
          highway=residential maxspeed=25~mph                      | RESIDENTIAL 36 36
          highway=residential maxspeed=25mph                       | RESIDENTIAL 36 36
          highway=motorway maxspeed=65~mph                         | MOTORWAY 95 0
          highway=primary maxspeed=50                              | PRIMARY 45 45
          highway=primary maxspeed=50~km/h                         | PRIMARY 45 45
          highway=primary maxspeed=22.5~mph                        | PRIMARY 32 32
          highway=primary maxspeed:forward=40~mph                  | PRIMARY 58 65
          highway=primary maxspeed=30~mph maxspeed:backward=20~mph | PRIMARY 43 29
          highway=primary maxspeed=none                            | PRIMARY 65 65
          highway=primary maxspeed=signals                         | PRIMARY 65 65
          highway=primary maxspeed=US:urban                        | PRIMARY 65 65
          highway=primary maxspeed=999                             | PRIMARY 130 130
          highway=primary maxspeed=1                               | PRIMARY 5 5
          highway=primary maxspeed=0                               | PRIMARY 65 65
          highway=primary maxspeed=9999999999                      | PRIMARY 65 65
          highway=living_street maxspeed=walk                      | LIVING_STREET 5 5
          highway=secondary surface=gravel                         | SECONDARY 40 40
          highway=secondary surface=gravel maxspeed=20~mph         | SECONDARY 29 29
          highway=service service=driveway                         | SERVICE 10 10
          highway=service service=parking_aisle                    | SERVICE 10 10
          """)
  void saysWhatARoadsTagsMean(String tags, String expected) {
    assertEquals(expected, RoadRules.of(Tags.of(pairs(tags))).map(this::words).orElse("none"));
  }

  private String words(RoadWay road) {
    return road.roadClass()
        + " "
        + road.kmh()
        + " "
        + road.kmhBack()
        + (road.limited() ? " L" : "")
        + (road.roundabout() ? " R" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          barrier=bollard                                              | BLOCKED
          barrier=bollard motor_vehicle=yes                            | -
          barrier=block access=no                                      | BLOCKED
          barrier=gate                                                 | GATE
          barrier=lift_gate access=private                             | GATE
          barrier=gate access=no                                       | BLOCKED
          barrier=gate locked=yes                                      | BLOCKED
          barrier=cattle_grid                                          | -
          barrier=kerb                                                 | -
          highway=traffic_signals                                      | SIGNALS
          highway=traffic_signals traffic_signals:direction=forward    | SIGNALS ALONG
          highway=traffic_signals traffic_signals:direction=backward   | SIGNALS AGAINST
          highway=stop direction=backward                              | STOP AGAINST
          highway=stop                                                 | STOP
          highway=stop stop=all direction=forward                      | STOP
          highway=crossing                                             | -
          """)
  void saysWhatADriverMeetsAtANode(String tags, String expected) {
    int traits = NodeRules.traits(Tags.of(pairs(tags)));
    StringBuilder words = new StringBuilder();
    Map<String, Integer> all =
        Map.of(
            "1SIGNALS", Nodes.SIGNALS,
            "1STOP", Nodes.STOP,
            "1BLOCKED", Nodes.BLOCKED,
            "1GATE", Nodes.GATE,
            "2ALONG", Nodes.ALONG,
            "2AGAINST", Nodes.AGAINST);
    new TreeMap<>(all)
        .forEach((name, trait) -> {
          if ((traits & trait) != 0) {
            words.append(words.isEmpty() ? "" : " ").append(name.substring(1));
          }
        });
    assertEquals(expected.equals("-") ? "" : expected, words.toString());
  }

  private static Map<String, String> pairs(String tags) {
    Map<String, String> pairs = new TreeMap<>();
    for (String tag : tags.strip().split(" +")) {
      String[] parts = tag.split("=", 2);
      // ~ stands for the space within a value
      pairs.put(parts[0], parts[1].replace('~', ' '));
    }
    return pairs;
  }
}
