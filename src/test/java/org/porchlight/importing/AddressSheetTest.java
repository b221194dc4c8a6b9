package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.places.AddressPoint;
import org.porchlight.places.Point;
import org.porchlight.places.UnreadableAddressesException;

class AddressSheetTest {
  private static final AddressPoint HOUSE =
      new AddressPoint("418", "N Sycamore St", "Cedar Flats", "87013", new Point(35.1, -106.6));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // OpenAddresses
        """
        LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH
        -106.6,35.1,418,N Sycamore St,,Cedar Flats,,NM,87013,,9a0f
        """,
        // National Address Database
        """
        OID_,State,County,Inc_Muni,Zip_Code,Add_Number,AddNum_Suf,St_PreDir,St_Name,St_PosTyp,St_PosDir,Longitude,Latitude
        1,NM,Sandoval,Cedar Flats,87013-1234,418,,N,Sycamore,St,,-106.6,35.1
        """,
        // a county's own, with one column for the address and a title above
        """
        Address points of Sandoval County
        Site Address;Municipality;Zip;Point_X;Point_Y
        418 N Sycamore St Apt 3;Cedar Flats;87013;-106.6;35.1
        """,
      })
  void readsTheListsThereAre(String content) throws Exception {
    AddressSheet.Houses read = AddressSheet.read(file(content));
    assertEquals(List.of(HOUSE), read.points());
    assertEquals(0, read.passedOver());
  }

  @Test
  void countsTheRowsItPassesOver() throws Exception {
    AddressSheet.Houses read =
        AddressSheet.read(
            file(
                """
                number,street,city,zip,lat,lon
                418,N Sycamore St,Cedar Flats,87013,35.1,-106.6
                ,N Sycamore St,Cedar Flats,87013,35.1,-106.6
                12,Mill Rd,Cedar Flats,87013,,
                14,Mill Rd,Cedar Flats,87013,35.1,-106.6
                16,Mill Rd,Cedar Flats,87013,35.1,-106.6
                """));
    assertEquals(3, read.points().size());
    assertEquals(2, read.passedOver());
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertRefused("name,phone\nWhitcomb,555-0100\n", "No columns for a house number");
    // a state's plane coordinates in feet
    assertRefused(
        "number,street,x,y\n418,Mill Rd,1524000,1480000\n7,Mill Rd,1524100,1480000\n",
        "latitude and longitude in degrees");
  }

  private void assertRefused(String content, String sentence) throws IOException {
    Path file = file(content);
    var refused = assertThrows(UnreadableAddressesException.class, () -> AddressSheet.read(file));
    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("addresses.csv"), content);
  }
}
