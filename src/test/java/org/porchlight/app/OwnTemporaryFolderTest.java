package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTemporaryFolderTest {
  @TempDir Path system;
  private final String before = System.getProperty("java.io.tmpdir");

  @BeforeEach
  void aSystemsFolder() {
    System.setProperty("java.io.tmpdir", system.toString());
  }

  @AfterEach
  void putBack() {
    System.setProperty("java.io.tmpdir", before);
  }

  @Test
  void itIsOursAloneAndGoesWithTheProcess() throws IOException {
    Path folder;
    try (OwnTemporaryFolder own = OwnTemporaryFolder.begin()) {
      folder = own.folder();
      assertEquals(folder.toString(), System.getProperty("java.io.tmpdir"));
      Files.createDirectories(folder.resolve("poifiles"));
      Files.writeString(folder.resolve("poifiles/sheet.tmp"), "a name");
    }
    assertFalse(Files.exists(folder));
    assertEquals(system.toString(), System.getProperty("java.io.tmpdir"));
  }

  @Test
  void whatAKilledProcessLeftGoesAndTheRestStays() throws IOException {
    long running = ProcessHandle.current().pid();
    Path left = Files.createDirectories(system.resolve("porchlight-2147483646-17"));
    Files.writeString(left.resolve("sheet.tmp"), "a name");
    Path other = Files.createDirectories(system.resolve("porchlight-" + running + "-18"));
    Path letter = Files.writeString(system.resolve("letter.txt"), "mine");
    OwnTemporaryFolder.begin().close();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(other));
    assertTrue(Files.exists(letter));
  }
}
