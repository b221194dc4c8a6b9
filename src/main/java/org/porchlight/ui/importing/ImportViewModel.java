package org.porchlight.ui.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ColumnField;
import org.porchlight.importing.ColumnMapping;
import org.porchlight.importing.Confidence;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportProblem;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.Importer;
import org.porchlight.importing.PastImport;
import org.porchlight.importing.QuestionKind;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.importing.RowCounts;
import org.porchlight.importing.SetAsideReason;
import org.porchlight.importing.SetAsideSheet;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;

/// An import on its way from a file to saved: where it stands, what is asked, what was answered.
public final class ImportViewModel {
  private final Importer importer;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final Toasts toasts;
  private final Navigator navigator;

  private final ReadOnlyObjectWrapper<ImportStep> step =
      new ReadOnlyObjectWrapper<>(ImportStep.CHOOSE);
  private final ReadOnlyObjectWrapper<@Nullable ImportPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ImportAnswers> answers =
      new ReadOnlyObjectWrapper<>(ImportAnswers.none());
  private final ReadOnlyObjectWrapper<BackgroundWork.@Nullable Progress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable PastImport> done = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final BooleanProperty rememberLayout = new SimpleBooleanProperty(true);
  private final ObservableList<PastImport> pastImports = FXCollections.observableArrayList();
  private final List<ImportQuestion> codeQuestions = new ArrayList<>();
  private final List<ImportQuestion> matchQuestions = new ArrayList<>();

  public ImportViewModel(
      Importer importer,
      BackgroundWork background,
      ErrorMessages errors,
      Toasts toasts,
      Navigator navigator) {
    this.importer = importer;
    this.background = background;
    this.errors = errors;
    this.toasts = toasts;
    this.navigator = navigator;
  }

  ReadOnlyObjectProperty<ImportStep> step() {
    return step.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable ImportPreview> preview() {
    return preview.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ImportAnswers> answers() {
    return answers.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<BackgroundWork.@Nullable Progress> progress() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable PastImport> done() {
    return done.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// What went wrong, or why a file is not taken; "" for nothing.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  BooleanProperty rememberLayout() {
    return rememberLayout;
  }

  ObservableList<PastImport> pastImports() {
    return pastImports;
  }

  void refresh() {
    pastImports.setAll(importer.pastImports());
  }

  // ---- choosing ----

  /// Reads a file and goes to the first step that needs a person.
  public void choose(Path file) {
    ImportAnswers none = begin();
    read(reading -> importer.preview(file, none, reading));
  }

  /// Rows copied in a spreadsheet program.
  public void paste(String text) {
    ImportAnswers none = begin();
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    read(reading ->
        importer.preview(
            Spreadsheet.read(Messages.text("import.choose.pasted"), content), none, reading));
  }

  private ImportAnswers begin() {
    step.set(ImportStep.CHOOSE);
    preview.set(null);
    done.set(null);
    answers.set(ImportAnswers.none());
    codeQuestions.clear();
    matchQuestions.clear();
    rememberLayout.set(true);
    return answers.get();
  }

  private void read(Function<ReadingProgress, ImportPreview> reading) {
    work(
        running ->
            reading.apply(rows -> {
              running.tell(Messages.text("import.progress.reading", rows), -1);
              return !running.isCancelled();
            }),
        this::arrived);
  }

  private <T> void work(BackgroundWork.Work<T> work, Consumer<T> onDone) {
    if (busy.get()) {
      return;
    }
    trouble.set("");
    BackgroundWork.Progress running =
        background.run(work, onDone, problem -> trouble.set(errors.sentence(problem)));
    progress.set(running);
    busy.set(running.running().get());
    running
        .running()
        .addListener((property, was, is) -> {
          busy.set(is);
          if (!is && running.isCancelled()) {
            trouble.set(Messages.text("importing.cancelled"));
          }
        });
  }

  private void arrived(ImportPreview arrived) {
    if (arrived.alreadyImported().isPresent()) {
      trouble.set(alreadySentence(arrived.alreadyImported().get()));
      return;
    }
    boolean fresh = step.get() == ImportStep.CHOOSE;
    boolean settled = arrived.file().layoutName().isPresent() || arrived.file().isRemembered();
    arrived.questions().stream()
        .filter(question -> question.kind() == QuestionKind.CODE)
        .filter(question -> isNew(question, codeQuestions))
        .forEach(codeQuestions::add);
    arrived.questions().stream()
        .filter(question -> question.kind() != QuestionKind.CODE)
        .filter(question -> isNew(question, matchQuestions))
        .forEach(matchQuestions::add);
    preview.set(arrived);
    if (!openQuestions(ImportStep.MATCH).isEmpty() || (fresh && !settled)) {
      step.set(ImportStep.MATCH);
    } else {
      step.set(
          openQuestions(ImportStep.EXPLAIN).isEmpty() ? ImportStep.REVIEW : ImportStep.EXPLAIN);
    }
  }

  private static boolean isNew(ImportQuestion question, List<ImportQuestion> known) {
    return known.stream().noneMatch(other -> other.key().equals(question.key()));
  }

  private static String alreadySentence(PastImport past) {
    String day = Dates.dayOfMonth(past.importedAt().toLocalDate());
    String who = past.importedBy();
    return who == null
        ? Messages.text("import.choose.already", day)
        : Messages.text("import.choose.alreadyBy", who, day);
  }

  // ---- answering ----

  /// The questions of a step, answered or not.
  List<ImportQuestion> questions(ImportStep at) {
    return switch (at) {
      case MATCH -> List.copyOf(matchQuestions);
      case EXPLAIN -> List.copyOf(codeQuestions);
      case CHOOSE, REVIEW, DONE -> List.of();
    };
  }

  List<ImportQuestion> openQuestions(ImportStep at) {
    return questions(at).stream().filter(q -> answers.get().answer(q.key()).isEmpty()).toList();
  }

  void answer(ImportQuestion question, String choice) {
    answers.set(answers.get().with(question.key(), choice));
  }

  /// Opens a question again.
  void forget(ImportQuestion question) {
    answers.set(answers.get().without(question.key()));
  }

  /// Takes a column for a field whatever was thought of it; null leaves it out.
  void setColumn(ColumnMapping column, @Nullable ColumnField field) {
    answers.set(answers.get().withColumn(column.header(), field));
  }

  /// What a column is taken for now: as answered, else as found.
  Optional<ColumnField> fieldOf(ColumnMapping column) {
    return answers.get().saysColumn(column.header())
        ? answers.get().field(column.header())
        : Optional.ofNullable(column.field());
  }

  Confidence confidenceOf(ColumnMapping column) {
    if (isOpen(column)) {
      return Confidence.ASK;
    }
    Optional<ColumnField> field = fieldOf(column);
    if (field.isEmpty()) {
      return Confidence.LEFT_OUT;
    }
    return field.get() == column.field() ? column.confidence() : Confidence.SURE;
  }

  /// Whether a question about this column waits.
  boolean isOpen(ColumnMapping column) {
    return openQuestions(ImportStep.MATCH).stream()
        .anyMatch(question -> question.subject().equals(column.header()));
  }

  // ---- going on and back ----

  /// Why Next is not possible, in words; "" when it is.
  String whyNotNext() {
    int open = openQuestions(step.get()).size();
    if (open == 0) {
      return "";
    }
    return step.get() == ImportStep.EXPLAIN
        ? Messages.count("import.next.openCodes", open)
        : Messages.count("import.next.openColumns", open);
  }

  /// The next step; on the review, saves.
  public void next() {
    ImportPreview current = preview.get();
    if (current == null || busy.get() || !whyNotNext().isEmpty()) {
      return;
    }
    switch (step.get()) {
      case MATCH, EXPLAIN -> {
        ImportAnswers given = answers.get();
        read(reading -> importer.preview(current, given, reading));
      }
      case REVIEW -> save(current);
      case CHOOSE, DONE -> {}
    }
  }

  void back() {
    if (busy.get()) {
      return;
    }
    trouble.set("");
    switch (step.get()) {
      case REVIEW -> step.set(codeQuestions.isEmpty() ? ImportStep.MATCH : ImportStep.EXPLAIN);
      case EXPLAIN -> step.set(ImportStep.MATCH);
      case MATCH, DONE -> startOver();
      case CHOOSE -> {}
    }
  }

  /// Goes back to a step that is done.
  void goTo(ImportStep wanted) {
    if (busy.get() || step.get() == ImportStep.DONE || wanted.compareTo(step.get()) >= 0) {
      return;
    }
    if (wanted == ImportStep.CHOOSE) {
      startOver();
    } else {
      step.set(wanted == ImportStep.EXPLAIN && codeQuestions.isEmpty() ? ImportStep.MATCH : wanted);
    }
  }

  void startOver() {
    trouble.set("");
    begin();
    refresh();
  }

  // ---- reviewing and saving ----

  /// The rows set aside by reason, in the order of the reasons.
  Map<SetAsideReason, List<ImportProblem>> problems() {
    Map<SetAsideReason, List<ImportProblem>> groups = new EnumMap<>(SetAsideReason.class);
    ImportPreview current = preview.get();
    if (current != null) {
      current
          .problems()
          .forEach(problem ->
              groups.computeIfAbsent(problem.reason(), r -> new ArrayList<>()).add(problem));
    }
    return groups;
  }

  /// "186 + 5 + 992 + 18 + 3 repeated = 1,204 rows in the file".
  String sumLine(RowCounts counts) {
    return counts.repeated() == 0
        ? Messages.count(
            "import.review.sum",
            counts.rows(),
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            counts.setAside())
        : Messages.count(
            "import.review.sumRepeated",
            counts.rows(),
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            counts.setAside(),
            counts.repeated());
  }

  /// The rows that importing brings or confirms.
  static int importedRows(RowCounts counts) {
    return counts.added() + counts.changed() + counts.unchanged();
  }

  void saveSetAside(Path target) {
    ImportPreview current = preview.get();
    if (current == null) {
      return;
    }
    work(
        running -> {
          try (OutputStream stream = Files.newOutputStream(target)) {
            SetAsideSheet.write(current, stream);
          } catch (IOException e) {
            return false;
          }
          return true;
        },
        written -> {
          if (written) {
            toasts.say(Messages.count("import.review.savedRows", current.counts().setAside()));
          } else {
            trouble.set(Messages.text("import.review.notWritten"));
          }
        });
  }

  private void save(ImportPreview current) {
    boolean remember = rememberLayout.get();
    work(
        running -> importer.save(current, remember),
        saved -> {
          done.set(saved);
          step.set(ImportStep.DONE);
          refresh();
          toasts.done(
              Messages.count("import.done.toast", importedRows(saved.counts()), saved.fileName()),
              () -> undo(saved));
        });
  }

  /// Takes an import back; only the newest can be.
  void undo(PastImport past) {
    boolean newest =
        importer.pastImports().stream().findFirst().filter(p -> p.id() == past.id()).isPresent();
    if (!newest) {
      trouble.set(Messages.text("import.undo.notNewest"));
      return;
    }
    work(
        running -> importer.undoLast(),
        undone -> {
          startOver();
          navigator.changed();
          toasts.say(Messages.text("import.undo.done", past.fileName()));
        });
  }
}
