package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;

/// Staff lists and lists of coordinates.
class StaffAndPlacesTest {
  private static final String ROSTER =
      """
      Student_Number,LastFirst,Grade_Level,SchoolID,School_Name,EntryDate,ExitDate,Home_Phone,Street,Zip
      0012,"Ash, Mia",3,110,Red Mesa Elementary School,08/24/2026,06/01/2027,555-0142,4 Elm Street,62000
      0013,"Birch, Tom",5,110,Red Mesa Elementary School,08/24/2026,06/01/2027,555-0143,9 Oak Rd,62000
      0014,"Cedar, Joy",7,110,Red Mesa Elementary School,08/24/2026,06/01/2027,555-0144,PO Box 18,62000
      0015,"Dorn, Lee",7,110,Red Mesa Elementary School,08/24/2026,06/01/2027,555-0145,12 Lake Dr,62000
      """;

  private final ImportDesk desk = new ImportDesk(LocalDate.of(2026, 9, 20));
  private final StaffRepository staff = new StaffRepository(desk.file());
  private final HouseholdRepository households = new HouseholdRepository(desk.file());

  @BeforeEach
  void bringRoster() {
    desk.bring("roster.csv", ROSTER);
  }

  @Test
  void aStaffListAddsAndCompletesButGivesAndTakesNoRole() {
    staff.addStaffMember(StaffMember.unsaved("Mr. Luis Ruiz", StaffRole.COUNSELOR));
    Dump before = Dump.of(desk.file());
    ImportPreview preview =
        desk.preview(
            "staff.csv",
            """
            Staff Name,Job Title,Languages,School,Phone
            "Ruiz, Luis",Teacher,"Spanish; English",Red Mesa Elem,505-555-0100
            Dana Fields,Office Secretary,English,110,505-555-0101
            "Okafor, Ada",Principal,English,110,
            Dana Fields,Office Secretary,English,110,505-555-0101
            Pat Lane,Bus Driver,English,999,
            """);
    assertEquals(
        List.of("6 UNKNOWN_SCHOOL"),
        preview.problems().stream().map(p -> p.rowNumber() + " " + p.reason()).toList());
    assertTrue(preview.notices().getFirst().contains("role"), preview.notices().toString());
    desk.save(preview);
    assertEquals(
        List.of(
            "Mr. Luis Ruiz COUNSELOR Teacher [Spanish, English]",
            "Dana Fields OFFICE Office Secretary [English]",
            "Ada Okafor PRINCIPAL Principal [English]"),
        staff.staff().stream()
            .map(p -> p.name() + " " + p.role() + " " + p.job() + " " + p.languages())
            .toList());
    desk.importer().undoLast();
    assertEquals(before, Dump.of(desk.file()));
  }

  @Test
  void pointsGoOnlyWhereThereIsADoorToStandAt() {
    Household lake = desk.home("0015");
    households.setFlag(
        new HouseholdFlag(
            0,
            lake.id(),
            FlagKind.CONFIDENTIAL_ADDRESS,
            null,
            null,
            null,
            LocalDate.of(2026, 9, 1),
            null,
            null));
    Household oak = desk.home("0013");
    households.setPoint(oak.id(), 41.5, -91.5);
    ImportPreview preview =
        desk.preview(
            "points.csv",
            """
            Student ID,Latitude,Longitude
            12,41.50,-91.60
            13,41.51,-91.61
            14,41.52,-91.62
            15,41.53,-91.63
            99,41.53,-91.63
            12,41.50,-91.60
            """);
    assertEquals(
        List.of("4 NOT_FOR_THE_MAP", "5 NOT_FOR_THE_MAP", "6 UNKNOWN_STUDENT"),
        preview.problems().stream().map(p -> p.rowNumber() + " " + p.reason()).toList());
    desk.save(preview);
    assertEquals(41.50, desk.home("0012").latitude());
    assertEquals(41.5, desk.home("0013").latitude(), "placed by hand");
    assertNull(desk.home("0014").latitude());
    assertNull(desk.home("0015").latitude());
  }

  @Test
  void pointsOfAddressesTheWrongWayRoundAreTurnedAndFarOnesSetAside() {
    ImportPreview preview =
        desk.preview(
            "points.csv",
            """
            Address,Zip,Latitude,Longitude
            4 ELM ST,62000,-91.60,41.50
            9 Oak Road,62000,-91.61,41.51
            1 Nowhere Ln,62000,-91.61,41.51
            12 Lake Drive,62000,0,0
            12 Lake Drive,62000,-80.1,25.7
            """,
            ImportAnswers.parse("column.Latitude = latitude"));
    assertEquals(List.of(), preview.questions());
    assertEquals(
        List.of("4 UNKNOWN_ADDRESS", "5 POINT_TOO_FAR", "6 POINT_TOO_FAR"),
        preview.problems().stream().map(p -> p.rowNumber() + " " + p.reason()).toList());
    assertTrue(preview.notices().getFirst().startsWith("In 2 rows"));
    desk.save(preview);
    assertEquals(-91.60, desk.home("0012").longitude());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "41.5  | -91.5 | 41.5",
        "-91.5 | 41.5  | 41.5",
        "13.4  | 144.8 | 13.4",
        "48.8  | 2.35  | -",
        "0     | 0     | -",
        "41.5  | 91.5  | -",
        "x     | -91.5 | -"
      })
  void points(String latitude, String longitude, String north) {
    assertEquals(
        north,
        GeoPoint.parse(latitude, longitude).map(p -> String.valueOf(p.latitude())).orElse("-"));
  }
}
