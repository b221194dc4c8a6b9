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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Users\\mruiz\\OneDrive\\maple.porchlight",
        "C:\\Users\\mruiz\\OneDrive - Maple Valley Schools\\Documents\\maple.porchlight",
        "C:\\Users\\mruiz\\Dropbox\\maple.porchlight",
        "D:\\Dropbox (Maple Valley)\\maple.porchlight",
        "C:\\Users\\mruiz\\iCloudDrive\\maple.porchlight",
        "C:\\Users\\mruiz\\iCloud Photos\\maple.porchlight",
        "C:\\Users\\mruiz\\Google Drive\\maple.porchlight",
        "G:\\My Drive\\maple.porchlight",
        "C:\\Users\\mruiz\\AppData\\Local\\Google\\DriveFS\\maple.porchlight",
        "C:\\Users\\mruiz\\Box Sync\\maple.porchlight",
        "/Users/mruiz/Library/Mobile Documents/com~apple~CloudDocs/maple.porchlight",
        "/Users/mruiz/Library/CloudStorage/OneDrive-MapleValley/maple.porchlight",
        "/Users/mruiz/Library/CloudStorage/GoogleDrive-m@maple.k12/My Drive/maple.porchlight",
        "/Users/mruiz/Library/CloudStorage/Box-Box/maple.porchlight",
        "/Users/mruiz/Dropbox/maple.porchlight",
        "/Users/mruiz/onedrive/maple.porchlight"
      })
  void aFolderThatIsSynchronisedIsRefusedOnEverySystem(String place) {
    var refused =
        assertThrows(UnsuitablePlaceException.class, () -> SuitablePlace.mustBe(place, Map.of()));
    assertTrue(refused.sentence().contains("synchron"), refused.sentence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\\\server\\share\\maple", "//server/share/maple", "\\\\?\\UNC\\server\\share"})
  void aSharedFolderOfWindowsIsRefused(String place) {
    var refused =
        assertThrows(UnsuitablePlaceException.class, () -> SuitablePlace.mustBe(place, Map.of()));
    assertTrue(refused.sentence().contains("network"), refused.sentence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Users\\mruiz\\AppData\\Local\\Porchlight\\maple.porchlight",
        "C:\\Users\\mruiz\\Documents\\maple.porchlight",
        "/Users/mruiz/Library/Application Support/Porchlight/maple.porchlight",
        "/Users/mruiz/Documents/Boxwood School/maple.porchlight"
      })
  void anOrdinaryFolderSuitsOnEverySystem(String place) {
    Map<String, String> elsewhere =
        Map.of(
            "OneDrive",
            "C:\\Users\\mruiz\\OneDrive - Maple",
            "OneDriveConsumer",
            "",
            "OneDriveCommercial",
            "C:\\Users\\mruiz\\Doc");
    assertDoesNotThrow(() -> SuitablePlace.mustBe(place, elsewhere));
  }

  @Test
  void documentsThatWindowsMovedToOneDriveAreRefused() {
    assertThrows(
        UnsuitablePlaceException.class,
        () ->
            SuitablePlace.mustBe(
                "C:\\Users\\MRuiz\\Documents\\maple.porchlight",
                Map.of("OneDriveCommercial", "c:\\users\\mruiz\\documents\\")));
  }

  @Test
  void aCopyMayLieThere() {
    assertDoesNotThrow(() -> DistrictFolder.forCopy(folder.resolve("Dropbox/maple-copy")));
  }
}
