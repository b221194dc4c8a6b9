package org.porchlight.spreadsheets;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Inflates, checks and cuts a sheet in a thread of its own while another reads the rows. The only
/// class of this room that knows threads; the thread ends with the feed at the latest.
final class RowFeed implements AutoCloseable {
  private static final int BLOCKS = 8;

  private final XmlCutter cutter;
  private final BlockingQueue<Object> filled = new ArrayBlockingQueue<>(BLOCKS + 1);
  private final BlockingQueue<XmlCutter.Block> free = new ArrayBlockingQueue<>(BLOCKS);
  private final Thread thread;

  RowFeed(XmlCutter cutter) {
    this.cutter = cutter;
    for (int i = 0; i < BLOCKS; i++) {
      free.add(new XmlCutter.Block());
    }
    thread = new Thread(this::cut, "porchlight-inflate");
    thread.setDaemon(true);
    thread.start();
  }

  private void cut() {
    try {
      XmlCutter.Block block = free.take();
      while (cutter.next(block)) {
        filled.put(block);
        block = free.take();
      }
      filled.put("end");
    } catch (InterruptedException e) {
      // closed: nobody listens any more
    } catch (Throwable e) {
      // room for it is sure: there are only so many blocks
      filled.add(e);
    }
  }

  /// The next rows; null at the end, when the whole part has been checked.
  XmlCutter.@Nullable Block next() {
    try {
      Object next = filled.take();
      if (next instanceof RuntimeException e) {
        throw e;
      }
      if (next instanceof Error e) {
        throw e;
      }
      if (next instanceof Throwable e) {
        throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
      }
      return next instanceof XmlCutter.Block block ? block : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /// Gives a block back to be filled again.
  void reuse(XmlCutter.Block block) {
    free.add(block);
  }

  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
