package org.porchlight.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.porchlight.storage.CrashDisk.Kind;
import org.porchlight.storage.CrashDisk.Operation;

/// An open file of a [CrashDisk], through either of its doors.
final class CrashFile extends ForwardedFile {
  private final Path name;
  private final FileChannel real;

  CrashFile(Path name, FileChannel real) {
    super(real);
    this.name = name;
    this.real = real;
  }

  @Override
  public synchronized int write(ByteBuffer from, long position) throws IOException {
    byte[] bytes = new byte[from.remaining()];
    from.duplicate().get(bytes);
    CrashDisk.happens(new Operation(Kind.WRITE, name, position, bytes, null, real));
    int written = 0;
    while (from.hasRemaining()) {
      written += real.write(from, position + written);
    }
    return written;
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    if (size < real.size()) {
      CrashDisk.happens(new Operation(Kind.TRUNCATE, name, size, new byte[0], null, real));
      real.truncate(size);
    }
  }

  /// The real disk need not be asked: what it holds after a power cut is simulated.
  @Override
  public void force(boolean metaData) throws IOException {
    CrashDisk.happens(Operation.of(Kind.FORCE, name));
  }
}
