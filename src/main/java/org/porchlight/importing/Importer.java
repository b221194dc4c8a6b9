package org.porchlight.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;

/// Brings spreadsheets into the district and takes them back out.
///
/// A preview is worked out by doing the import and taking it back, so what it says is what saving
/// does. Everything here blocks; whoever calls it keeps it away from the screen's thread.
public final class Importer {

  /// Ends a trial run; everything done so far is taken back.
  private static final class TakeBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    TakeBack() {
      super(null, null, false, false);
    }
  }

  /// Stands for the import's number while it is only tried out.
  private static final long TRIAL = 0;

  private final DistrictFile file;
  private final Clock clock;
  private final @Nullable Long actingStaffId;
  private final ImportRepository ledger;

  /// @param actingStaffId who imports; null where nobody is named yet
  public Importer(DistrictFile file, Clock clock, @Nullable Long actingStaffId) {
    this.file = file;
    this.clock = clock;
    this.actingStaffId = actingStaffId;
    this.ledger = new ImportRepository(file);
  }

  /// Files, and the spreadsheets in folders among them, in the order in which they build on each
  /// other: students, calendar, attendance, contacts. Looks into each; what cannot be read comes
  /// last.
  ///
  /// @throws ImportCancelledException when the progress, told how many files it looked into, says
  ///   to stop
  public List<Path> inOrder(Collection<Path> chosen, ReadingProgress progress) {
    return new FileOrder(new KnownDistrict(file).evidence(today()), progress).inOrder(chosen);
  }

  /// Reads a file and works out what it would change, without changing anything.
  ///
  /// @throws org.porchlight.spreadsheets.UnreadableSpreadsheetException when it is no spreadsheet
  /// @throws UnusableSheetException when it is a sheet Porchlight cannot use
  /// @throws ImportCancelledException when the progress says to stop
  public ImportPreview preview(Path sheet, ImportAnswers answers, ReadingProgress progress) {
    file.mustShowEverybody(Action.IMPORT);
    try {
      return preview(Spreadsheet.open(sheet, progress::goOn), answers, progress);
    } catch (CancellationException e) {
      throw new ImportCancelledException();
    }
  }

  /// See [#preview(Path, ImportAnswers, ReadingProgress)].
  public ImportPreview preview(Spreadsheet sheet, ImportAnswers answers, ReadingProgress progress) {
    file.mustShowEverybody(Action.IMPORT);
    Workbook book = Workbook.of(sheet, () -> new KnownDistrict(file).evidence(today()));
    return preview(book, answers, progress);
  }

  private ImportPreview preview(Workbook book, ImportAnswers answers, ReadingProgress progress) {
    SheetTable table = book.read(answers, progress);
    // a file with one sheet to bring in is not kept in memory beside its table
    return preview(
        book.isChoice() ? Optional.of(book) : Optional.empty(), table, answers, progress);
  }

  /// The same sheet with other answers, or another sheet of the same workbook; a sheet is read
  /// once.
  public ImportPreview preview(
      ImportPreview earlier, ImportAnswers answers, ReadingProgress progress) {
    Optional<Workbook> book = earlier.file().workbook();
    boolean other = !earlier.answers().sheet().equals(answers.sheet());
    return other && book.isPresent()
        ? preview(book.get(), answers, progress)
        : preview(book, earlier.file().table(), answers, progress);
  }

  private ImportPreview preview(
      Optional<Workbook> book, SheetTable asRead, ImportAnswers answers, ReadingProgress progress) {
    SheetTable table = asRead.headed(answers);
    Optional<LayoutMemory> remembered = ledger.findLayout(table);
    ImportAnswers all = remembered.map(memory -> answers.orElse(memory.answers())).orElse(answers);
    KnownDistrict district = new KnownDistrict(file);
    RecognisedSheet read = new SheetRecogniser(table, all, district.evidence(today())).recognise();
    RecognisedSheet sheet =
        remembered.map(memory -> memory.differenceAsked(read, answers)).orElse(read);
    if (!progress.goOn(table.rowCount())) {
      throw new ImportCancelledException();
    }
    RecognisedFile recognised = recognised(book, sheet, remembered.isPresent());
    Optional<ImportQuestion> which = book.flatMap(several -> several.question(answers));
    if (which.isPresent()) {
      return unfinished(recognised, all, List.of(which.get()), Optional.empty());
    }
    Optional<PastImport> already = ledger.findByHash(table.contentHash());
    if (already.isPresent() || !sheet.questions().isEmpty()) {
      return unfinished(recognised, all, sheet.questions(), already);
    }
    Trial trial = tryOut(sheet.corrected(all), all, district, progress);
    if (!progress.goOn(table.rowCount())) {
      throw new ImportCancelledException();
    }
    ImportOutcome outcome = trial.outcome;
    if (outcome == null) {
      return unfinished(recognised, all, trial.questions, Optional.empty());
    }
    if (trial.workedOut != null) {
      recognised.workedOut(trial.workedOut);
    }
    RowTally tally = outcome.tally();
    return new ImportPreview(
        recognised,
        all,
        List.of(),
        outcome.codes(),
        tally.counts(),
        tally.excusedCount(),
        tally.problems(),
        tally.notices(),
        trial.bandChanges,
        tally.removedDays(),
        tally.differences(),
        tally.families(),
        outcome.firstDate(),
        outcome.lastDate(),
        outcome.coverage().size(),
        Optional.empty());
  }

  private static RecognisedFile recognised(
      Optional<Workbook> book, RecognisedSheet sheet, boolean remembered) {
    return new RecognisedFile(
        book,
        sheet.table(),
        sheet.kind(),
        sheet.layout().map(Layout::name),
        remembered,
        sheet.columns());
  }

  private static ImportPreview unfinished(
      RecognisedFile recognised,
      ImportAnswers answers,
      List<ImportQuestion> questions,
      Optional<PastImport> already) {
    int rows = recognised.table().rowCount();
    return new ImportPreview(
        recognised,
        answers,
        questions,
        List.of(),
        new RowCounts(rows, 0, 0, 0, 0, 0, 0),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        0,
        already);
  }

  /// What a trial run came to: questions, or an outcome.
  private static final class Trial {
    List<ImportQuestion> questions = List.of();
    @Nullable ImportOutcome outcome;
    @Nullable WorkedOut workedOut;
    List<BandChange> bandChanges = List.of();
  }

  private Trial tryOut(
      RecognisedSheet sheet,
      ImportAnswers answers,
      KnownDistrict district,
      ReadingProgress progress) {
    Trial trial = new Trial();
    Checking checking = new Checking(progress, sheet.table().rowCount());
    try {
      file.inTransaction(() -> {
        ImportContext context =
            context(sheet, answers, rows(checking), district.current(), checking);
        SheetImport run = SheetImport.of(context);
        trial.questions = questions(run, context);
        if (trial.questions.isEmpty()) {
          AttendanceRepository attendance = new AttendanceRepository(file);
          // a first import changes nobody's band: there was none
          Optional<AttendanceYear> before =
              attendance.lastPostedDay(today()).map(day -> attendance.year(today()));
          ImportOutcome outcome = run.run();
          trial.questions = outcome.tally().doubts();
          if (!trial.questions.isEmpty()) {
            throw new TakeBack();
          }
          trial.outcome = outcome;
          if (run.isWorkedOutFirst()) {
            trial.workedOut = new WorkedOut(run, sheet, outcome, file.changes());
          }
          trial.bandChanges =
              before.map(was -> bandChanges(was, run, outcome, checking)).orElse(List.of());
        }
        throw new TakeBack();
      });
    } catch (TakeBack done) {
      return trial;
    }
    return trial;
  }

  /// What must be answered before a sheet can be brought in, whom its rows mean included.
  private static List<ImportQuestion> questions(SheetImport run, ImportContext context) {
    List<ImportQuestion> questions = run.questions();
    boolean aboutStudents =
        context.sheet().kind() != SheetKind.ROSTER
            && context.sheet().kind().uses().contains(ColumnField.STUDENT_ID);
    return questions.isEmpty() && aboutStudents ? context.matchStudents() : questions;
  }

  private ImportContext context(
      RecognisedSheet sheet,
      ImportAnswers answers,
      RecordedRowsRepository rows,
      KnownDistrict district,
      Checking checking) {
    return new ImportContext(
        sheet,
        new Columns(sheet.columns()),
        answers,
        file,
        rows,
        today(),
        district,
        new StudentCells(),
        checking);
  }

  private RecordedRowsRepository rows(Checking checking) {
    return new RecordedRowsRepository(file, checking);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /// Students whose band the file changes, those who miss most first.
  private List<BandChange> bandChanges(
      AttendanceYear before, SheetImport run, ImportOutcome outcome, Checking checking) {
    run.write(rows(checking));
    outcome.coverage().forEach(span -> ledger.addCoverage(TRIAL, span));
    AttendanceYear after = new AttendanceRepository(file).year(today());
    Map<Long, Student> students =
        new StudentRepository(file)
            .students().stream().collect(Collectors.toMap(Student::id, Function.identity()));
    return after.standingsWithFormer().stream()
        .flatMap(now -> bandChange(before.standing(now.studentId()), now, students))
        .sorted(Comparator.comparing(BandChange::share).reversed().thenComparing(BandChange::name))
        .toList();
  }

  private static Stream<BandChange> bandChange(
      Optional<Attendance> before, Attendance now, Map<Long, Student> students) {
    Student student = students.get(now.studentId());
    if (student == null || before.isEmpty() || before.get().band() == now.band()) {
      return Stream.empty();
    }
    return Stream.of(
        new BandChange(
            student.id(),
            student.fullName(),
            before.get().band(),
            now.band(),
            now.missedQuarterDays(),
            now.enrolledQuarterDays()));
  }

  /// Keeps a copy of the district as it is before an import. Nothing for a district in memory.
  public void keepCopy() {
    file.keepCopy(LocalDateTime.now(clock), "import");
  }

  /// Saves what the preview promised, in one transaction, and writes the ledger.
  ///
  /// @param rememberLayout whether to remember what was answered about the columns
  /// @throws IllegalStateException when the preview is not ready
  public PastImport save(ImportPreview preview, boolean rememberLayout) {
    return save(preview, rememberLayout, ReadingProgress.SILENT);
  }

  /// The same, to be stopped until it is saved.
  ///
  /// @throws ImportCancelledException when the progress says to stop; nothing is kept then
  public PastImport save(ImportPreview preview, boolean rememberLayout, ReadingProgress progress) {
    if (!preview.isReady()) {
      throw new IllegalStateException("the preview has open questions or is imported already");
    }
    RecognisedFile recognised = preview.file();
    ImportAnswers answers = preview.answers();
    RecognisedSheet sheet =
        recognised
            .workedOut()
            .map(WorkedOut::sheet)
            .orElseGet(() ->
                new SheetRecogniser(
                        recognised.table(), answers, new KnownDistrict(file).evidence(today()))
                    .recognise());
    return file.inTransaction(() -> {
      Checking checking = new Checking(progress, sheet.table().rowCount());
      RecordedRowsRepository rows = rows(checking);
      ImportOutcome outcome = saved(preview, sheet, rows, checking);
      if (rememberLayout) {
        ledger.rememberLayout(rows, sheet, LayoutMemory.toRemember(sheet, answers));
      }
      checking.goOn();
      PastImport past = written(rows, sheet, answers, outcome);
      file.admit(Action.IMPORT, "import/" + past.id());
      return past;
    });
  }

  /// Does what the preview worked out, or all of it again where something was saved since.
  private ImportOutcome saved(
      ImportPreview preview,
      RecognisedSheet sheet,
      RecordedRowsRepository rows,
      Checking checking) {
    Optional<WorkedOut> known =
        preview.file().workedOut().filter(worked -> worked.changes() == file.changes());
    if (known.isPresent()) {
      known.get().run().write(rows);
      return known.get().outcome();
    }
    ImportContext context =
        context(
            sheet.corrected(preview.answers()),
            preview.answers(),
            rows,
            new KnownDistrict(file),
            checking);
    SheetImport run = SheetImport.of(context);
    if (!questions(run, context).isEmpty()) {
      throw new DistrictChangedException();
    }
    ImportOutcome outcome = run.run();
    if (!outcome.tally().counts().equals(preview.counts())) {
      throw new DistrictChangedException();
    }
    run.write(rows);
    if (!run.isWorkedOutFirst()) {
      context.keepAgreedNumbers(rows);
    }
    return outcome;
  }

  private PastImport written(
      RecordedRowsRepository rows,
      RecognisedSheet sheet,
      ImportAnswers answers,
      ImportOutcome outcome) {
    long id = ledger.add(LocalDateTime.now(clock), actingStaffId, sheet, answers, outcome);
    ledger.addSetAside(id, outcome.tally().problems());
    outcome.coverage().forEach(span -> ledger.addCoverage(id, span));
    rows.keepChanges(id);
    return ledger.pastImports().getFirst();
  }

  /// Every import that stands, newest first.
  public List<PastImport> pastImports() {
    return ledger.pastImports();
  }

  /// The layouts remembered from earlier files, the one used last first.
  public List<KnownLayout> layouts() {
    return ledger.layouts();
  }

  /// The next file with these headers is looked at afresh.
  public void forgetLayout(KnownLayout layout) {
    file.inTransaction(() -> {
      file.admit(Action.IMPORT, "layout forgotten");
      ledger.forgetLayout(layout);
    });
  }

  /// Undoes [#forgetLayout].
  public void rememberAgain(KnownLayout layout) {
    file.inTransaction(() -> {
      file.admit(Action.IMPORT, "layout remembered again");
      ledger.rememberAgain(layout);
    });
  }

  /// Takes the newest import back, see [#undo]. Empty when there is none.
  public Optional<UndoneImport> undoLast() {
    file.mustShowEverybody(Action.IMPORT);
    return file.inTransaction(
        () -> ledger.pastImports().stream().findFirst().map(past -> undo(past.id())));
  }

  /// Takes an import back: every row is as it was before, and the ledger forgets it. What people
  /// have changed since stays as they left it.
  ///
  /// @throws ImportOverlappedException when a later import speaks of the same days or rows
  public UndoneImport undo(long importId) {
    file.mustShowEverybody(Action.IMPORT);
    return file.inTransaction(() -> {
      file.admit(Action.IMPORT, "import/" + importId + " taken back");
      PastImport past = ledger.find(importId).orElseThrow();
      List<KeptRow> kept = new UndoRepository(file, past, ledger.after(importId)).undo();
      return new UndoneImport(past, kept);
    });
  }
}
