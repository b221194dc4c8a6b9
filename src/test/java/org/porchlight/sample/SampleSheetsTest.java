package org.porchlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.porchlight.places.OpenStreetMapFile;
import org.porchlight.places.ShapeKind;
import org.porchlight.places.UnreadableMapException;

class SampleSheetsTest {
  private static final InventedDistrict DISTRICT = InventedDistrict.make();
  private static final SampleSheets SHEETS = new SampleSheets(DISTRICT);

  @Test
  void addsAndTakesBackBetweenTheTwoExports() {
    Set<String> first = absences(SHEETS.attendanceToDecember1());
    Set<String> second = absences(SHEETS.attendanceToDecember8());
    Set<String> added = new HashSet<>(second);
    added.removeAll(first);
    long flawed = 10;
    assertThat(added.stream().filter(row -> isAfterDecember1(row)).count())
        .isEqualTo(InventedDistrict.NEW_ABSENCES + flawed);
    Set<String> takenBack =
        first.stream()
            .filter(row -> row.substring(8).compareTo("11/02/2026") >= 0)
            .filter(row -> !second.contains(row))
            .collect(Collectors.toSet());
    assertThat(takenBack)
        .containsExactlyInAnyOrder(
            "0039920 12/01/2026", "0043015 11/30/2026", "0041544 12/01/2026");
  }

  @Test
  void givesEachEnrolmentAPlaceInTownOrAPostBox() {
    assertThat(SHEETS.roster().rows()).hasSize(1171);
    assertThat(SHEETS.roster().rows())
        .filteredOn(row -> row.get(12).isEmpty())
        .extracting(row -> row.get(1))
        .containsExactly("Quill, Harper");
  }

  @Test
  void namesNoTwoFamiliesAtOneDoor() {
    List<String> doors = DISTRICT.families().stream().map(Family::address).toList();
    assertThat(doors).doesNotHaveDuplicates();
  }

  @Test
  void tellsLastYear() {
    assertThat(SHEETS.lastYear().rows())
        .contains(List.of("0041187", "Whitcomb, Jaylen", "2025-26", "176", "8"));
  }

  @Test
  void quotesNamesInCsv() {
    assertThat(SHEETS.roster().asCsv()).contains("0041187,\"Whitcomb, Jaylen\",7,210");
  }

  @Test
  void drawsATownThatAMapFileReaderUnderstands() throws UnreadableMapException {
    var in = new ByteArrayInputStream(DISTRICT.townMap().getBytes(StandardCharsets.UTF_8));
    var map = OpenStreetMapFile.read(in);
    assertThat(map.shapes())
        .extracting(shape -> shape.kind())
        .contains(
            ShapeKind.ROAD_MAIN,
            ShapeKind.ROAD,
            ShapeKind.WATER,
            ShapeKind.PARK,
            ShapeKind.BUILDING);
    assertThat(map.shapes())
        .extracting(shape -> shape.name())
        .contains("Sycamore St", "Maple Creek");
  }

  private static boolean isAfterDecember1(String row) {
    return row.substring(8).compareTo("12/01/2026") > 0;
  }

  private static Set<String> absences(Sheet sheet) {
    return sheet.rows().stream()
        .filter(row -> !row.get(5).equals("T"))
        .map(row -> row.get(0) + " " + row.get(4))
        .collect(Collectors.toSet());
  }
}
