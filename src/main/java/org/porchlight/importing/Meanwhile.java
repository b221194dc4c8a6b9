package org.porchlight.importing;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something worked out in a thread of its own while a file is read; the thread ends with it at the
/// latest. The only class of this room that knows threads.
final class Meanwhile<T> implements AutoCloseable {
  private final Thread thread;
  private @Nullable T result;
  private @Nullable Throwable trouble;

  private Meanwhile(Supplier<T> work) {
    thread = new Thread(() -> run(work), "porchlight-meanwhile");
    thread.setDaemon(true);
  }

  static <T> Meanwhile<T> begin(Supplier<T> work) {
    Meanwhile<T> begun = new Meanwhile<>(work);
    begun.thread.start();
    return begun;
  }

  private void run(Supplier<T> work) {
    try {
      result = work.get();
    } catch (Throwable e) {
      // told to whoever asks for the result
      trouble = e;
    }
  }

  /// Waits for the result; what went wrong goes wrong here.
  T result() {
    close();
    if (trouble instanceof Error e) {
      throw e;
    }
    if (trouble instanceof RuntimeException e) {
      throw e;
    }
    T known = result;
    if (known == null) {
      throw new IllegalStateException(trouble);
    }
    return known;
  }

  @Override
  public void close() {
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
