package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuitablePlaceTest {
  private static final Path HERE = Path.of("/home/office/maple.porchlight");

  @TempDir Path folder;

  @Test
  void aFolderOfThisComputerSuits() {
    assertDoesNotThrow(() -> SuitablePlace.mustBe(folder.resolve("maple.porchlight"), Map.of()));
    assertDoesNotThrow(() -> SuitablePlace.mustBeADisk(HERE, "ext4", false));
    assertDoesNotThrow(() -> SuitablePlace.mustBeADisk(HERE, "NTFS", false));
    assertDoesNotThrow(() -> SuitablePlace.mustBeADisk(HERE, "apfs", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nfs4", "cifs", "smbfs", "smb2", "afpfs", "fuse.sshfs", "webdav"})
  void aSharedDiskIsRefusedWithTheReason(String type) {
    var refused =
        assertThrows(
            UnsuitablePlaceException.class, () -> SuitablePlace.mustBeADisk(HERE, type, false));
    assertTrue(refused.sentence().contains("network"), refused.sentence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/media/stick/maple", "/run/media/office/stick/maple", "/Volumes/STICK/maple"})
  void aStickIsRefusedWithTheReason(String place) {
    var refused =
        assertThrows(
            UnsuitablePlaceException.class,
            () -> SuitablePlace.mustBeADisk(Path.of(place), "vfat", false));
    assertTrue(refused.sentence().contains("stick"), refused.sentence());
    assertThrows(
        UnsuitablePlaceException.class, () -> SuitablePlace.mustBeADisk(HERE, "FAT32", true));
  }

  @Test
  void theFolderOneDriveNamesIsRefusedWhateverItIsCalled() {
    Path documents = folder.resolve("Documents");
    assertThrows(
        UnsuitablePlaceException.class,
        () ->
            SuitablePlace.mustBe(
                documents.resolve("maple"), Map.of("OneDriveCommercial", documents.toString())));
  }

  @Test
  void aCopyMayLieThere() {
    assertDoesNotThrow(() -> DistrictFolder.forCopy(folder.resolve("Dropbox/maple-copy")));
  }
}
