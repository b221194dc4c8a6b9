package org.porchlight.spreadsheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;

/// A zip in memory that guards what it inflates: absolute limits instead of a ratio, because a
/// sheet of blank rows compresses more than a hundred times and is no bomb; and the checksum of
/// every part read to its end, because a flipped bit otherwise changes a number without a sound.
final class ZipContent implements ZipEntrySource {
  private static final int MOST_ENTRIES = 1_000;
  private static final long LARGEST_SHEET = 2L << 30;
  private static final long LARGEST_STRINGS = 512L << 20;
  private static final long LARGEST_OTHER = 32L << 20;

  private final ZipFile zip;

  ZipContent(byte[] content) throws IOException {
    zip = ZipFile.builder().setByteArray(content).get();
    int entries = 0;
    for (var all = zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
      entries++;
      if (entries > MOST_ENTRIES) {
        throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
      }
    }
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return zip.getEntries();
  }

  @Override
  @SuppressWarnings("NullAway") // POI's interface says null for "none" but is not annotated
  public ZipArchiveEntry getEntry(String path) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    ZipArchiveEntry exact = zip.getEntry(name);
    if (exact != null) {
      return exact;
    }
    for (var all = zip.getEntries(); all.hasMoreElements(); ) {
      ZipArchiveEntry entry = all.nextElement();
      if (entry.getName().replace('\\', '/').equalsIgnoreCase(name)) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    return new Checked(zip.getInputStream(entry), entry.getCrc(), limit(entry.getName()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  private static long limit(String name) {
    if (name.contains("worksheets/")) {
      return LARGEST_SHEET;
    }
    return name.toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")
        ? LARGEST_STRINGS
        : LARGEST_OTHER;
  }

  private static final class Checked extends FilterInputStream {
    private final CRC32 crc = new CRC32();
    private final long expected;
    private long left;
    private boolean ended;

    Checked(InputStream in, long expected, long limit) {
      super(in);
      this.expected = expected;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      if (count > 0) {
        crc.update(bytes, offset, count);
        left -= count;
        if (left < 0) {
          throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
        }
      } else if (count < 0 && !ended) {
        ended = true;
        if (expected >= 0 && crc.getValue() != expected) {
          throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
        }
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      byte[] skipped = new byte[(int) Math.min(count, 8192)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
