package org.porchlight.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressParserTest {
  private static final AddressParser PARSER =
      new AddressParser(
          List.of("Maple Valley", "Cedar Flats", "St. Paul", "Highland Park", "Lac du Flambeau"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // line | number | street | unit | city | state | zip
        "418 Sycamore St, Apt 3, Maple Valley, NM 87013 | 418 | Sycamore St | Apt 3 | Maple Valley"
            + " | NM | 87013",
        "418 Sycamore St Apt 3 Maple Valley NM 87013-1234 | 418 | Sycamore St | Apt 3 | Maple"
            + " Valley | NM | 87013",
        "418 SYCAMORE ST #3, MAPLE VALLEY NM 87013 | 418 | SYCAMORE ST | #3 | MAPLE VALLEY | NM |"
            + " 87013",
        "418 Sycamore Maple Valley NM | 418 | Sycamore | '' | Maple Valley | NM | ''",
        "1200 Highland Park Dr, Highland Park, IL 60035 | 1200 | Highland Park Dr | '' | Highland"
            + " Park | IL | 60035",
        "1200 Highland Park Dr Highland Park IL 60035 | 1200 | Highland Park Dr | '' | Highland"
            + " Park | IL | 60035",
        "77 Summit Ave Saint Paul Minnesota 55102 | 77 | Summit Ave | '' | Saint Paul | MN | 55102",
        "12 1/2 N. First Street, Cedar Flats, New Mexico | 12 1/2 | N. First Street | '' | Cedar"
            + " Flats | NM | ''",
        "12B Oak Ln, Cedar Flats | 12B | Oak Ln | '' | Cedar Flats | '' | ''",
        "12 B Oak Ln, Cedar Flats | 12B | Oak Ln | '' | Cedar Flats | '' | ''",
        "12 E Oak Ln, Cedar Flats | 12 | E Oak Ln | '' | Cedar Flats | '' | ''",
        "3320 M Street NW, Washington, DC 20007 | 3320 | M Street NW | '' | Washington | DC |"
            + " 20007",
        "94-210 Leokane St, Suite 105, Waipahu, HI 96797 | 94-210 | Leokane St | Suite 105 |"
            + " Waipahu | HI | 96797",
        "37-45 82nd St, Queens, NY 11372 | 37-45 | 82nd St | '' | Queens | NY | 11372",
        "N6W23001 Bluemound Rd, Waukesha, WI 53188 | N6W23001 | Bluemound Rd | '' | Waukesha | WI |"
            + " 53188",
        "W204N5022 Lannon Rd, Menomonee Falls, WI | W204N5022 | Lannon Rd | '' | Menomonee Falls |"
            + " WI | ''",
        "T703 State Route 66, Archbold, OH 43502 | T703 | State Route 66 | '' | Archbold | OH |"
            + " 43502",
        "1754 West 7800 South, West Jordan, UT 84088 | 1754 | West 7800 South | '' | West Jordan |"
            + " UT | 84088",
        "8483 County Road 157 N, Moulton, AL 35650 | 8483 | County Road 157 N | '' | Moulton | AL |"
            + " 35650",
        "8483 County Road 157 N Moulton AL 35650 | 8483 | County Road 157 N | '' | Moulton | AL |"
            + " 35650",
        "1101 U.S. Highway No. 130 North, Burlington, NJ 08016 | 1101 | U.S. Highway No. 130 North"
            + " | '' | Burlington | NJ | 08016",
        "2214 FM 1960 W Apt 9, Houston, TX 77090 | 2214 | FM 1960 W | Apt 9 | Houston | TX | 77090",
        "15 Calle Ocho, Cedar Flats NM 87013 | 15 | Calle Ocho | '' | Cedar Flats | NM | 87013",
        "15 Camino de los Niños Cedar Flats NM 87013 | 15 | Camino de los Niños | '' | Cedar Flats"
            + " | NM | 87013",
        "2901 Paseo del Norte, Cedar Flats | 2901 | Paseo del Norte | '' | Cedar Flats | '' | ''",
        "2500 Avenue N, Brooklyn, NY 11210 | 2500 | Avenue N | '' | Brooklyn | NY | 11210",
        "9 Oak Ct, Bristol, CT 06010 | 9 | Oak Ct | '' | Bristol | CT | 06010",
        "9 Oak Ct 06010 | 9 | Oak Ct | '' | '' | '' | 06010",
        "One Courthouse Square | One | Courthouse Square | '' | '' | '' | ''",
        "Desert Rose Mobile Park, 900 Mesa Rd Lot 14, Cedar Flats | 900 | Mesa Rd Lot 14 | '' |"
            + " Cedar Flats | '' | ''",
        "900 Mesa Rd Bldg 2 Apt 4, Cedar Flats | 900 | Mesa Rd | Bldg 2 Apt 4 | Cedar Flats | '' |"
            + " ''",
        "102 Old Abe Road, Lac Du Flambeau, WI 54538, USA | 102 | Old Abe Road | '' | Lac Du"
            + " Flambeau | WI | 54538",
        "45 Elm St Upper, Cedar Flats | 45 | Elm St | Upper | Cedar Flats | '' | ''",
      })
  void takesALineApart(
      String line,
      String number,
      String street,
      String unit,
      String city,
      String state,
      String zip) {
    AddressLine read = PARSER.parse(line);
    String lot = street.endsWith(" Lot 14") ? "Lot 14" : unit;
    assertEquals(number, read.number());
    assertEquals(street.replace(" Lot 14", ""), read.street());
    assertEquals(lot, read.unit());
    assertEquals(city, read.city());
    assertEquals(state, read.state());
    assertEquals(zip, read.zip());
    assertEquals(AddressKind.DOOR, read.kind());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "PO Box 12, Cedar Flats, NM 87013 | PO_BOX | Cedar Flats",
        "P.O. Box #12 Cedar Flats NM 87013 | PO_BOX | Cedar Flats",
        "P O BOX 12 | PO_BOX | ''",
        "Box 12, Cedar Flats | PO_BOX | Cedar Flats",
        "POB 12-B, Cedar Flats | PO_BOX | Cedar Flats",
        "Apartado 99, Cedar Flats | PO_BOX | Cedar Flats",
        "RR 2 Box 45, Cedar Flats, NM 87013 | RURAL_BOX | Cedar Flats",
        "Rural Route 2, Box 45, Cedar Flats NM | RURAL_BOX | Cedar Flats",
        "HC 60 Box 12A, Cedar Flats, NM 87013 | RURAL_BOX | Cedar Flats",
        "Route Box # 201, Bingham, ME 04920 | RURAL_BOX | Bingham",
        "Main St & Oak Ave, Cedar Flats | INTERSECTION | Cedar Flats",
        "5th Ave and Elm St, Cedar Flats, NM | INTERSECTION | Cedar Flats",
        "Ridgecrest Drive, Cedar Flats NM 87013 | STREET | Cedar Flats",
        "Harbor House Shelter, 12 Main St, Cedar Flats | NO_HOME | Cedar Flats",
        "homeless | NO_HOME | ''",
        "418 Sycamore St, PO Box 12, Cedar Flats, NM | DOOR | Cedar Flats",
      })
  void saysWhatKindOfAddressItIs(String line, AddressKind kind, String city) {
    AddressLine read = PARSER.parse(line);
    assertEquals(kind, read.kind());
    assertEquals(city, read.city());
  }

  @Test
  void nothingIsNothing() {
    assertEquals(AddressKind.NOTHING, PARSER.parse("  ").kind());
    assertEquals(AddressKind.NOTHING, PARSER.parse(null, null, null, null).kind());
  }

  @Test
  void fourCellsAreReadAsOne() {
    AddressLine read = PARSER.parse("418 Sycamore St, Apt 3", "Maple Valley", "NM", "87013-0001");
    assertEquals("418 Sycamore St, Maple Valley, NM 87013", read.oneLine());
    assertEquals("Apt 3", read.unit());
    AddressLine whole =
        PARSER.parse("418 Sycamore St Apt 3, Maple Valley, NM 87013", null, null, null);
    assertEquals(read.key(), whole.key());
    assertEquals("Maple Valley", whole.city());
    // in a street's cell Highland Park is a street, and nothing behind a comma is a town
    assertEquals("Highland Park", PARSER.parse("7 Highland Park", "Elgin", "IL", "60120").street());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "418 N. First Street, 87013 | 418 North 1st St, Apt 9, Cedar Flats, NM 87013",
        "5 Saint Andrews Rd, 87013 | 5 St. Andrews Road, 87013",
        "278 US Highway 278, 35540 | 278 US-278, 35540",
        "9 County Road 12, 35540 | 9 CR 12, 35540",
        "9 Co Rd 12, 35540 | 9 County Highway 12, 35540",
        "12 Avenida Cesar Chavez, 87013 | 12 Ave César Chávez, 87013",
        "30 State Route 9, 43502 | 30 SR 9, 43502",
        "30 NM Highway 9, 87013 | 30 State Hwy 9, 87013",
        "12 1/2 Elm, 87013 | 12 1/2 ELM, 87013",
      })
  void theSameDoorHasOneKey(String one, String other) {
    assertEquals(PARSER.parse(one).key(), PARSER.parse(other).key());
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "418 N First St, 87013 | 418 S First St, 87013",
        "418 First St, 87013 | 418 First Ave, 87013",
        "418 First St, 87013 | 418 First St, 87014",
        "418 First St NE, 87013 | 418 First St NW, 87013",
        "37-45 82nd St, 11372 | 45 82nd St, 11372",
        "9 County Road 12, 35540 | 9 State Road 12, 35540",
        "418 First St, Cedar Flats | 418 First St, Maple Valley",
      })
  void anotherDoorHasAnother(String one, String other) {
    assertNotEquals(PARSER.parse(one).key(), PARSER.parse(other).key());
  }
}
