package org.porchlight.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.places.AddressBook.House;
import org.porchlight.places.AddressBook.Stretch;

/// Finds the point of an address in the lists the district has loaded, with nobody's help outside.
///
/// A house of a list comes before a stretch of street; what fits in every part before what fits in
/// all but one. Whatever is not the very address (another town or ZIP, another type, direction or
/// spelling) is found with its doubts, to be asked about, and never taken.
public final class Geocoder {
  private static final int FAR_APART_METRES = 150;

  private final AddressBook book;
  private final Map<String, Set<String>> zipsOfTown;

  /// @param zipsOfTown which ZIPs a town of the district has, by the town's name
  public Geocoder(AddressBook book, Map<String, Set<String>> zipsOfTown) {
    this.book = book;
    this.zipsOfTown = new java.util.HashMap<>();
    zipsOfTown.forEach((town, zips) ->
        this.zipsOfTown
            .computeIfAbsent(AddressParser.townKey(town), key -> new java.util.HashSet<>())
            .addAll(zips));
  }

  /// The best of what there is; empty when neither the street nor one spelled like it has the
  /// number, or when the address is no door.
  public Optional<FoundPoint> find(AddressLine address) {
    return find(address, found -> true);
  }

  /// The same among what may be proposed: what is the very address always may.
  public Optional<FoundPoint> find(AddressLine address, Predicate<FoundPoint> mayBeProposed) {
    Optional<HouseNumber> number = HouseNumber.of(address.number());
    if (address.kind() != AddressKind.DOOR || number.isEmpty()) {
      return Optional.empty();
    }
    StreetName street = StreetName.of(address.street());
    List<FoundPoint> found = found(address, street, number.get(), street.name(), List.of());
    if (found.isEmpty()) {
      found =
          book.streetNames().stream()
              .filter(name -> Spelling.isNear(name, street.name()))
              .flatMap(name ->
                  found(address, street, number.get(), name, List.of(Doubt.SPELLING)).stream())
              // far away there is a street like any other
              .filter(point -> point.doubts().stream().noneMatch(Geocoder::isElsewhere))
              .toList();
    }
    return best(found.stream().filter(one -> one.isSure() || mayBeProposed.test(one)).toList());
  }

  private static boolean isElsewhere(Doubt doubt) {
    return doubt == Doubt.OTHER_TOWN || doubt == Doubt.OTHER_ZIP || doubt == Doubt.AREA_UNKNOWN;
  }

  private List<FoundPoint> found(
      AddressLine address,
      StreetName street,
      HouseNumber number,
      String name,
      List<Doubt> already) {
    Stream<FoundPoint> houses =
        book.houses(name).stream()
            .filter(house -> house.number().isHouseOf(number))
            .map(house -> house(address, street, house, already));
    Stream<FoundPoint> stretches =
        book.stretches(name).stream()
            .filter(stretch -> stretch.spans(number))
            .map(stretch -> stretch(address, street, number, stretch, already));
    return Stream.concat(houses, stretches).toList();
  }

  private FoundPoint house(
      AddressLine address, StreetName street, House house, List<Doubt> already) {
    AddressPoint written = house.written();
    String city = written.city() == null ? "" : written.city();
    String zip = written.zip() == null ? "" : fiveDigits(written.zip());
    List<Doubt> doubts = new ArrayList<>(already);
    doubts.addAll(streetDoubts(street, house.street()));
    areaDoubt(address, city, zip).ifPresent(doubts::add);
    return new FoundPoint(
        house.source(),
        written.point(),
        PointSource.HOUSE_METRES,
        matched(written.number() + " " + written.street(), city, zip),
        doubts);
  }

  private FoundPoint stretch(
      AddressLine address,
      StreetName street,
      HouseNumber number,
      Stretch stretch,
      List<Doubt> already) {
    List<Doubt> doubts = new ArrayList<>(already);
    doubts.addAll(streetDoubts(street, stretch.street()));
    areaDoubt(address, "", stretch.written().zip()).ifPresent(doubts::add);
    if (!stretch.isOnThisSide(number)) {
      doubts.add(Doubt.OTHER_SIDE);
    }
    return new FoundPoint(
        PointSource.ADDRESS_RANGE,
        StretchPoint.of(stretch, number),
        StretchPoint.radiusMetres(stretch),
        matched(number + " " + stretch.written().street(), "", stretch.written().zip()),
        doubts);
  }

  private static String fiveDigits(String zip) {
    return zip.length() > 5 ? zip.substring(0, 5) : zip;
  }

  private static String matched(String door, String city, String zip) {
    return Stream.of(door, city, zip)
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private static List<Doubt> streetDoubts(StreetName asked, StreetName found) {
    List<Doubt> doubts = new ArrayList<>();
    if (!asked.type().equals(found.type())) {
      doubts.add(Doubt.STREET_TYPE);
    }
    // "12th Ave N" and "N 12th Ave" are one street only where a list says so
    if (!asked.before().equals(found.before()) || !asked.after().equals(found.after())) {
      doubts.add(Doubt.DIRECTION);
    }
    return doubts;
  }

  /// Whether it is the same town, by ZIP and name as far as both are known.
  private Optional<Doubt> areaDoubt(AddressLine asked, String city, String zip) {
    String town = asked.townKey();
    String foundTown = AddressParser.townKey(city);
    if (!asked.zip().isEmpty() && !zip.isEmpty() && !asked.zip().equals(zip)) {
      return Optional.of(Doubt.OTHER_ZIP);
    }
    if (!town.isEmpty() && !foundTown.isEmpty() && !town.equals(foundTown)) {
      return Optional.of(Doubt.OTHER_TOWN);
    }
    boolean sameZip = !zip.isEmpty() && asked.zip().equals(zip);
    boolean sameTown = !town.isEmpty() && town.equals(foundTown);
    boolean zipOfTown =
        (!zip.isEmpty() && zipsOf(town).contains(zip))
            || (!asked.zip().isEmpty() && zipsOf(foundTown).contains(asked.zip()));
    return sameZip || sameTown || zipOfTown ? Optional.empty() : Optional.of(Doubt.AREA_UNKNOWN);
  }

  private Set<String> zipsOf(String townKey) {
    return zipsOfTown.getOrDefault(townKey, Set.of());
  }

  /// The one with the fewest doubts, houses before stretches, short stretches before long ones.
  private static Optional<FoundPoint> best(List<FoundPoint> found) {
    Optional<FoundPoint> best =
        found.stream()
            .min(
                Comparator.<FoundPoint>comparingInt(point -> point.doubts().size())
                    .thenComparing(FoundPoint::source)
                    .thenComparingInt(FoundPoint::radiusMetres)
                    .thenComparing(FoundPoint::matched));
    if (best.isEmpty()) {
      return best;
    }
    FoundPoint first = best.get();
    boolean farApart =
        found.stream()
            .filter(other ->
                other.doubts().size() == first.doubts().size() && other.source() == first.source())
            .anyMatch(other -> isFar(first, other));
    if (!farApart) {
      return best;
    }
    List<Doubt> doubts = new ArrayList<>(first.doubts());
    doubts.add(Doubt.SEVERAL);
    return Optional.of(
        new FoundPoint(
            first.source(), first.point(), first.radiusMetres(), first.matched(), doubts));
  }

  private static boolean isFar(FoundPoint one, FoundPoint other) {
    int reach = FAR_APART_METRES + one.radiusMetres() + other.radiusMetres();
    boolean stretches = one.source() == PointSource.ADDRESS_RANGE;
    return one.point().kilometresTo(other.point()) * 1000 > (stretches ? reach : FAR_APART_METRES);
  }

  /// Where on the map to begin looking for an address that has no point: the middle of its street
  /// in its ZIP, else of its ZIP. Never a family's point.
  public Optional<Point> roughly(AddressLine address) {
    StreetName street = StreetName.of(address.street());
    List<Point> onStreet = street.name().isEmpty() ? List.of() : middles(address, street.name());
    if (!onStreet.isEmpty()) {
      return centre(onStreet);
    }
    return address.zip().isEmpty()
        ? Optional.empty()
        : centre(
            book.streetNames().stream().flatMap(name -> middles(address, name).stream()).toList());
  }

  private List<Point> middles(AddressLine address, String name) {
    Stream<Point> houses =
        book.houses(name).stream()
            .filter(house -> {
              AddressPoint written = house.written();
              return areaDoubt(
                      address,
                      written.city() == null ? "" : written.city(),
                      written.zip() == null ? "" : fiveDigits(written.zip()))
                  .isEmpty();
            })
            .map(house -> house.written().point());
    Stream<Point> stretches =
        book.stretches(name).stream()
            .filter(stretch -> areaDoubt(address, "", stretch.written().zip()).isEmpty())
            .map(StretchPoint::middle);
    return Stream.concat(houses, stretches).toList();
  }

  private static Optional<Point> centre(List<Point> points) {
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Point(
                points.stream().mapToDouble(Point::latitude).average().orElseThrow(),
                points.stream().mapToDouble(Point::longitude).average().orElseThrow()));
  }
}
