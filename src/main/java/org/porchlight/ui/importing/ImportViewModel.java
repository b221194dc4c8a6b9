package org.porchlight.ui.importing;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.CodeExplained;
import org.porchlight.importing.FamilyProposal;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.Importer;
import org.porchlight.importing.PastImport;
import org.porchlight.importing.ProblemFix;
import org.porchlight.importing.QuestionKind;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;

/// An import on its way from a file to saved: where it stands and what comes next.
public final class ImportViewModel {
  private final Importer importer;
  private final HalfDone halfDone;
  private final OneAtATime work;
  private final Toasts toasts;
  private final ImportHistory history;
  private final SheetsToSave sheets;

  private final ReadOnlyObjectWrapper<@Nullable ImportPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable PastImport> done = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty rememberLayout = new SimpleBooleanProperty(true);
  private final AskedQuestions questions = new AskedQuestions();
  private final Steps step = new Steps(questions);
  private final ProblemRows problems = new ProblemRows();
  private final FileQueue files = new FileQueue();

  /// A sheet was just chosen: its columns are shown once before the review.
  private boolean lookAtColumns;

  public ImportViewModel(
      Importer importer,
      ImportDrafts drafts,
      BackgroundWork background,
      ErrorMessages errors,
      Toasts toasts,
      Navigator navigator) {
    this.importer = importer;
    this.work = new OneAtATime(background, errors);
    this.halfDone = new HalfDone(drafts, work);
    this.toasts = toasts;
    this.history = new ImportHistory(importer, work, toasts, navigator, this::startOver);
    this.sheets = new SheetsToSave(work, toasts);
  }

  ReadOnlyObjectProperty<ImportStep> step() {
    return step.property();
  }

  ReadOnlyObjectProperty<@Nullable ImportPreview> preview() {
    return preview.getReadOnlyProperty();
  }

  /// What runs beside the window, and what went wrong.
  OneAtATime work() {
    return work;
  }

  /// What is asked and answered.
  AskedQuestions questions() {
    return questions;
  }

  /// The rows set aside.
  ProblemRows problems() {
    return problems;
  }

  ReadOnlyObjectProperty<@Nullable PastImport> done() {
    return done.getReadOnlyProperty();
  }

  /// The import left half done, offered on the first step.
  HalfDone halfDone() {
    return halfDone;
  }

  /// The file at hand and those that wait.
  FileQueue files() {
    return files;
  }

  BooleanProperty rememberLayout() {
    return rememberLayout;
  }

  /// What was imported before, and the way back.
  ImportHistory history() {
    return history;
  }

  SheetsToSave sheets() {
    return sheets;
  }

  void refresh() {
    history.refresh();
    if (step.get() == ImportStep.CHOOSE && files.atHand().isEmpty()) {
      halfDone.refresh();
    }
  }

  // ---- choosing ----

  /// Files or folders, dropped or browsed. While another file is under way they wait for it.
  public void choose(Collection<Path> chosen) {
    if (!isFree()) {
      files.addLast(chosen);
      toasts.say(Messages.count("import.queue.later", chosen.size(), files.name()));
      return;
    }
    startOver();
    work.read(
        running -> {
          running.tell(Messages.text("import.progress.looking"), -1);
          return importer.inOrder(chosen, files -> !running.isCancelled());
        },
        inOrder -> {
          if (inOrder.isEmpty()) {
            work.say(Messages.text("import.choose.emptyFolder"));
          } else {
            files.addLast(inOrder.subList(1, inOrder.size()));
            open(ChosenFile.of(inOrder.getFirst()), ImportAnswers.none());
          }
        });
  }

  /// Whether another file may begin now.
  boolean isFree() {
    boolean between = step.get() == ImportStep.CHOOSE || step.get() == ImportStep.DONE;
    return between && !work.busy().get();
  }

  /// Rows copied in a spreadsheet program.
  public void paste(String text) {
    startOver();
    open(ChosenFile.pasted(text), ImportAnswers.none());
  }

  /// Goes on where somebody stopped.
  void resume() {
    halfDone
        .draft()
        .get()
        .ifPresent(kept -> {
          startOver();
          files.addKept(kept.waiting());
          open(ChosenFile.of(kept), kept.answers());
        });
  }

  /// The same file again, after it was put right.
  void tryAgain() {
    files.atHand().ifPresent(same -> open(same, ImportAnswers.none()));
  }

  private void open(ChosenFile chosen, ImportAnswers given) {
    files.take(chosen);
    questions.begin(given);
    read(reading -> importer.preview(chosen.open(reading), given, reading));
  }

  private void read(Function<ReadingProgress, ImportPreview> reading) {
    work.read(running -> reading.apply(new RowProgress(running)), this::arrived);
  }

  private void arrived(ImportPreview arrived) {
    if (arrived.alreadyImported().isPresent()) {
      work.say(alreadySentence(arrived.alreadyImported().get()));
      return;
    }
    boolean fresh = step.get() == ImportStep.CHOOSE;
    boolean settled = arrived.file().layoutName().isPresent() || arrived.file().isRemembered();
    boolean looked = !fresh && !lookAtColumns;
    lookAtColumns = arrived.questions().stream().anyMatch(q -> q.kind() == QuestionKind.SHEET);
    questions.ask(arrived.questions());
    problems.show(arrived);
    preview.set(arrived);
    step.set(step.toGoOn(looked || settled || !questions.given().isOnlySheet()));
    if (fresh) {
      keepFile();
    }
  }

  private static String alreadySentence(PastImport past) {
    String day = Dates.dayOfMonth(past.importedAt().toLocalDate());
    String who = past.importedBy();
    return who == null
        ? Messages.text("import.choose.already", day)
        : Messages.text("import.choose.alreadyBy", who, day);
  }

  // ---- the files that wait ----

  /// Whether the file at hand lies somewhere and may be read again.
  boolean canTryAgain() {
    return step.get() == ImportStep.CHOOSE && files.atHand().flatMap(ChosenFile::path).isPresent();
  }

  /// Leaves this file as it is and goes on with the next.
  void nextFile() {
    if (work.busy().get() || files.isEmpty()) {
      return;
    }
    begin();
    FileQueue.Next next = files.next();
    open(next.file(), next.answers());
  }

  // ---- answering ----

  void answer(ImportQuestion question, String choice) {
    if (question.kind() == QuestionKind.SHEET) {
      takeSheet(question, choice);
      return;
    }
    questions.answer(question.key(), choice);
    keepAnswers();
  }

  /// One sheet of a workbook, or all of them one after the other.
  private void takeSheet(ImportQuestion question, String choice) {
    ImportPreview current = preview.get();
    Optional<ChosenFile> book = files.atHand();
    if (current == null || book.isEmpty() || work.busy().get()) {
      return;
    }
    List<String> sheets =
        choice.equals(ImportAnswers.EVERY_SHEET) ? current.sheets() : List.of(choice);
    files.addFirst(book.get(), sheets.subList(1, sheets.size()));
    questions.answer(question.key(), sheets.getFirst());
    lookAtColumns = true;
    keepFile();
    again(current);
  }

  /// What the draft should know: called after every answer.
  void keepAnswers() {
    halfDone.keep(questions.given());
  }

  private void keepFile() {
    files.atHand().ifPresent(kept -> halfDone.keep(kept, files.toKeep(), questions.given()));
  }

  /// Brings rows in that were set aside: works the file out again with one more answer.
  void fix(ProblemFix fix) {
    correct(fix.key(), fix.answer());
  }

  /// What a row should have in the cell that stands in the way.
  void correct(String key, String value) {
    ImportPreview current = preview.get();
    if (current != null && !work.busy().get()) {
      questions.answer(key, value.strip());
      keepAnswers();
      again(current);
    }
  }

  /// Two children are one family, or they are not.
  void decideFamily(FamilyProposal family, boolean together) {
    correct(family.key(), FamilyProposal.answer(together));
  }

  /// Asks once more what a code means, whatever the words beside it say.
  void explainAgain(CodeExplained code) {
    if (!work.busy().get()) {
      questions.askAgain(code.question());
      goTo(ImportStep.EXPLAIN);
    }
  }

  // ---- going on and back ----

  /// Why Next is not possible, in words; "" when it is.
  String whyNotNext() {
    return step.whyNotNext(preview.get());
  }

  /// The next step; on the review, saves; when done, the next file.
  public void next() {
    ImportPreview current = preview.get();
    if (current == null || work.busy().get() || !whyNotNext().isEmpty()) {
      return;
    }
    switch (step.get()) {
      case MATCH, EXPLAIN -> again(current);
      case REVIEW -> save(current);
      case DONE -> nextFile();
      case CHOOSE -> {}
    }
  }

  private void again(ImportPreview current) {
    ImportAnswers given = questions.given();
    read(reading -> importer.preview(current, given, reading));
  }

  void back() {
    if (work.busy().get()) {
      return;
    }
    work.say("");
    if (step.before() == ImportStep.CHOOSE) {
      startOver();
    } else {
      step.set(step.before());
    }
  }

  /// Goes back to a step that is done.
  void goTo(ImportStep wanted) {
    if (work.busy().get() || step.get() == ImportStep.DONE || wanted.compareTo(step.get()) >= 0) {
      return;
    }
    if (wanted == ImportStep.CHOOSE) {
      startOver();
    } else {
      step.set(step.nearest(wanted));
    }
  }

  void startOver() {
    files.clear();
    begin();
  }

  /// Back to the first step; files that wait go on waiting.
  private void begin() {
    work.say("");
    lookAtColumns = false;
    questions.begin(ImportAnswers.none());
    problems.begin();
    rememberLayout.set(true);
    done.set(null);
    history.forgetUndone();
    step.set(ImportStep.CHOOSE);
    preview.set(null);
    refresh();
  }

  // ---- saving ----

  void saveSetAside(Path target) {
    ImportPreview current = preview.get();
    if (current != null) {
      sheets.setAside(current, target);
    }
  }

  private void save(ImportPreview current) {
    boolean remember = rememberLayout.get();
    work.save(
        running -> {
          running.tell(
              Messages.count("import.progress.saving", RowSums.imported(current.counts())), -1);
          importer.keepCopy();
          PastImport saved =
              importer.save(current, remember, new SavingProgress(running, work::isStopAsked));
          halfDone.isThrough();
          return saved;
        },
        saved -> {
          done.set(saved);
          step.set(ImportStep.DONE);
          refresh();
          toasts.done(
              Messages.count(
                  "import.done.toast", RowSums.imported(saved.counts()), saved.fileName()),
              () -> history.undo(saved));
        });
  }
}
