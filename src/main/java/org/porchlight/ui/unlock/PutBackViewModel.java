package org.porchlight.ui.unlock;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Backup;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// Going back to a copy where the district itself does not open.
public final class PutBackViewModel {
  /// Puts the copy in the district's place; wipes the passphrase.
  @FunctionalInterface
  public interface PuttingBack {
    Object putBack(Backup copy, char[] passphrase);
  }

  private final Function<Path, List<Backup>> copiesIn;
  private final PuttingBack puttingBack;
  private final Consumer<Backup> done;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final ObservableList<Backup> copies = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Backup> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  /// @param own the copies in the district's own folder, newest first
  /// @param copiesIn looks for copies in another folder
  public PutBackViewModel(
      List<Backup> own,
      Function<Path, List<Backup>> copiesIn,
      PuttingBack puttingBack,
      Consumer<Backup> done,
      BackgroundWork background,
      ErrorMessages errors) {
    this.copiesIn = copiesIn;
    this.puttingBack = puttingBack;
    this.done = done;
    this.background = background;
    this.errors = errors;
    offer(own);
  }

  private void offer(List<Backup> found) {
    copies.setAll(found);
    chosen.set(found.isEmpty() ? null : found.getFirst());
  }

  /// Newest first.
  ObservableList<Backup> copies() {
    return FXCollections.unmodifiableObservableList(copies);
  }

  ObjectProperty<@Nullable Backup> chosen() {
    return chosen;
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// Looks for copies on a stick or in another folder.
  void lookIn(Path folder) {
    List<Backup> found = copiesIn.apply(folder);
    trouble.set(found.isEmpty() ? Messages.text("unlock.putBack.noneThere") : "");
    if (!found.isEmpty()) {
      offer(found);
    }
  }

  void putBack(String typed) {
    Backup copy = chosen.get();
    if (copy == null || busy.get()) {
      return;
    }
    if (typed.isEmpty()) {
      trouble.set(Messages.text("unlock.empty"));
      return;
    }
    busy.set(true);
    trouble.set("");
    char[] passphrase = typed.toCharArray();
    background.run(
        progress -> puttingBack.putBack(copy, passphrase),
        until -> {
          busy.set(false);
          done.accept(copy);
        },
        problem -> {
          busy.set(false);
          trouble.set(errors.sentence(problem));
        });
  }
}
