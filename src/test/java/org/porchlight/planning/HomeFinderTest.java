package org.porchlight.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.places.AddressPoint;
import org.porchlight.places.AddressRepository;
import org.porchlight.places.Doubt;
import org.porchlight.places.Point;
import org.porchlight.places.PointSource;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.HouseholdRepository;

class HomeFinderTest {
  private static final String TOWN = "Cedar Flats";
  private static final String ZIP = "87013";
  private static final Point DOOR = new Point(35.01, -106.61);
  private static final Point PIN = new Point(35.02, -106.62);

  private MapleValley valley;
  private HouseholdRepository households;
  private AddressRepository addresses;
  private HomeFinder finder;
  private final List<AddressPoint> map = new ArrayList<>();

  @BeforeEach
  void emptyTheMap() {
    valley = MapleValley.open();
    households = new HouseholdRepository(valley.file());
    addresses = new AddressRepository(valley.file());
    finder = new HomeFinder(households, addresses, () -> List.copyOf(map));
    valley
        .file()
        .inTransaction(() ->
            valley
                .file()
                .sql()
                .update(HOUSEHOLD)
                .setNull(HOUSEHOLD.LATITUDE)
                .setNull(HOUSEHOLD.LONGITUDE)
                .set(HOUSEHOLD.CITY, TOWN)
                .set(HOUSEHOLD.STATE, "NM")
                .set(HOUSEHOLD.ZIP, ZIP)
                .execute());
    addresses.addHouses(
        "county.csv",
        List.of(
            house("418", "Sycamore Street", TOWN, ZIP),
            house("77", "Mill Rd", TOWN, ZIP),
            house("31", "Mill Ave", TOWN, ZIP),
            house("9", "Cedar Ave", "Otowi", "87544"),
            house("118", "Box St", TOWN, ZIP),
            house("64", "Cedar Ave", TOWN, ZIP)),
        MapleValley.TODAY);
  }

  @AfterEach
  void close() {
    valley.close();
  }

  private static AddressPoint house(String number, String street, String city, String zip) {
    return new AddressPoint(number, street, city, zip, DOOR);
  }

  private HomePlace place(String family) {
    return finder.findAll().stream()
        .filter(place -> place.household().familyName().equals(family))
        .findFirst()
        .orElseThrow();
  }

  private Household home(String family) {
    return valley.household(family);
  }

  @Test
  void whatIsSureIsKeptAndSaysWhereItComesFrom() {
    HomePlace place = place("Whitcomb");
    assertEquals(Optional.of(DOOR), place.point());
    assertEquals("At the house, from the county’s list", place.words());
    // every list, map and drive reads the household
    assertEquals(DOOR.latitude(), home("Whitcomb").latitude());
    assertEquals(PointSource.ADDRESS_POINT, origin("Whitcomb"));
  }

  private PointSource origin(String family) {
    return addresses.origins().get(home(family).id()).source();
  }

  @Test
  void whatIsNotTheVeryAddressGetsNoPointButAQuestion() {
    HomePlace otherKind = place("Barrientos");
    assertEquals(Optional.of(NoPoint.ASKED), otherKind.why());
    assertEquals(List.of(Doubt.STREET_TYPE), otherKind.question().orElseThrow().doubts());
    assertEquals(Optional.empty(), otherKind.point());
    assertEquals(null, home("Barrientos").latitude());
    HomePlace otherTown = place("Hargrove");
    assertEquals(List.of(Doubt.OTHER_ZIP), otherTown.question().orElseThrow().doubts());
    assertEquals(Optional.of(NoPoint.NOT_FOUND), place("Nwosu").why());
  }

  @Test
  void yesIsRememberedAndSoIsNo() {
    HomePlace asked = place("Barrientos");
    finder.confirm(asked, null, MapleValley.TODAY);
    assertEquals(Optional.of(DOOR), place("Barrientos").point());
    assertEquals(PointSource.CONFIRMED, origin("Barrientos"));
    finder.takeBack(asked);
    assertTrue(place("Barrientos").question().isPresent(), "asked again after undo");

    finder.refuse(asked, null, MapleValley.TODAY);
    assertEquals(Optional.of(NoPoint.NOT_FOUND), place("Barrientos").why());
    assertEquals(null, home("Barrientos").latitude());
    // another proposal is another question
    addresses.addHouses("more.csv", List.of(house("31", "Mill Ln", TOWN, ZIP)), MapleValley.TODAY);
    assertEquals(
        "31 Mill Ln, Cedar Flats, 87013", place("Barrientos").question().orElseThrow().matched());
  }

  @Test
  void boxesSheltersAndConfidentialAddressesNeverGetAPointByThemselves() {
    flag("Albright");
    street("Marchetti", "Harbor House Shelter, 64 Cedar Ave");
    street("Whitcomb", "418 Sycamore St, PO Box 12");
    assertEquals(Optional.of(NoPoint.CONFIDENTIAL), place("Albright").why());
    assertEquals(Optional.of(NoPoint.NO_HOME), place("Marchetti").why());
    assertEquals(Optional.of(NoPoint.PO_BOX), place("Whitcomb").why());
    assertEquals(Optional.of(NoPoint.PO_BOX), place("Quill").why());
    for (String family : List.of("Albright", "Marchetti", "Whitcomb", "Quill")) {
      assertEquals(null, home(family).latitude(), family);
    }
  }

  @Test
  void anAddressThatBecomesConfidentialLosesItsPointAtOnce() {
    assertTrue(place("Albright").point().isPresent());
    flag("Albright");
    assertEquals(null, home("Albright").latitude(), "before anybody looks again");
    place("Albright");
    assertFalse(addresses.origins().containsKey(home("Albright").id()), "and it is not kept");
  }

  private void flag(String family) {
    households.setFlag(
        new HouseholdFlag(
            0,
            home(family).id(),
            FlagKind.CONFIDENTIAL_ADDRESS,
            null,
            null,
            null,
            MapleValley.TODAY,
            null,
            null));
  }

  private void street(String family, String street) {
    long id = home(family).id();
    valley
        .file()
        .inTransaction(() ->
            valley
                .file()
                .sql()
                .update(HOUSEHOLD)
                .set(HOUSEHOLD.STREET, street)
                .where(HOUSEHOLD.ID.eq(id))
                .execute());
  }

  @Test
  void aFamilyThatMovesLeavesItsPointBehind() {
    assertTrue(place("Whitcomb").point().isPresent());
    street("Whitcomb", "1 Elsewhere Ln");
    assertEquals(null, home("Whitcomb").latitude());
    assertEquals(Optional.of(NoPoint.NOT_FOUND), place("Whitcomb").why());
  }

  @Test
  void aPinComesFirstAndHoldsForEveryFamilyAtThatAddress() {
    street("Nwosu", "418 Sycamore St Apt 9");
    HomePlace before = place("Whitcomb");
    finder.pin(before, PIN, null, MapleValley.TODAY);
    assertEquals(Optional.of(PIN), place("Whitcomb").point());
    assertEquals("Set by hand on the map", place("Whitcomb").words());
    assertEquals(Optional.of(PIN), place("Nwosu").point(), "the same house");
    finder.unpin(before);
    assertEquals(Optional.of(DOOR), place("Whitcomb").point());
    assertEquals(Optional.of(DOOR), place("Nwosu").point());
  }

  @Test
  void aPinMayBeSetWhereNothingIsEverLookedUp() {
    finder.pin(place("Quill"), PIN, null, MapleValley.TODAY);
    assertEquals(Optional.of(PIN), place("Quill").point());
    assertEquals(PointSource.BY_HAND, origin("Quill"));
  }

  @Test
  void coordinatesOfAnExportComeBeforeAnyList() {
    long id = home("Whitcomb").id();
    valley
        .file()
        .inTransaction(() ->
            valley
                .file()
                .sql()
                .update(HOUSEHOLD)
                .set(HOUSEHOLD.LATITUDE, PIN.latitude())
                .set(HOUSEHOLD.LONGITUDE, PIN.longitude())
                .set(HOUSEHOLD.POINT_SOURCE, PointSource.SCHOOL_SYSTEM.name())
                .where(HOUSEHOLD.ID.eq(id))
                .execute());
    assertEquals(Optional.of(PIN), place("Whitcomb").point());
    assertEquals("From the school system’s coordinates", place("Whitcomb").words());
  }

  @Test
  void theHousesOfTheMapComeAfterTheCountys() {
    map.add(new AddressPoint("12", "Lantern Hill Rd", null, ZIP, PIN));
    map.add(new AddressPoint("418", "Sycamore St", null, ZIP, PIN));
    assertEquals("At the house, from the map", place("Nwosu").words());
    assertEquals("At the house, from the county’s list", place("Whitcomb").words());
  }

  @Test
  void aPointStaysWhenItsListGoes() {
    assertTrue(place("Whitcomb").point().isPresent());
    addresses.removeList(addresses.lists().getFirst().id());
    assertEquals(List.of(), addresses.lists());
    assertEquals(Optional.of(DOOR), place("Whitcomb").point());
  }

  @Test
  void whoSeesOneSchoolSeesTheAnswersAboutItsFamiliesOnly() {
    finder.pin(place("Whitcomb"), PIN, null, MapleValley.TODAY);
    place("Albright");
    HomePlace pinned = place("Whitcomb");
    long home = pinned.household().id();
    assertTrue(addresses.saidPoints().of(home, pinned.address()).isPresent());
    valley.file().sight().limitTo(Set.of(), MapleValley.TODAY);
    assertTrue(addresses.origins().isEmpty());
    assertEquals(Optional.empty(), addresses.saidPoints().of(home, pinned.address()));
    valley.file().sight().widen();
  }
}
