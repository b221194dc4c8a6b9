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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.LadderRepository;
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

  /// What a trial shows.
  private record Foreseen(
      ImportOutcome outcome, Optional<WorkedOut> workedOut, List<BandChange> bandChanges) {}

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
    file.sight().mustBeEverybody(Action.IMPORT);
    return preview(reading(progress).read(sheet, answers), progress);
  }

  /// See [#preview(Path, ImportAnswers, ReadingProgress)].
  public ImportPreview preview(Spreadsheet sheet, ImportAnswers answers, ReadingProgress progress) {
    file.sight().mustBeEverybody(Action.IMPORT);
    return preview(reading(progress).read(sheet, answers), progress);
  }

  /// The same sheet with other answers, or another sheet of the same workbook; a sheet is read
  /// once.
  public ImportPreview preview(
      ImportPreview earlier, ImportAnswers answers, ReadingProgress progress) {
    return preview(reading(progress).again(earlier, answers), progress);
  }

  private FileReading reading(ReadingProgress progress) {
    return new FileReading(file, today(), progress);
  }

  private ImportPreview preview(FileReading.Found found, ReadingProgress progress) {
    SheetTable table = found.sheet().table();
    RecognisedFile recognised = RecognisedFile.of(found);
    if (found.isSheetOpen()) {
      return unfinished(recognised, found.answers(), found.questions(), Optional.empty());
    }
    Optional<PastImport> already = ledger.findByHash(table.contentHash());
    if (already.isPresent() || !found.questions().isEmpty()) {
      return unfinished(recognised, found.answers(), found.questions(), already);
    }
    Checking checking = new Checking(progress, table.rowCount());
    TrialRun.Tried<Foreseen> tried =
        TrialRun.of(
            context(found.corrected(), found.answers(), found.district().current(), checking),
            this::posted,
            (before, trial) -> foreseen(before, trial, found.sheet()));
    if (!progress.goOn(table.rowCount())) {
      throw new ImportCancelledException();
    }
    return tried
        .seen()
        .map(foreseen -> finished(recognised, found.answers(), foreseen))
        .orElseGet(
            () -> unfinished(recognised, found.answers(), tried.questions(), Optional.empty()));
  }

  private static ImportPreview finished(
      RecognisedFile recognised, ImportAnswers answers, Foreseen foreseen) {
    foreseen.workedOut.ifPresent(recognised::workedOut);
    ImportOutcome outcome = foreseen.outcome;
    RowTally tally = outcome.tally();
    return new ImportPreview(
        recognised,
        answers,
        List.of(),
        outcome.codes(),
        tally.counts(),
        tally.excusedCount(),
        tally.problems(),
        tally.notices(),
        foreseen.bandChanges,
        tally.removedDays(),
        tally.differences(),
        tally.families(),
        outcome.firstDate(),
        outcome.lastDate(),
        outcome.coverage().size(),
        Optional.empty());
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

  private ImportContext context(
      RecognisedSheet sheet, ImportAnswers answers, KnownDistrict district, Checking checking) {
    return ImportContext.of(
        sheet, answers, district, new RecordedRowsRepository(file, checking), today(), checking);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /// The attendance before a file; a first one changes nobody's band: there was none.
  private Optional<AttendanceYear> posted() {
    AttendanceRepository attendance = new AttendanceRepository(file);
    return attendance.lastPostedDay(today()).map(day -> attendance.year(today()));
  }

  private Foreseen foreseen(
      Optional<AttendanceYear> before, TrialRun trial, RecognisedSheet sheet) {
    Optional<WorkedOut> workedOut =
        trial.run().isWorkedOutFirst()
            ? Optional.of(new WorkedOut(trial.run(), sheet, trial.outcome(), file.changes()))
            : Optional.empty();
    return new Foreseen(
        trial.outcome(),
        workedOut,
        before.map(was -> bandChanges(was, trial.attendance())).orElse(List.of()));
  }

  /// Students whose band the file changes, those who miss most first.
  private List<BandChange> bandChanges(AttendanceYear before, AttendanceYear after) {
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
      RecordedRowsRepository rows = new RecordedRowsRepository(file, checking);
      ImportOutcome outcome = saved(preview, sheet, rows, checking);
      if (rememberLayout) {
        ledger.rememberLayout(rows, sheet, LayoutMemory.toRemember(sheet, answers));
      }
      checking.goOn();
      PastImport past = written(rows, sheet, answers, outcome);
      new LadderRepository(file).recompute(today());
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
        ImportContext.of(
            sheet.corrected(preview.answers()),
            preview.answers(),
            new KnownDistrict(file),
            rows,
            today(),
            checking);
    SheetImport run = SheetImport.of(context);
    if (!context.questions(run).isEmpty()) {
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
    file.sight().mustBeEverybody(Action.IMPORT);
    return file.inTransaction(
        () -> ledger.pastImports().stream().findFirst().map(past -> undo(past.id())));
  }

  /// Takes an import back: every row is as it was before, and the ledger forgets it. What people
  /// have changed since stays as they left it.
  ///
  /// @throws ImportOverlappedException when a later import speaks of the same days or rows
  public UndoneImport undo(long importId) {
    file.sight().mustBeEverybody(Action.IMPORT);
    return file.inTransaction(() -> {
      file.admit(Action.IMPORT, "import/" + importId + " taken back");
      PastImport past = ledger.find(importId).orElseThrow();
      List<KeptRow> kept = new UndoRepository(file, past, ledger.after(importId)).undo();
      new LadderRepository(file).recompute(today());
      return new UndoneImport(past, kept);
    });
  }
}
