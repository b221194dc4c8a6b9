package org.porchlight.ui.importing;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportDraft;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.WaitingFile;

/// The import somebody left half way: kept after every answer, offered on the first step.
final class HalfDone {
  private final ImportDrafts drafts;
  private final OneAtATime work;
  private final ReadOnlyObjectWrapper<Optional<ImportDraft>> draft =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  HalfDone(ImportDrafts drafts, OneAtATime work) {
    this.drafts = drafts;
    this.work = work;
  }

  ReadOnlyObjectProperty<Optional<ImportDraft>> draft() {
    return draft.getReadOnlyProperty();
  }

  void refresh() {
    draft.set(drafts.find());
  }

  void keep(ChosenFile file, List<WaitingFile> waiting, ImportAnswers given) {
    work.beside(() -> {
      file.beginDraft(drafts, waiting);
      drafts.keep(given);
    });
  }

  void keep(ImportAnswers given) {
    work.beside(() -> drafts.keep(given));
  }

  /// A person does not want it any more.
  void forget() {
    drafts.forget();
    draft.set(Optional.empty());
  }

  /// It was saved. Called beside the window.
  void isThrough() {
    drafts.forget();
  }
}
