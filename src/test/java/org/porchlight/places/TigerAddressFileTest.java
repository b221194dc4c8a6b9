package org.porchlight.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TigerAddressFileTest {
  private static final Point WEST = new Point(35.1, -106.6);
  private static final Point BEND = new Point(35.1, -106.595);
  private static final Point EAST = new Point(35.105, -106.59);

  @TempDir Path folder;

  private static TigerZip county() {
    return new TigerZip()
        .stretch("Sycamore St", "87013", 401, 499, WEST, BEND, EAST)
        .row("Camino de los Niños", "00", "98", "", "", "87013", WEST, BEND);
  }

  @Test
  void readsStretchesWithTheirNumbersAndCorners() throws Exception {
    AddressRanges read =
        TigerAddressFile.read(county().write(folder.resolve("tl_2025_35049_addrfeat.zip")));
    assertEquals(
        new AddressRange("Sycamore St", "401", "499", 'O', "87013", true, 0),
        read.ranges().getFirst());
    assertEquals(
        new AddressRange("Sycamore St", "402", "500", 'E', "87013", false, 0),
        read.ranges().get(1));
    assertEquals(
        new AddressRange("Camino de los Niños", "00", "98", 'E', "87013", true, 1),
        read.ranges().get(2));
    assertEquals(3, read.ranges().size());
    assertEquals(3, read.lines().points(0).size());
    assertTrue(EAST.kilometresTo(read.lines().points(0).getLast()) < 0.001);
  }

  @Test
  void theSameAfterItWasPacked() throws Exception {
    AddressRanges read = TigerAddressFile.read(county().write(folder.resolve("a.zip")));
    AddressRanges unpacked = PackedAddresses.ranges(PackedAddresses.ofRanges(read));
    assertEquals(read.ranges(), unpacked.ranges());
    assertEquals(read.lines().points(0), unpacked.lines().points(0));
    assertEquals(read.lines().points(1), unpacked.lines().points(1));
  }

  @Test
  void whatIsNoSuchZipIsRefusedInAPlainSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("list.zip"), "number,street\n");
    refused(text, "addrfeat.zip");
    Path empty = folder.resolve("empty.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(empty))) {
      TigerZip.put(zip, "readme.txt", new byte[10]);
    }
    refused(empty, "addrfeat.zip");
    refused(folder.resolve("gone.zip"), "could not be read");
  }

  @Test
  void aTableThatClaimsMoreThanACountyHasIsRefusedBeforeItIsRead() throws IOException {
    byte[] table = county().table();
    ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).putInt(4, Integer.MAX_VALUE);
    refused(zip(table, county().shapes()), "more streets than any county");
  }

  @Test
  void aShapeThatClaimsMoreThanItHoldsIsRefused() throws IOException {
    byte[] shapes = county().shapes();
    ByteBuffer.wrap(shapes).order(ByteOrder.LITTLE_ENDIAN).putInt(108 + 40, Integer.MAX_VALUE);
    refused(zip(county().table(), shapes), "addrfeat.zip");
    byte[] long1 = county().shapes();
    ByteBuffer.wrap(long1).order(ByteOrder.BIG_ENDIAN).putInt(104, Integer.MAX_VALUE);
    refused(zip(county().table(), long1), "addrfeat.zip");
    refused(zip(county().table(), Arrays.copyOf(county().shapes(), 180)), "addrfeat.zip");
  }

  @Test
  void noDamagedByteEscapesAsAnythingElse() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] table = county().table();
      byte[] shapes = county().shapes();
      byte[] hit = random.nextBoolean() ? table : shapes;
      hit[random.nextInt(hit.length)] = (byte) random.nextInt(256);
      try {
        TigerAddressFile.read(zip(table, shapes));
      } catch (UnreadableAddressesException e) {
        assertTrue(e.getMessage().contains("Nothing was changed"));
      }
    }
  }

  private Path zip(byte[] table, byte[] shapes) throws IOException {
    Path file = folder.resolve("made.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      TigerZip.put(zip, "a.shp", shapes);
      TigerZip.put(zip, "a.dbf", table);
    }
    return file;
  }

  private static void refused(Path file, String sentence) {
    var refused =
        assertThrows(UnreadableAddressesException.class, () -> TigerAddressFile.read(file));
    assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    assertTrue(refused.getMessage().contains("Nothing was changed"));
  }
}
