package org.porchlight.places;

import static org.porchlight.storage.tables.Tables.MAP_SHAPE;
import static org.porchlight.storage.tables.Tables.SETTING;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.storage.DistrictFile;

/// The district's map, kept inside its file.
public final class MapRepository {
  private static final String ATTRIBUTION = "map.attribution";
  private static final int POINT_BYTES = 2 * Double.BYTES;

  private final DistrictFile file;

  public MapRepository(DistrictFile file) {
    this.file = file;
  }

  /// The map of the district; empty when none was ever loaded.
  public Optional<TownMap> find() {
    List<MapShape> shapes =
        file.sql()
            .selectFrom(MAP_SHAPE)
            .orderBy(MAP_SHAPE.ID)
            .fetch(row ->
                new MapShape(
                    ShapeKind.valueOf(row.getKind()), row.getName(), points(row.getPoints())));
    if (shapes.isEmpty()) {
      return Optional.empty();
    }
    String attribution =
        file.sql()
            .select(SETTING.CONTENT)
            .from(SETTING)
            .where(SETTING.NAME.eq(ATTRIBUTION))
            .fetchOptional(SETTING.CONTENT)
            .orElse("");
    return Optional.of(new TownMap(attribution, shapes));
  }

  /// Puts this map in place of the one before.
  public void replaceWith(TownMap map) {
    file.inTransaction(() -> {
      file.sql().deleteFrom(MAP_SHAPE).execute();
      file.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(ATTRIBUTION)).execute();
      file.sql()
          .insertInto(SETTING, SETTING.NAME, SETTING.CONTENT)
          .values(ATTRIBUTION, map.attribution())
          .execute();
      map.shapes().forEach(this::store);
    });
  }

  private void store(MapShape shape) {
    file.sql()
        .insertInto(MAP_SHAPE, MAP_SHAPE.KIND, MAP_SHAPE.NAME, MAP_SHAPE.POINTS)
        .values(shape.kind().name(), shape.name(), bytes(shape.points()))
        .execute();
  }

  private static byte[] bytes(List<Point> points) {
    ByteBuffer bytes = ByteBuffer.allocate(points.size() * POINT_BYTES);
    points.forEach(p -> bytes.putDouble(p.latitude()).putDouble(p.longitude()));
    return bytes.array();
  }

  private static List<Point> points(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    List<Point> points = new ArrayList<>(bytes.length / POINT_BYTES);
    while (in.hasRemaining()) {
      points.add(new Point(in.getDouble(), in.getDouble()));
    }
    return points;
  }
}
