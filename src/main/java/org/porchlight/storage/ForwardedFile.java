package org.porchlight.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/// An open file that hands everything on to another: what it is about is in those that extend it.
class ForwardedFile extends FileBaseDefault {
  private final FileChannel file;

  ForwardedFile(FileChannel file) {
    this.file = file;
  }

  @Override
  public synchronized int read(ByteBuffer into, long position) throws IOException {
    return file.read(into, position);
  }

  @Override
  public synchronized int write(ByteBuffer from, long position) throws IOException {
    return file.write(from, position);
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    file.truncate(size);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
