package org.porchlight.reliability;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/// A file system for H2, `crash:`, that lies under the encryption and remembers every write and
/// force: it can tell what a disk may hold after a crash at any moment, and can fail on demand.
///
/// One disk is simulated at a time; H2 makes the path objects by reflection, so the state is
/// static.
public final class CrashDisk extends FilePathWrapper {
  /// What a crash leaves of the writes that were not forced yet.
  enum Crash {
    /// The process is killed: the system still writes everything.
    KILL,
    /// Power is cut: only what was forced is there.
    SYNCED_ONLY,
    /// Power is cut: some whole writes arrived, others did not.
    SOME_WRITES,
    /// Power is cut: some pages of 4 KiB arrived, others did not.
    SOME_PAGES,
    /// Power is cut: the writes arrived in order up to a moment, the last one torn at 512 bytes.
    ORDERED_TORN
  }

  /// Called before every write, truncation and force; may throw to make it fail, after writing some
  /// of the bytes itself.
  @FunctionalInterface
  interface Listener {
    void before(Operation operation) throws IOException;
  }

  /// @param bytes null for a truncation to `position`, empty for a force
  record Operation(String file, long position, byte @Nullable [] bytes, FileChannel real) {
    boolean isForce() {
      return bytes != null && bytes.length == 0;
    }
  }

  private static final int PAGE = 4096;
  private static final int SECTOR = 512;

  private static final Map<String, Image> FORCED = new LinkedHashMap<>();
  private static final List<Operation> PENDING = new ArrayList<>();
  private static Listener listener = operation -> {};

  /// An empty disk that tells nobody.
  static synchronized void reset() {
    FilePath.register(new CrashDisk());
    FORCED.clear();
    PENDING.clear();
    listener = operation -> {};
  }

  static synchronized void listen(Listener to) {
    listener = to;
  }

  /// What the files (by name) may hold if the machine stops now.
  static synchronized Map<String, byte[]> after(Crash crash, Random random) {
    Map<String, Image> images = new LinkedHashMap<>();
    FORCED.forEach((name, image) -> images.put(name, image.copy()));
    int until = PENDING.isEmpty() ? 0 : random.nextInt(PENDING.size() + 1);
    for (int i = 0; i < PENDING.size(); i++) {
      Operation operation = PENDING.get(i);
      Image image = images.get(operation.file());
      switch (crash) {
        case KILL -> image.apply(operation);
        case SYNCED_ONLY -> {}
        case SOME_WRITES -> {
          if (random.nextBoolean()) {
            image.apply(operation);
          }
        }
        case SOME_PAGES -> image.applySomePages(operation, random);
        case ORDERED_TORN -> {
          if (i < until) {
            image.apply(operation);
          } else if (i == until) {
            image.applyTorn(operation, random);
          }
        }
      }
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    images.forEach((name, image) -> files.put(name, image.content()));
    return files;
  }

  @Override
  public String getScheme() {
    return "crash";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    String real = getBase().toString();
    Path path = Path.of(real.substring(real.indexOf(':') + 1));
    synchronized (CrashDisk.class) {
      String name = path.getFileName().toString();
      if (!FORCED.containsKey(name)) {
        FORCED.put(name, new Image(Files.exists(path) ? Files.readAllBytes(path) : new byte[0]));
      }
      return new Channel(name, getBase().open(mode));
    }
  }

  private static synchronized void happens(Operation operation) throws IOException {
    listener.before(operation);
    if (operation.isForce()) {
      Image image = FORCED.get(operation.file());
      PENDING.stream().filter(o -> o.file().equals(operation.file())).forEach(image::apply);
      PENDING.removeIf(o -> o.file().equals(operation.file()));
    } else {
      PENDING.add(operation);
    }
  }

  private static final class Image {
    private byte[] bytes;
    private int length;

    Image(byte[] bytes) {
      this.bytes = bytes;
      this.length = bytes.length;
    }

    Image copy() {
      return new Image(content());
    }

    byte[] content() {
      return Arrays.copyOf(bytes, length);
    }

    void apply(Operation operation) {
      byte[] written = operation.bytes();
      if (written == null) {
        length = (int) Math.min(length, operation.position());
        Arrays.fill(bytes, length, bytes.length, (byte) 0);
      } else {
        write(operation.position(), written, 0, written.length);
      }
    }

    void applySomePages(Operation operation, Random random) {
      byte[] written = operation.bytes();
      if (written == null) {
        if (random.nextBoolean()) {
          apply(operation);
        }
        return;
      }
      for (int from = 0; from < written.length; ) {
        long position = operation.position() + from;
        int to = (int) Math.min(written.length, from + PAGE - position % PAGE);
        if (random.nextInt(10) < 7) {
          write(position, written, from, to);
        }
        from = to;
      }
    }

    void applyTorn(Operation operation, Random random) {
      byte[] written = operation.bytes();
      if (written != null) {
        int part = random.nextInt(written.length / SECTOR + 1) * SECTOR;
        write(operation.position(), written, 0, Math.min(part, written.length));
      }
    }

    /// Puts `from[start..end)` at this position of the file.
    private void write(long position, byte[] from, int start, int end) {
      int last = (int) position + end - start;
      if (last > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(last, 2 * bytes.length));
      }
      System.arraycopy(from, start, bytes, (int) position, end - start);
      length = Math.max(length, last);
    }
  }

  private static final class Channel extends FileBaseDefault {
    private final String name;
    private final FileChannel real;

    Channel(String name, FileChannel real) {
      this.name = name;
      this.real = real;
    }

    @Override
    public synchronized int read(ByteBuffer into, long position) throws IOException {
      return real.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.duplicate().get(bytes);
      happens(new Operation(name, position, bytes, real));
      int written = 0;
      while (from.hasRemaining()) {
        written += real.write(from, position + written);
      }
      return written;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      happens(new Operation(name, size, null, real));
      real.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      happens(new Operation(name, 0, new byte[0], real));
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }
  }
}
