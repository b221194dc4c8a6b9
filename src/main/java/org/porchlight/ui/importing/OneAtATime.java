package org.porchlight.ui.importing;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// The import's work beside the window, one thing at a time: how far it is, and what went wrong.
final class OneAtATime {
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final ReadOnlyObjectWrapper<BackgroundWork.@Nullable Progress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private boolean stoppable;
  private boolean saving;
  private volatile boolean stopAsked;

  OneAtATime(BackgroundWork background, ErrorMessages errors) {
    this.background = background;
    this.errors = errors;
  }

  /// Reading: may be stopped, and then nothing was changed.
  <T> void read(BackgroundWork.Work<T> work, Consumer<T> onDone) {
    run(work, onDone, true, false);
  }

  /// Saving: may be stopped until it is safe on the disk, so whether it was is told only once it
  /// has ended. The work looks at [#isStopAsked].
  <T> void save(BackgroundWork.Work<T> work, Consumer<T> onDone) {
    run(work, onDone, true, true);
  }

  /// Taking back: all or nothing, so there is no stopping half way.
  <T> void change(BackgroundWork.Work<T> work, Consumer<T> onDone) {
    run(work, onDone, false, false);
  }

  /// Stops what runs, where it may be stopped.
  void stop() {
    BackgroundWork.Progress running = progress.get();
    if (running == null || !stoppable) {
      return;
    }
    stopAsked = true;
    if (saving) {
      running.tell(Messages.text("import.progress.stopping"), -1);
    } else {
      running.cancel();
    }
  }

  /// Whether somebody wants what runs now to stop.
  boolean isStopAsked() {
    return stopAsked;
  }

  private <T> void run(
      BackgroundWork.Work<T> work, Consumer<T> onDone, boolean mayStop, boolean isSaving) {
    if (busy.get()) {
      return;
    }
    trouble.set("");
    stoppable = mayStop;
    saving = isSaving;
    stopAsked = false;
    BackgroundWork.Progress running =
        background.run(
            work,
            result -> {
              busy.set(false);
              onDone.accept(result);
            },
            problem -> say(errors.sentence(problem)));
    progress.set(running);
    busy.set(running.running().get());
    running
        .running()
        .addListener((property, was, is) -> {
          busy.set(is);
          if (!is && running.isCancelled()) {
            say(Messages.text("importing.cancelled"));
          }
        });
  }

  /// Something small and silent, such as keeping a draft.
  void beside(Runnable work) {
    background.run(
        running -> {
          work.run();
          return true;
        },
        done -> {});
  }

  void say(String sentence) {
    trouble.set(sentence);
  }

  ReadOnlyObjectProperty<BackgroundWork.@Nullable Progress> progress() {
    return progress.getReadOnlyProperty();
  }

  /// Whether what runs now may be stopped.
  boolean isStoppable() {
    return stoppable;
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What went wrong, or why a file is not taken; "" for nothing.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }
}
