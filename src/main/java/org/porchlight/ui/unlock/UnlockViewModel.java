package org.porchlight.ui.unlock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.WrongPassphraseException;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// Unlocking: who, the passphrase, what went wrong, and how long to wait after many wrong tries.
public final class UnlockViewModel<T> {
  /// Someone who may be working here.
  public record Worker(long id, String name, String job) {}

  /// Opens what the passphrase opens.
  @FunctionalInterface
  public interface Opening<T> {
    T open(char[] passphrase);
  }

  private static final int FREE_TRIES = 5;
  private static final int LONGEST_WAIT_SECONDS = 30;

  private final List<Worker> workers;
  private final Opening<T> opening;
  private final Consumer<T> onOpen;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final Clock clock;
  private final ObjectProperty<@Nullable Worker> chosen = new SimpleObjectProperty<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private int wrongTries;
  private Instant mayTryFrom = Instant.EPOCH;

  public UnlockViewModel(
      List<Worker> workers,
      long lastWorker,
      Opening<T> opening,
      Consumer<T> onOpen,
      BackgroundWork background,
      ErrorMessages errors,
      Clock clock) {
    this.workers = List.copyOf(workers);
    this.opening = opening;
    this.onOpen = onOpen;
    this.background = background;
    this.errors = errors;
    this.clock = clock;
    chosen.set(
        workers.stream()
            .filter(worker -> worker.id() == lastWorker)
            .findFirst()
            .orElse(workers.isEmpty() ? null : workers.getFirst()));
  }

  public List<Worker> workers() {
    return workers;
  }

  public ObjectProperty<@Nullable Worker> chosen() {
    return chosen;
  }

  public BooleanProperty busy() {
    return busy;
  }

  /// What went wrong, as a sentence; empty while nothing has.
  public ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// Tries the passphrase, unless the person has to wait a little.
  public void unlock(String typed) {
    if (busy.get()) {
      return;
    }
    Optional<Duration> wait = waitLeft();
    if (wait.isPresent()) {
      trouble.set(Messages.count("unlock.wait", wait.get().toSeconds() + 1));
      return;
    }
    if (typed.isEmpty()) {
      trouble.set(Messages.text("unlock.empty"));
      return;
    }
    busy.set(true);
    trouble.set("");
    char[] passphrase = typed.toCharArray();
    background.run(progress -> opening.open(passphrase), this::opened, this::failed);
  }

  private void opened(T district) {
    busy.set(false);
    wrongTries = 0;
    onOpen.accept(district);
  }

  private void failed(Throwable problem) {
    busy.set(false);
    if (problem instanceof WrongPassphraseException) {
      wrongTries++;
      mayTryFrom = clock.instant().plus(pause());
    }
    trouble.set(errors.sentence(problem));
  }

  /// None for the first five wrong tries, then 2, 4, 8, 16, 30 seconds.
  private Duration pause() {
    int beyond = wrongTries - FREE_TRIES;
    return beyond < 0
        ? Duration.ZERO
        : Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, 2L << Math.min(beyond, 4)));
  }

  private Optional<Duration> waitLeft() {
    Duration left = Duration.between(clock.instant(), mayTryFrom);
    return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
  }
}
