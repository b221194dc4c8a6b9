package org.porchlight.planning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.AddressBook;
import org.porchlight.places.AddressLine;
import org.porchlight.places.AddressList;
import org.porchlight.places.AddressParser;
import org.porchlight.places.AddressPoint;
import org.porchlight.places.AddressRepository;
import org.porchlight.places.AddressRepository.Origin;
import org.porchlight.places.FoundPoint;
import org.porchlight.places.Geocoder;
import org.porchlight.places.Point;
import org.porchlight.places.PointSource;
import org.porchlight.places.RegionMap;
import org.porchlight.places.RoadRepository;
import org.porchlight.places.SaidPoints;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;

/// Finds the points of families' addresses, on this laptop alone: coordinates of an export and pins
/// first, then what people said about the address, then the lists of addresses the district loaded.
///
/// What is not the very address is a question to people. PO boxes, shelters and confidential
/// addresses get a point only by hand.
public final class HomeFinder {
  /// A ZIP is taken for a town's when as many families say so; one may be a slip.
  private static final int SAYING_SO = 2;

  private final HouseholdRepository households;
  private final AddressRepository addresses;
  private final Supplier<List<AddressPoint>> mapHouses;
  private @Nullable List<AddressList> bookOf;
  private List<AddressPoint> mapHousesOfBook = List.of();
  private AddressBook book = new AddressBook();

  public HomeFinder(
      HouseholdRepository households, AddressRepository addresses, RoadRepository roads) {
    this(households, addresses, () -> roads.region().map(RegionMap::addresses).orElse(List.of()));
  }

  /// @param mapHouses the houses of the district's map that carry their address
  HomeFinder(
      HouseholdRepository households,
      AddressRepository addresses,
      Supplier<List<AddressPoint>> mapHouses) {
    this.households = households;
    this.addresses = addresses;
    this.mapHouses = mapHouses;
  }

  private synchronized AddressBook book() {
    List<AddressList> lists = addresses.lists();
    List<AddressPoint> houses = mapHouses.get();
    if (!lists.equals(bookOf) || !houses.equals(mapHousesOfBook)) {
      book = addresses.book().withHouses(houses, PointSource.MAP_HOUSE);
      bookOf = lists;
      mapHousesOfBook = houses;
    }
    return book;
  }

  /// Looks for every family's point and keeps those that are sure. Gives back how all families
  /// stand, by name.
  public List<HomePlace> findAll() {
    Search search = new Search();
    List<HomePlace> places = search.all.stream().map(search::place).toList();
    addresses.dropPoints(search.gone);
    addresses.keepPoints(search.found);
    return places;
  }

  /// Where on the map to begin placing a pin: about where the address is, as far as that is known.
  public Optional<Point> roughly(HomePlace place) {
    return place
        .question()
        .map(FoundPoint::point)
        .or(() ->
            new Geocoder(book(), zipsOfTown(households.households())).roughly(place.address()));
  }

  // what people say

  /// Somebody says that what was found is the family's address.
  public void confirm(HomePlace place, @Nullable Long by, LocalDate today) {
    FoundPoint found = place.question().orElseThrow();
    long home = place.household().id();
    addresses.answer(home, place.address(), found.matched(), found.point(), by, today);
    FoundPoint confirmed =
        new FoundPoint(PointSource.CONFIRMED, found.point(), 0, found.matched(), List.of());
    addresses.keepPoints(Map.of(home, confirmed));
  }

  /// Somebody says that what was found is another address.
  public void refuse(HomePlace place, @Nullable Long by, LocalDate today) {
    FoundPoint found = place.question().orElseThrow();
    addresses.answer(place.household().id(), place.address(), found.matched(), null, by, today);
  }

  /// Takes an answer back.
  public void takeBack(HomePlace place) {
    FoundPoint found = place.question().orElseThrow();
    long home = place.household().id();
    addresses.takeBackAnswer(home, place.address(), found.matched());
    addresses.dropPoints(Set.of(home));
  }

  /// Puts a family on the map by hand. Others at the same address are found there too.
  public void pin(HomePlace place, Point point, @Nullable Long by, LocalDate today) {
    Household home = place.household();
    households.setPoint(home.id(), point.latitude(), point.longitude());
    if (NoPoint.ofAddress(home, place.address()).isEmpty()) {
      addresses.answer(home.id(), place.address(), "", point, by, today);
    }
  }

  /// Takes a pin off; null puts the point back that was there before.
  public void unpin(HomePlace before) {
    long home = before.household().id();
    addresses.takeBackAnswer(home, before.address(), "");
    boolean wasByHand = before.origin().filter(HomeFinder::isOwnPin).isPresent();
    Optional<Point> point = wasByHand ? before.point() : Optional.empty();
    households.setPoint(
        home, point.map(Point::latitude).orElse(null), point.map(Point::longitude).orElse(null));
  }

  /// A pin of this very family, not of another at its address.
  private static boolean isOwnPin(Origin origin) {
    return origin.source() == PointSource.BY_HAND && !origin.byAddress();
  }

  private static AddressParser parser(List<Household> homes) {
    return new AddressParser(
        homes.stream().map(Household::city).filter(city -> city != null).distinct().toList());
  }

  private static Map<String, Set<String>> zipsOfTown(List<Household> homes) {
    Map<String, Integer> said = new HashMap<>();
    Map<String, Set<String>> zips = new HashMap<>();
    for (Household home : homes) {
      String city = home.city();
      String zip = home.zip();
      if (city == null || city.isBlank() || zip == null || zip.length() < 5) {
        continue;
      }
      String five = zip.substring(0, 5);
      if (said.merge(city.strip() + "|" + five, 1, Integer::sum) == SAYING_SO) {
        zips.computeIfAbsent(city.strip(), c -> new HashSet<>()).add(five);
      }
    }
    return zips;
  }

  /// One look for all families.
  private final class Search {
    private final List<Household> all = households.households();
    private final Map<Long, Origin> origins = addresses.origins();
    private final SaidPoints said = addresses.saidPoints();
    private final BiPredicate<AddressLine, FoundPoint> notRefused = addresses.notRefused();
    private final AddressParser parser = parser(all);
    private final Geocoder geocoder = new Geocoder(book(), zipsOfTown(all));
    private final Map<Long, FoundPoint> found = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();

    HomePlace place(Household home) {
      AddressLine address = parser.parse(home.street(), home.city(), home.state(), home.zip());
      Origin origin = origins.get(home.id());
      Optional<Point> point = Point.of(home.latitude(), home.longitude());
      if (point.isPresent() && origin != null && !origin.byAddress()) {
        return HomePlace.at(home, address, point.get(), origin);
      }
      Optional<NoPoint> forbidden = NoPoint.ofAddress(home, address);
      if (forbidden.isPresent()) {
        forget(home, origin);
        return HomePlace.nowhere(home, address, forbidden.get());
      }
      Optional<FoundPoint> known =
          said.of(home.id(), address)
              .or(() -> geocoder.find(address, found -> notRefused.test(address, found)));
      if (known.isPresent() && known.get().isSure()) {
        return keep(home, address, point, origin, known.get());
      }
      if (point.isPresent() && origin != null) {
        // the list it was found in is gone; the house is not
        return HomePlace.at(home, address, point.get(), origin);
      }
      forget(home, origin);
      return known
          .map(question -> HomePlace.asked(home, address, question))
          .orElseGet(() -> HomePlace.nowhere(home, address, NoPoint.NOT_FOUND));
    }

    private void forget(Household home, @Nullable Origin origin) {
      if (origin != null && origin.byAddress()) {
        gone.add(home.id());
      }
    }

    private HomePlace keep(
        Household home,
        AddressLine address,
        Optional<Point> before,
        @Nullable Origin was,
        FoundPoint now) {
      Origin origin = new Origin(now.source(), now.radiusMetres(), now.matched(), true);
      if (!before.equals(Optional.of(now.point())) || !origin.equals(was)) {
        found.put(home.id(), now);
      }
      return HomePlace.at(home, address, now.point(), origin);
    }
  }
}
