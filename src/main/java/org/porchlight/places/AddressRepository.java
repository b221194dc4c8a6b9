package org.porchlight.places;

import static org.porchlight.storage.tables.Tables.ADDRESS_ANSWER;
import static org.porchlight.storage.tables.Tables.ADDRESS_LIST;
import static org.porchlight.storage.tables.Tables.ADDRESS_LIST_PART;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_POINT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;

/// The lists of addresses a district has loaded, the points found in them, and what people said
/// about those.
public final class AddressRepository {
  private final DistrictFile file;

  public AddressRepository(DistrictFile file) {
    this.file = file;
  }

  // the lists

  /// Every list, oldest first.
  public List<AddressList> lists() {
    return file.sql()
        .selectFrom(ADDRESS_LIST)
        .orderBy(ADDRESS_LIST.ID)
        .fetch(row ->
            new AddressList(
                row.getId(),
                AddressList.Kind.valueOf(row.getKind()),
                row.getName(),
                row.getLoadedOn(),
                row.getAddressCount()));
  }

  /// Keeps a county's houses; an earlier list of the same name goes.
  public void addHouses(String fileName, List<AddressPoint> houses, LocalDate today) {
    add(AddressList.Kind.HOUSES, fileName, houses.size(), PackedAddresses.ofHouses(houses), today);
  }

  /// Keeps a county's ranges; an earlier list of the same name goes.
  public void addRanges(String fileName, AddressRanges ranges, LocalDate today) {
    add(
        AddressList.Kind.RANGES,
        fileName,
        ranges.ranges().size(),
        PackedAddresses.ofRanges(ranges),
        today);
  }

  private void add(
      AddressList.Kind kind, String fileName, int count, List<byte[]> parts, LocalDate today) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "addresses");
      file.sql().deleteFrom(ADDRESS_LIST).where(ADDRESS_LIST.NAME.eq(fileName)).execute();
      var list = file.sql().newRecord(ADDRESS_LIST);
      list.setKind(kind.name());
      list.setName(fileName);
      list.setLoadedOn(today);
      list.setAddressCount(count);
      list.store();
      for (int part = 0; part < parts.size(); part++) {
        file.sql()
            .insertInto(ADDRESS_LIST_PART)
            .set(ADDRESS_LIST_PART.LIST_ID, list.getId())
            .set(ADDRESS_LIST_PART.PART_NUMBER, part)
            .set(ADDRESS_LIST_PART.CONTENT, parts.get(part))
            .execute();
      }
    });
  }

  /// Takes a list out. Points already found stay.
  public void removeList(long listId) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "addresses");
      file.sql().deleteFrom(ADDRESS_LIST).where(ADDRESS_LIST.ID.eq(listId)).execute();
    });
  }

  /// Every address of every list.
  public AddressBook book() {
    AddressBook book = new AddressBook();
    for (AddressList list : lists()) {
      List<byte[]> parts =
          file.sql()
              .select(ADDRESS_LIST_PART.CONTENT)
              .from(ADDRESS_LIST_PART)
              .where(ADDRESS_LIST_PART.LIST_ID.eq(list.id()))
              .orderBy(ADDRESS_LIST_PART.PART_NUMBER)
              .fetch(ADDRESS_LIST_PART.CONTENT);
      switch (list.kind()) {
        case HOUSES -> book.withHouses(PackedAddresses.houses(parts), PointSource.ADDRESS_POINT);
        case RANGES -> book.withRanges(PackedAddresses.ranges(parts));
      }
    }
    return book;
  }

  // the points

  /// Where a household's point came from.
  ///
  /// @param radiusMetres 0 where nobody knows
  /// @param matched the address as the list has it, or ""
  /// @param byAddress it was found for the address, and holds as long as the household has that
  public record Origin(PointSource source, int radiusMetres, String matched, boolean byAddress) {
    public String words() {
      return source.words(radiusMetres);
    }
  }

  /// The origins of the points households have, by household.
  public Map<Long, Origin> origins() {
    Map<Long, Origin> origins = new HashMap<>();
    file.sql()
        .selectFrom(HOUSEHOLD_POINT)
        .forEach(row ->
            origins.put(
                row.getHouseholdId(),
                new Origin(
                    PointSource.valueOf(row.getSource()),
                    row.getRadiusMetres(),
                    row.getMatched(),
                    true)));
    file.sql()
        .select(HOUSEHOLD.ID, HOUSEHOLD.POINT_SOURCE)
        .from(HOUSEHOLD)
        .where(HOUSEHOLD.LATITUDE.isNotNull())
        .forEach(row -> {
          String source = row.get(HOUSEHOLD.POINT_SOURCE);
          origins.put(
              row.get(HOUSEHOLD.ID),
              new Origin(
                  source == null ? PointSource.BY_HAND : PointSource.valueOf(source),
                  0,
                  "",
                  false));
        });
    return origins;
  }

  /// Keeps what was found for households' addresses, in place of what was found before.
  public void keepPoints(Map<Long, FoundPoint> found) {
    if (found.isEmpty()) {
      return;
    }
    file.inTransaction(() -> {
      dropPoints(found.keySet());
      found.forEach(this::keepPoint);
    });
  }

  private void keepPoint(long householdId, FoundPoint found) {
    var home = file.sql().fetchOne(HOUSEHOLD, HOUSEHOLD.ID.eq(householdId));
    if (home == null) {
      return;
    }
    var row = file.sql().newRecord(HOUSEHOLD_POINT);
    row.setHouseholdId(householdId);
    row.setAddress(written(home.getStreet(), home.getCity(), home.getState(), home.getZip()));
    row.setLatitude(found.point().latitude());
    row.setLongitude(found.point().longitude());
    row.setSource(found.source().name());
    row.setRadiusMetres(found.radiusMetres());
    row.setMatched(shortened(found.matched()));
    row.store();
  }

  /// Takes away what was found for households, as it is not found any more.
  public void dropPoints(Set<Long> householdIds) {
    file.inTransaction(() ->
        file.sql()
            .deleteFrom(HOUSEHOLD_POINT)
            .where(HOUSEHOLD_POINT.HOUSEHOLD_ID.in(householdIds))
            .execute());
  }

  /// How a household's address is written down beside its point.
  private static String written(@Nullable String... parts) {
    return Arrays.stream(parts)
        .map(part -> part == null ? "" : part)
        .collect(Collectors.joining("|"));
  }

  // what people said

  /// Where people said addresses are: pins and confirmed ones.
  public SaidPoints saidPoints() {
    SaidPoints said = new SaidPoints();
    file.sql()
        .selectFrom(ADDRESS_ANSWER)
        .where(ADDRESS_ANSWER.LATITUDE.isNotNull())
        .orderBy(ADDRESS_ANSWER.ANSWERED_ON, ADDRESS_ANSWER.HOUSEHOLD_ID)
        .forEach(row ->
            Point.of(row.getLatitude(), row.getLongitude())
                .ifPresent(point ->
                    said.add(row.getHouseholdId(), row.getAddressKey(), row.getMatched(), point)));
    return said;
  }

  /// What people said an address is not: its key, a line break, and what was found.
  Set<String> refused() {
    return new HashSet<>(
        file.sql()
            .selectFrom(ADDRESS_ANSWER)
            .where(ADDRESS_ANSWER.LATITUDE.isNull())
            .fetch(row -> refusal(row.getAddressKey(), row.getMatched())));
  }

  private static String refusal(String addressKey, String matched) {
    return addressKey + "\n" + shortened(matched);
  }

  /// Which finds are asked about: not those somebody said no to.
  public BiPredicate<AddressLine, FoundPoint> notRefused() {
    Set<String> refused = refused();
    return (address, found) -> !refused.contains(refusal(address.key(), found.matched()));
  }

  /// Keeps what somebody said about a household's address.
  ///
  /// @param matched the found address; "" for a pin
  /// @param point null: it is not there
  public void answer(
      long householdId,
      AddressLine address,
      String matched,
      @Nullable Point point,
      @Nullable Long by,
      LocalDate today) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "household/" + householdId);
      takeBackAnswer(householdId, address, matched);
      var row = file.sql().newRecord(ADDRESS_ANSWER);
      row.setHouseholdId(householdId);
      row.setAddressKey(address.key());
      row.setMatched(shortened(matched));
      row.setLatitude(point == null ? null : point.latitude());
      row.setLongitude(point == null ? null : point.longitude());
      row.setAnsweredBy(by);
      row.setAnsweredOn(today);
      row.store();
    });
  }

  /// Forgets an answer, for undo.
  public void takeBackAnswer(long householdId, AddressLine address, String matched) {
    file.inTransaction(() ->
        file.sql()
            .deleteFrom(ADDRESS_ANSWER)
            .where(
                ADDRESS_ANSWER
                    .HOUSEHOLD_ID
                    .eq(householdId)
                    .and(ADDRESS_ANSWER.ADDRESS_KEY.eq(address.key()))
                    .and(ADDRESS_ANSWER.MATCHED.eq(shortened(matched))))
            .execute());
  }

  private static String shortened(String text) {
    return text.length() > 400 ? text.substring(0, 400) : text;
  }
}
