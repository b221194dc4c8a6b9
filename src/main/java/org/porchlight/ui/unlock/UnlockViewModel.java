package org.porchlight.ui.unlock;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DamagedFileException;
import org.porchlight.storage.DamagedKeysException;
import org.porchlight.storage.MissingKeysException;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// Unlocking: who, the passphrase, and what went wrong.
public final class UnlockViewModel<T> {
  /// Someone who may be working here.
  public record Worker(long id, String name, String job) {}

  /// Opens what the passphrase opens.
  @FunctionalInterface
  public interface Opening<T> {
    T open(@Nullable Worker worker, char[] passphrase);
  }

  private final List<Worker> workers;
  private final Opening<T> opening;
  private final Consumer<T> onOpen;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final ObjectProperty<@Nullable Worker> chosen = new SimpleObjectProperty<>();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper doesNotOpen = new ReadOnlyBooleanWrapper();

  public UnlockViewModel(
      List<Worker> workers,
      long lastWorker,
      Opening<T> opening,
      Consumer<T> onOpen,
      BackgroundWork background,
      ErrorMessages errors) {
    this.workers = List.copyOf(workers);
    this.opening = opening;
    this.onOpen = onOpen;
    this.background = background;
    this.errors = errors;
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

  /// The district itself, not the passphrase, is what keeps it shut.
  public ReadOnlyBooleanProperty doesNotOpen() {
    return doesNotOpen.getReadOnlyProperty();
  }

  /// Tries the passphrase.
  public void unlock(String typed) {
    if (busy.get()) {
      return;
    }
    if (typed.isEmpty()) {
      trouble.set(Messages.text("unlock.empty"));
      return;
    }
    busy.set(true);
    trouble.set("");
    char[] passphrase = typed.toCharArray();
    Worker worker = chosen.get();
    background.run(progress -> opening.open(worker, passphrase), this::opened, this::failed);
  }

  private void opened(T district) {
    busy.set(false);
    onOpen.accept(district);
  }

  private void failed(Throwable problem) {
    busy.set(false);
    doesNotOpen.set(
        problem instanceof DamagedFileException
            || problem instanceof DamagedKeysException
            || problem instanceof MissingKeysException);
    trouble.set(errors.sentence(problem));
  }
}
