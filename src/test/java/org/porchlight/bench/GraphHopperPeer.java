package org.porchlight.bench;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValueImpl;
import com.graphhopper.routing.ev.DefaultImportRegistry;
import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.util.parsers.TagParser;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.TurnCostsConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.porchlight.places.Point;
import org.porchlight.places.osm.DrivingSpeeds;

/// GraphHopper on the same extract with the same speeds; one-ways, access and turn rules as it
/// reads them itself.
final class GraphHopperPeer implements AutoCloseable {
  private static final String SPEED = "house_speed";
  private final GraphHopper hopper = new GraphHopper();

  GraphHopperPeer(Path extract, Path folder) {
    hopper.setOSMFile(extract.toString());
    hopper.setGraphHopperLocation(folder.toString());
    hopper.setImportRegistry(
        new DefaultImportRegistry() {
          @Override
          public ImportUnit createImportUnit(String name) {
            return name.equals(SPEED)
                ? ImportUnit.create(
                    SPEED,
                    settings -> new DecimalEncodedValueImpl(SPEED, 8, 1, true),
                    (lookup, settings) -> speeds(lookup))
                : super.createImportUnit(name);
          }
        });
    hopper.setEncodedValuesString("car_access, car_average_speed, " + SPEED);
    hopper.setMinNetworkSize(200);
    CustomModel model =
        new CustomModel()
            .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
            .addToSpeed(Statement.If("true", Statement.Op.LIMIT, SPEED))
            .setDistanceInfluence(0d);
    hopper.setProfiles(
        new Profile("car").setCustomModel(model).setTurnCostsConfig(TurnCostsConfig.car()));
    hopper.importOrLoad();
  }

  private static TagParser speeds(EncodedValueLookup lookup) {
    DecimalEncodedValue speed = lookup.getDecimalEncodedValue(SPEED);
    return (edge, access, way, relations) -> {
      int[] kmh = DrivingSpeeds.of(tags(way));
      speed.setDecimal(false, edge, access, kmh[0]);
      speed.setDecimal(true, edge, access, kmh[1]);
    };
  }

  private static Map<String, String> tags(ReaderWay way) {
    Map<String, String> tags = new TreeMap<>();
    way.getTags()
        .forEach((key, value) -> {
          if (value instanceof String text) {
            tags.put(key, text);
          }
        });
    return tags;
  }

  /// Milliseconds; -1 where it finds no way.
  long millis(Point from, Point to) {
    GHRequest request =
        new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude())
            .setProfile("car");
    request.getHints().putObject("instructions", false);
    GHResponse response = hopper.route(request);
    return response.hasErrors() ? -1 : response.getBest().getTime();
  }

  @Override
  public void close() {
    hopper.close();
  }
}
