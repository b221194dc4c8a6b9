package org.porchlight.ui.reconcile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.CountDifference;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.importing.Reconciliation;
import org.porchlight.importing.SystemComparison;
import org.porchlight.reports.ReportRooms;
import org.porchlight.reports.SystemLetter;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.Doorkeeper;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.FileExport;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.Subject;

/// Holds an export of the school system against Porchlight's numbers, and writes the letter.
public final class ReconcileViewModel {
  private final DistrictFile file;
  private final ReportRooms rooms;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final FileExport export;
  private final ReadOnlyObjectWrapper<@Nullable Reconciliation> found =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable CountDifference> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private @Nullable Path sheet;
  private ImportAnswers answers = ImportAnswers.none();

  public ReconcileViewModel(
      DistrictFile file,
      ReportRooms rooms,
      Doorkeeper door,
      BackgroundWork background,
      ErrorMessages errors,
      Toasts toasts) {
    this.file = file;
    this.rooms = rooms;
    this.background = background;
    this.errors = errors;
    export = new FileExport(door, background, errors, toasts, trouble::set);
  }

  /// Reads and compares a file, in the background.
  void compare(Path export) {
    sheet = export;
    answers = ImportAnswers.none();
    compareAgain();
  }

  /// Answers one of the file's questions and compares again.
  void answer(ImportQuestion question, String answer) {
    answers = answers.with(question.key(), answer);
    compareAgain();
  }

  private void compareAgain() {
    Path export = sheet;
    if (export == null) {
      return;
    }
    ImportAnswers said = answers;
    trouble.set("");
    working.set(true);
    background.run(
        progress ->
            new SystemComparison(file, rooms.clock()).compare(export, said, ReadingProgress.SILENT),
        this::show,
        problem -> {
          working.set(false);
          trouble.set(errors.sentence(problem));
        });
  }

  private void show(Reconciliation read) {
    working.set(false);
    found.set(read);
    chosen.set(read.differences().isEmpty() ? null : read.differences().getFirst());
  }

  void saveLetter(Path target) {
    save(target, true);
  }

  void saveWorkbook(Path target) {
    save(target, false);
  }

  private void save(Path target, boolean pdf) {
    Reconciliation about = found.get();
    if (about == null) {
      return;
    }
    export.save(
        target,
        "reconcile",
        () -> pdf ? SystemLetter.pdf(rooms, about) : SystemLetter.xlsx(rooms, about));
  }

  /// How many are counted differently, and how many alike, with their rows.
  List<Counted> numbers() {
    Reconciliation about = found.get();
    if (about == null || !about.isReady()) {
      return List.of();
    }
    List<Counted> numbers = new ArrayList<>();
    numbers.add(
        Counted.count(
            "reconcile.differ",
            SystemLetter.summary(about),
            Messages.text("reconcile.rule"),
            about.differences(),
            difference ->
                CountedRow.one(
                    difference.student().fullName(),
                    SystemLetter.apart(difference),
                    Subject.student(difference.student().id()))));
    return numbers;
  }

  ReadOnlyObjectProperty<@Nullable Reconciliation> found() {
    return found.getReadOnlyProperty();
  }

  /// The student whose days are looked at.
  ObjectProperty<@Nullable CountDifference> chosen() {
    return chosen;
  }

  /// What is wrong, in a sentence; "" when nothing is.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty working() {
    return working.getReadOnlyProperty();
  }
}
