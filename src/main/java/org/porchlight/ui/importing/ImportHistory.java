package org.porchlight.ui.importing;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.porchlight.importing.Importer;
import org.porchlight.importing.KnownLayout;
import org.porchlight.importing.PastImport;
import org.porchlight.importing.SheetKind;
import org.porchlight.importing.UndoneImport;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;

/// What was imported before, and the way back.
final class ImportHistory {
  private final Importer importer;
  private final OneAtATime work;
  private final Toasts toasts;
  private final Navigator navigator;
  private final Runnable afterUndo;
  private final ObservableList<PastImport> past = FXCollections.observableArrayList();
  private List<KnownLayout> layouts = List.of();
  private final ReadOnlyObjectWrapper<Optional<UndoneImport>> undone =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param afterUndo what the wizard does when an import was taken back
  ImportHistory(
      Importer importer, OneAtATime work, Toasts toasts, Navigator navigator, Runnable afterUndo) {
    this.importer = importer;
    this.work = work;
    this.toasts = toasts;
    this.navigator = navigator;
    this.afterUndo = afterUndo;
  }

  void refresh() {
    past.setAll(importer.pastImports());
    layouts = importer.layouts();
  }

  /// The layouts that go straight to the review, the one used last first.
  List<KnownLayout> layouts() {
    return layouts;
  }

  /// The next file of this layout is looked at afresh.
  void forget(KnownLayout layout) {
    importer.forgetLayout(layout);
    afterUndo.run();
    toasts.done(
        Messages.text("import.layouts.forgotten"),
        () -> {
          importer.rememberAgain(layout);
          afterUndo.run();
        });
  }

  /// Newest first.
  ObservableList<PastImport> past() {
    return past;
  }

  boolean has(SheetKind kind) {
    return past.stream().anyMatch(one -> one.kind() == kind);
  }

  boolean hasAttendance() {
    return past.stream().anyMatch(one -> one.kind().hasDays() || one.kind().hasTotals());
  }

  /// The import just taken back, with what people had changed since and was left as it is.
  ReadOnlyObjectProperty<Optional<UndoneImport>> undone() {
    return undone.getReadOnlyProperty();
  }

  void forgetUndone() {
    undone.set(Optional.empty());
  }

  /// Takes an import back; what people have changed since stays and is listed.
  void undo(PastImport one) {
    work.change(
        running -> {
          running.tell(Messages.text("import.progress.undoing", one.fileName()), -1);
          return importer.undo(one.id());
        },
        result -> {
          afterUndo.run();
          navigator.changed();
          int kept = result.kept().size();
          undone.set(kept == 0 ? Optional.empty() : Optional.of(result));
          toasts.say(
              kept == 0
                  ? Messages.text("import.undo.done", one.fileName())
                  : Messages.count("import.undo.kept", kept, one.fileName()));
        });
  }
}
