package org.porchlight.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A county of two towns with the same street names, as counties have: Cedar Flats (87013) and
/// Otowi (87544), thirty kilometres apart. Every street runs east for one kilometre, from number
/// 100 on; houses of a list stand on Juniper Rd of Cedar Flats only.
class GeocoderTest {
  private static final List<String> STREETS =
      List.of(
          "Main St",
          "N 1st St",
          "S 1st St",
          "Sycamore Ave",
          "Camino de los Niños",
          "Co Rd 12",
          "US Hwy 285",
          "Saint Andrews Ln",
          "Piñon Dr",
          "Elm Ct");
  private static final AddressParser PARSER = new AddressParser(List.of("Cedar Flats", "Otowi"));

  private static Geocoder geocoder;

  @BeforeAll
  static void readTheCounty(@TempDir Path folder) throws Exception {
    TigerZip county = new TigerZip();
    for (int i = 0; i < STREETS.size(); i++) {
      county.stretch(STREETS.get(i), "87013", 101, 199, west(35.0, i), east(35.0, i));
      county.stretch(STREETS.get(i), "87544", 101, 199, west(35.3, i), east(35.3, i));
    }
    county.stretch("Mesa Rd", "87544", 101, 199, west(35.3, 20), east(35.3, 20));
    AddressRanges ranges = TigerAddressFile.read(county.write(folder.resolve("county.zip")));
    List<AddressPoint> houses = new ArrayList<>();
    for (int number = 100; number < 200; number++) {
      houses.add(house(String.valueOf(number), "Juniper Rd", juniper(number)));
    }
    houses.add(house("150", "Main St", new Point(34.9001, -106.5)));
    houses.add(house("7", "Twin Ln", new Point(34.95, -106.5)));
    houses.add(house("7", "Twin Ln", new Point(34.99, -106.5)));
    geocoder =
        new Geocoder(
            new AddressBook().withHouses(houses, PointSource.ADDRESS_POINT).withRanges(ranges),
            Map.of("Cedar Flats", Set.of("87013"), "Otowi", Set.of("87544")));
  }

  private static AddressPoint house(String number, String street, Point point) {
    return new AddressPoint(number, street, "Cedar Flats", null, point);
  }

  private static Point juniper(int number) {
    return new Point(34.9, -106.5 + number / 20_000.0);
  }

  private static Point west(double latitude, int street) {
    return new Point(latitude + street / 1000.0, -106.6);
  }

  private static Point east(double latitude, int street) {
    return new Point(latitude + street / 1000.0, -106.589);
  }

  /// Where a number is along its street, by this test's own arithmetic.
  private static Point along(double latitude, int street, int number) {
    int first = number % 2 == 0 ? 102 : 101;
    return new Point(latitude + street / 1000.0, -106.6 + 0.011 * (number - first) / 98.0);
  }

  @Test
  void twoHundredInventedAddressesAreFoundWhereTheyAre() {
    Random random = new Random(2026);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      boolean otowi = random.nextInt(3) == 0;
      boolean listed = !otowi && random.nextInt(4) == 0;
      int street = random.nextInt(STREETS.size());
      int number = 101 + random.nextInt(98);
      String name = listed ? "Juniper Rd" : STREETS.get(street);
      String line = written(random, number, name, otowi);
      Point expected = listed ? juniper(number) : along(otowi ? 35.3 : 35.0, street, number);
      // the one house of Main St that the list has is better known than its stretch
      expected =
          name.equals("Main St") && number == 150 && !otowi ? new Point(34.9001, -106.5) : expected;
      Optional<FoundPoint> found = geocoder.find(PARSER.parse(line));
      boolean right =
          found.filter(FoundPoint::isSure).isPresent()
              && found.get().point().kilometresTo(expected) < 0.012
              && (found.get().source() == PointSource.ADDRESS_RANGE)
                  != (listed || expected.latitude() == 34.9001);
      if (!right) {
        wrong.add(line + " -> " + found);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /// The many ways an office writes the same address.
  private static String written(Random random, int number, String street, boolean otowi) {
    String name =
        switch (random.nextInt(4)) {
          case 0 -> street.toUpperCase(java.util.Locale.ROOT);
          case 1 ->
              street
                  .replace(" St", " Street")
                  .replace(" Ave", " Avenue")
                  .replace("1st", "First")
                  .replace("Co Rd", "County Road")
                  .replace("US Hwy ", "US-")
                  .replace("Saint", "St.")
                  .replace("ñ", "n");
          case 2 ->
              street.replace("N ", "North ").replace("S 1", "So. 1").replace("So. 1", "South 1");
          default -> street;
        };
    String unit = random.nextInt(5) == 0 ? ", Apt " + (1 + random.nextInt(9)) : "";
    String town = otowi ? "Otowi" : "Cedar Flats";
    String zip = otowi ? "87544" : "87013";
    return switch (random.nextInt(4)) {
      case 0 -> number + " " + name + unit + ", " + town + ", NM " + zip;
      case 1 -> number + " " + name + unit + ", " + town + " New Mexico " + zip + "-1234";
      case 2 -> number + " " + name + unit + " " + town + " NM";
      default -> number + " " + name + unit + ", " + zip;
    };
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // wrong towns
        "150 Mesa Rd, Cedar Flats, NM 87013 | OTHER_ZIP",
        "150 Mesa Rd, Cedar Flats | AREA_UNKNOWN",
        "150 Mesa Rd | AREA_UNKNOWN",
        "150 Juniper Rd, Otowi, NM 87544 | OTHER_TOWN",
        "150 Juniper Rd, Otowi | OTHER_TOWN",
        "150 Juniper Rd, White Rock, NM 87547 | OTHER_TOWN",
        // nearly the same street
        "150 Sycamre Ave, Cedar Flats, NM 87013 | SPELLING",
        "150 Sicamore Ave, Cedar Flats, NM 87013 | SPELLING",
        "150 Camino de las Ninos, Cedar Flats, NM 87013 | SPELLING",
        "150 Jumiper Road, Cedar Flats | SPELLING",
        "150 Sycamore St, Cedar Flats, NM 87013 | STREET_TYPE",
        "150 Sycamore, Cedar Flats, NM 87013 | STREET_TYPE",
        "150 1st St, Cedar Flats, NM 87013 | DIRECTION",
        "150 E First St, Cedar Flats, NM 87013 | DIRECTION",
        "150 Sycamore Ave NE, Cedar Flats, NM 87013 | DIRECTION",
        "7 Twin Ln, Cedar Flats | SEVERAL",
      })
  void whatIsNotTheVeryAddressIsAsked(String line, Doubt doubt) {
    Optional<FoundPoint> found = geocoder.find(PARSER.parse(line));
    assertTrue(found.isPresent(), "nothing found");
    assertTrue(found.get().doubts().contains(doubt), found.get().toString());
    assertFalse(found.get().isSure());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "9000 Main St, Cedar Flats, NM 87013",
        "150 Nowhere Rd, Cedar Flats, NM 87013",
        "150 N 2nd St, Cedar Flats, NM 87013",
        "150 County Road 13, Cedar Flats, NM 87013",
        // spelled differently and in another town: some other street
        "150 Messa Rd, Cedar Flats, NM 87013",
        "PO Box 150, Cedar Flats, NM 87013",
        "Main St, Cedar Flats, NM 87013",
        "Main St & Elm Ct, Cedar Flats, NM 87013",
        "Harbor Shelter, 150 Main St, Cedar Flats, NM 87013",
        "RR 1 Box 150, Cedar Flats, NM 87013",
      })
  void whatIsNotThereIsNotFound(String line) {
    assertEquals(Optional.empty(), geocoder.find(PARSER.parse(line)));
  }

  @Test
  void aStretchTellsHowFarTheDoorMayBe() {
    FoundPoint found =
        geocoder.find(PARSER.parse("150 Elm Ct, Cedar Flats, NM 87013")).orElseThrow();
    // half of a kilometre
    assertEquals(501, found.radiusMetres(), 3);
    assertTrue(found.words().startsWith("Only roughly"), found.words());
    assertEquals("150 Elm Ct, 87013", found.matched());
  }

  @Test
  void oddNumbersStandAtTheLeftEvenOnesAtTheRight() {
    Point odd =
        geocoder.find(PARSER.parse("151 Elm Ct, Cedar Flats, NM 87013")).orElseThrow().point();
    Point even =
        geocoder.find(PARSER.parse("150 Elm Ct, Cedar Flats, NM 87013")).orElseThrow().point();
    assertTrue(odd.latitude() > west(35.0, 9).latitude(), "north of a street to the east");
    assertTrue(even.latitude() < west(35.0, 9).latitude());
  }

  @Test
  void theMapCanBePlacedWhereNoDoorIsFound() {
    Point street =
        geocoder.roughly(PARSER.parse("9000 Elm Ct, Cedar Flats, NM 87013")).orElseThrow();
    assertTrue(street.kilometresTo(along(35.0, 9, 150)) < 0.02);
    Point zip = geocoder.roughly(PARSER.parse("1 Nowhere Rd, Otowi, NM 87544")).orElseThrow();
    assertTrue(zip.kilometresTo(along(35.3, 6, 150)) < 1);
    assertEquals(
        Optional.empty(), geocoder.roughly(PARSER.parse("1 Nowhere Rd, Elsewhere, TX 75001")));
  }
}
