package org.porchlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The README tells the truth about what a test can check.
class ReadmeTest {
  private static final Pattern ROOM = Pattern.compile("^\\| `([a-z]+)` \\|");
  private static final Pattern PICTURE = Pattern.compile("(assets/[\\w/-]+\\.png)");

  @Test
  void theRoomTableNamesTheRoomsOfTheHouse() throws IOException {
    List<String> rooms =
        Files.readAllLines(Path.of("README.md")).stream()
            .map(ROOM::matcher)
            .filter(java.util.regex.Matcher::find)
            .map(row -> row.group(1))
            .toList();
    assertEquals(HouseRules.rooms(), rooms);
  }

  @Test
  void everyPictureIsThere() throws IOException {
    var pictures = PICTURE.matcher(Files.readString(Path.of("README.md")));
    while (pictures.find()) {
      assertTrue(Files.exists(Path.of(pictures.group(1))), pictures.group(1));
    }
  }
}
