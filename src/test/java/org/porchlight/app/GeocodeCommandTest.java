package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.places.Point;
import org.porchlight.places.TigerZip;

class GeocodeCommandTest {
  @TempDir Path folder;

  @Test
  void everyFamilysPointIsToldWithItsSourceOrWhyThereIsNone() throws IOException {
    Path district = folder.resolve("cedar.porchlight");
    CommandRun created = CommandRun.of("create", district, "--name", "Cedar Flats");
    assertEquals(0, created.exitCode(), created.said());
    Path roster =
        Files.writeString(
            folder.resolve("roster.csv"),
            """
            Student ID,Last Name,First Name,Grade,School,Entry Date,Street Address,City,State,Zip,Guardian 1 Name,Guardian 1 Phone
            1001,Alvarez,Ana,3,Cedar Elementary,2026-08-24,418 Sycamore St Apt 3,Cedar Flats,NM,87013,Rosa Alvarez,505-555-0101
            1002,Begay,Ben,4,Cedar Elementary,2026-08-24,151 Camino Real,Cedar Flats,NM,87013,Bea Begay,505-555-0102
            1003,Cole,Cy,5,Cedar Elementary,2026-08-24,9 Sycamore Ave,Cedar Flats,NM,87013,Cora Cole,505-555-0103
            1004,Diaz,Dee,5,Cedar Elementary,2026-08-24,PO Box 12,Cedar Flats,NM,87013,Dora Diaz,505-555-0104
            1005,Eng,Eli,5,Cedar Elementary,2026-08-24,1 Nowhere Rd,Cedar Flats,NM,87013,Ella Eng,505-555-0105
            """);
    CommandRun imported = CommandRun.of("import", district, roster);
    assertEquals(0, imported.exitCode(), imported.said());
    Path points =
        Files.writeString(
            folder.resolve("houses.csv"),
            """
            number,street,city,zip,lat,lon
            418,Sycamore Street,Cedar Flats,87013,35.1,-106.6
            9,Sycamore St,Cedar Flats,87013,35.11,-106.61
            """);
    Path ranges =
        new TigerZip()
            .stretch(
                "Camino Real", "87013", 101, 199, new Point(35, -106.6), new Point(35, -106.599))
            .write(folder.resolve("addrfeat.zip"));

    CommandRun run =
        CommandRun.of("places", "geocode", district, "--points", points, "--ranges", ranges);

    assertEquals(0, run.exitCode(), run.said());
    List<String> lines = run.out().lines().toList();
    assertEquals(
        "family,address,latitude,longitude,source,within_metres,confidence,found_as,question",
        lines.getFirst());
    assertEquals(
        "Alvarez,\"418 Sycamore St, Cedar Flats, NM 87013\",35.100000,-106.600000,address_point,20,"
            + "\"At the house, from the county’s list\","
            + "\"418 Sycamore Street, Cedar Flats, 87013\",",
        lines.get(1));
    assertTrue(
        lines
            .get(2)
            .matches(
                "Begay,.*,35\\.0000\\d+,-106\\.599\\d+,address_range,\\d+,.Along the street.*"),
        lines.get(2));
    assertEquals(
        "Cole,\"9 Sycamore Ave, Cedar Flats, NM 87013\",,,asked,,"
            + "Something like it was found: please confirm,\"9 Sycamore St, Cedar Flats, 87013\","
            + "\"The kind of street differs (Street, Avenue, Road…).\"",
        lines.get(3));
    assertTrue(lines.get(4).endsWith("po_box,,A PO box,,"), lines.get(4));
    assertTrue(lines.get(5).contains("not_found"), lines.get(5));
    assertTrue(run.said().contains("2 families have a point."), run.said());
    assertTrue(run.said().contains("1 address to confirm."), run.said());
    assertTrue(run.said().contains("2 families have none:"), run.said());

    // undoing the roster is not kept from it by points that were worked out
    CommandRun again = CommandRun.of("places", "geocode", district);
    assertEquals(run.out(), again.out(), "the lists are kept");
    CommandRun undone = CommandRun.of("undo", district);
    assertEquals(0, undone.exitCode(), undone.said());
    assertEquals(1, CommandRun.of("places", "geocode", district).out().lines().count());
  }

  @Test
  void aFileThatIsNoListIsToldInASentence() throws IOException {
    Path district = folder.resolve("cedar.porchlight");
    assertEquals(0, CommandRun.of("create", district, "--name", "Cedar").exitCode());
    Path text = Files.writeString(folder.resolve("a.zip"), "x");
    CommandRun refused = CommandRun.of("places", "geocode", district, "--ranges", text);
    assertEquals(1, refused.exitCode());
    assertTrue(refused.said().contains("Nothing was changed"), refused.said());
    assertFalse(refused.said().contains(folder.toString()), refused.said());
    assertEquals(2, CommandRun.of("places").exitCode());
  }
}
