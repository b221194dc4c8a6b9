package org.porchlight.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Every address that is known, by the name of its street: houses of lists, and stretches of street
/// with the numbers at their ends.
public final class AddressBook {
  /// A house of a list.
  record House(StreetName street, HouseNumber number, AddressPoint written, PointSource source) {}

  /// One side of a stretch of street.
  record Stretch(
      StreetName street, HouseNumber from, HouseNumber to, AddressRange written, Polylines lines) {
    /// Whether the number lies between the ends, whatever side it is on.
    boolean spans(HouseNumber number) {
      return number.prefix().equals(from.prefix())
          && number.value() >= Math.min(from.value(), to.value())
          && number.value() <= Math.max(from.value(), to.value());
    }

    boolean isOnThisSide(HouseNumber number) {
      return switch (written.parity()) {
        case 'E' -> number.isEven();
        case 'O' -> !number.isEven();
        default -> true;
      };
    }
  }

  private final Map<String, List<House>> houses = new HashMap<>();
  private final Map<String, List<Stretch>> stretches = new HashMap<>();

  /// Adds the houses of a list. Those without a readable number or a street are passed over.
  public AddressBook withHouses(Collection<AddressPoint> points, PointSource source) {
    for (AddressPoint point : points) {
      Optional<HouseNumber> number = HouseNumber.of(point.number());
      StreetName street = StreetName.of(point.street());
      if (number.isPresent() && !street.name().isEmpty()) {
        houses
            .computeIfAbsent(street.name(), name -> new ArrayList<>())
            .add(new House(street, number.get(), point, source));
      }
    }
    return this;
  }

  /// Adds the stretches of a county. Those without readable numbers or a street are passed over.
  public AddressBook withRanges(AddressRanges ranges) {
    Map<String, StreetName> known = new HashMap<>();
    for (AddressRange range : ranges.ranges()) {
      Optional<HouseNumber> from = HouseNumber.of(range.from());
      Optional<HouseNumber> to = HouseNumber.of(range.to());
      StreetName street = known.computeIfAbsent(range.street(), StreetName::of);
      if (from.isPresent()
          && to.isPresent()
          && from.get().prefix().equals(to.get().prefix())
          && !street.name().isEmpty()) {
        stretches
            .computeIfAbsent(street.name(), name -> new ArrayList<>())
            .add(new Stretch(street, from.get(), to.get(), range, ranges.lines()));
      }
    }
    return this;
  }

  List<House> houses(String streetName) {
    return houses.getOrDefault(streetName, List.of());
  }

  List<Stretch> stretches(String streetName) {
    return stretches.getOrDefault(streetName, List.of());
  }

  /// The names of every street, for those spelled a little differently.
  Set<String> streetNames() {
    Set<String> names = new TreeSet<>(houses.keySet());
    names.addAll(stretches.keySet());
    return names;
  }
}
