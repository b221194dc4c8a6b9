package org.porchlight.ui.kit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The one door to the background: the only class of the window that knows threads.
///
/// Work runs beside the window; its result comes back on the JavaFX thread. Stopping is a flag the
/// work looks at, never an interrupt: an interrupt inside a database call closes the district's
/// file.
public final class BackgroundWork implements AutoCloseable {
  /// Something that takes a while. Looks at [Progress#isCancelled()] now and then.
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run(Progress progress) throws Exception;
  }

  private final @Nullable ExecutorService threads;
  private final Consumer<Throwable> onTrouble;

  private BackgroundWork(@Nullable ExecutorService threads, Consumer<Throwable> onTrouble) {
    this.threads = threads;
    this.onTrouble = onTrouble;
  }

  /// Called on the JavaFX thread.
  ///
  /// @param onTrouble what happens, on the JavaFX thread, to problems no caller takes
  public static BackgroundWork onThreads(Consumer<Throwable> onTrouble) {
    // what a button's own work throws is told the same way, and so is what any other thread throws:
    // left alone, Java would write the message, with whatever names are in it, to the console
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, problem) -> onTrouble.accept(problem));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, problem) -> Platform.runLater(() -> onTrouble.accept(problem)));
    return new BackgroundWork(
        Executors.newFixedThreadPool(
            3, Thread.ofPlatform().daemon().name("porchlight-work-", 1).factory()),
        onTrouble);
  }

  /// Runs everything at once in the caller's thread: for tests of view models, and snapshots.
  public static BackgroundWork atOnce() {
    return new BackgroundWork(
        null,
        problem -> {
          throw new IllegalStateException("background work failed", problem);
        });
  }

  /// Runs the work and hands its result over. Cancelled work hands over nothing.
  public <T extends @Nullable Object> Progress run(Work<T> work, Consumer<T> onDone) {
    return run(work, onDone, onTrouble);
  }

  /// The same with problems taken by the caller.
  public <T extends @Nullable Object> Progress run(
      Work<T> work, Consumer<T> onDone, Consumer<Throwable> onError) {
    Progress progress = new Progress(threads != null);
    if (threads == null) {
      carryOut(work, onDone, onError, progress);
    } else {
      threads.execute(() -> carryOut(work, onDone, onError, progress));
    }
    return progress;
  }

  private static <T extends @Nullable Object> void carryOut(
      Work<T> work, Consumer<T> onDone, Consumer<Throwable> onError, Progress progress) {
    T result;
    try {
      result = work.run(progress);
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError problem) {
      progress.onWindow(() -> progress.end(() -> onError.accept(problem)));
      return;
    }
    progress.onWindow(() -> progress.end(() -> onDone.accept(result)));
  }

  /// Takes no more work and waits a moment for what is under way.
  @Override
  public void close() {
    if (threads == null) {
      return;
    }
    threads.shutdown();
    boolean finished = false;
    try {
      finished = threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!finished) {
      // left to end by itself: its threads do not keep the program alive
      return;
    }
  }

  /// How far the work is, for the line under the header, and the way to stop it.
  public static final class Progress {
    private final boolean beside;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private volatile boolean cancelled;

    private Progress(boolean beside) {
      this.beside = beside;
    }

    /// Called by the work, any thread: a whole sentence and how much is done (0 to 1, -1 unknown).
    public void tell(String what, double doneShare) {
      onWindow(() -> {
        sentence.set(what);
        share.set(doneShare);
      });
    }

    /// Called by the person. The work stops where it next looks; its result is dropped.
    public void cancel() {
      cancelled = true;
      onWindow(() -> running.set(false));
    }

    /// Looked at by the work, often enough to stop within a second.
    public boolean isCancelled() {
      return cancelled;
    }

    public ReadOnlyBooleanProperty running() {
      return running.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty sentence() {
      return sentence.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty share() {
      return share.getReadOnlyProperty();
    }

    private void end(Runnable handOver) {
      running.set(false);
      if (!cancelled) {
        handOver.run();
      }
    }

    private void onWindow(Runnable action) {
      if (beside) {
        Platform.runLater(action);
      } else {
        action.run();
      }
    }
  }
}
