package org.porchlight.places;

import static org.porchlight.storage.tables.Tables.ROAD_EXTRACT;
import static org.porchlight.storage.tables.Tables.ROAD_EXTRACT_PART;

import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.RoadExtractRecord;

/// The roads of the district's region, kept inside its file. What was read once is kept at hand
/// until other roads are loaded; safe for several threads.
public final class RoadRepository {
  private static final int PART_BYTES = 400_000;

  private final DistrictFile file;
  private @Nullable AtHand atHand;

  /// What was read last, and of which extract; all empty where there are no roads.
  private record AtHand(
      long id, Optional<RegionMap> region, Optional<Roads> roads, TravelTimes travel) {}

  public RoadRepository(DistrictFile file) {
    this.file = file;
  }

  /// What is loaded; empty when no roads are.
  public Optional<LoadedRoads> loaded() {
    return file.sql()
        .selectFrom(ROAD_EXTRACT)
        .orderBy(ROAD_EXTRACT.ID.desc())
        .limit(1)
        .fetchOptional(row ->
            new LoadedRoads(
                row.getId(),
                new RegionSource(
                    row.getAttribution(),
                    row.getExtractDate(),
                    new Box(row.getWest(), row.getSouth(), row.getEast(), row.getNorth())),
                row.getLoadedAt(),
                row.getLinks(),
                row.getAddresses(),
                row.getContentBytes()));
  }

  /// The roads, the map and the addresses of the region; empty when none are loaded.
  public Optional<RegionMap> region() {
    return current().region;
  }

  /// The same roads ready to drive on.
  public Optional<Roads> roads() {
    return current().roads;
  }

  /// How long drives take: on the roads, or as the crow flies where none are loaded.
  public TravelTimes travelTimes() {
    return current().travel;
  }

  private synchronized AtHand current() {
    Optional<LoadedRoads> loaded = loaded();
    long id = loaded.map(LoadedRoads::id).orElse(0L);
    AtHand known = atHand;
    if (known == null || known.id != id) {
      Optional<RegionMap> region = loaded.map(this::read);
      Optional<Roads> roads = region.map(map -> new Roads(map.roads()));
      known =
          new AtHand(
              id, region, roads, roads.map(TravelTimes::on).orElseGet(TravelTimes::asTheCrowFlies));
      atHand = known;
    }
    return known;
  }

  private RegionMap read(LoadedRoads loaded) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(loaded.bytes());
    file.sql()
        .select(ROAD_EXTRACT_PART.CONTENT)
        .from(ROAD_EXTRACT_PART)
        .where(ROAD_EXTRACT_PART.EXTRACT_ID.eq(loaded.id()))
        .orderBy(ROAD_EXTRACT_PART.PART)
        .fetch(ROAD_EXTRACT_PART.CONTENT)
        .forEach(packed::writeBytes);
    return RegionBytes.unpack(packed.toByteArray(), loaded.source());
  }

  /// Puts these roads in place of those before, all at once: until they are saved the old ones
  /// count.
  public void replaceWith(RegionMap region, LocalDateTime loadedAt) {
    byte[] packed = RegionBytes.pack(region);
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "roads");
      deleteAll();
      RoadExtractRecord row = file.sql().newRecord(ROAD_EXTRACT);
      Box box = region.source().box();
      row.setAttribution(region.source().attribution());
      row.setExtractDate(region.source().extractDate());
      row.setWest(box.west());
      row.setSouth(box.south());
      row.setEast(box.east());
      row.setNorth(box.north());
      row.setLoadedAt(loadedAt);
      row.setLinks(region.roads().linkCount());
      row.setAddresses(region.addresses().size());
      row.setContentBytes(packed.length);
      row.store();
      for (int from = 0; from < packed.length; from += PART_BYTES) {
        file.sql()
            .insertInto(ROAD_EXTRACT_PART)
            .set(ROAD_EXTRACT_PART.EXTRACT_ID, row.getId())
            .set(ROAD_EXTRACT_PART.PART, from / PART_BYTES)
            .set(
                ROAD_EXTRACT_PART.CONTENT,
                Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PART_BYTES)))
            .execute();
      }
    });
  }

  /// From here on drives are reckoned as the crow flies.
  public void remove() {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "roads");
      deleteAll();
    });
  }

  private void deleteAll() {
    file.sql().deleteFrom(ROAD_EXTRACT_PART).execute();
    file.sql().deleteFrom(ROAD_EXTRACT).execute();
  }
}
