package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.storage.DistrictFile;

/// Brings a sheet in and takes it back, so that what is said beforehand is what saving does.
final class TrialRun {

  /// Ends a trial; everything done so far is taken back.
  private static final class TakeBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    TakeBack() {
      super(null, null, false, false);
    }
  }

  /// Stands for the import's number while it is only tried out.
  private static final long TRIAL = 0;

  /// Looks at a sheet that was brought in, before it is taken back.
  ///
  /// @param <B> what was looked at before
  /// @param <A> what is seen now
  @FunctionalInterface
  interface Look<B, A> {
    A at(B before, TrialRun trial);
  }

  /// What a trial came to: questions, or what was seen.
  record Tried<A>(List<ImportQuestion> questions, Optional<A> seen) {
    Tried {
      questions = List.copyOf(questions);
    }
  }

  private final ImportContext context;
  private final SheetImport run;
  private final ImportOutcome outcome;

  private TrialRun(ImportContext context, SheetImport run, ImportOutcome outcome) {
    this.context = context;
    this.run = run;
    this.outcome = outcome;
  }

  /// @param before looks at the district before anything is brought in
  static <B, A> Tried<A> of(ImportContext context, Supplier<B> before, Look<B, A> look) {
    List<Tried<A>> tried = new ArrayList<>();
    try {
      context
          .file()
          .inTransaction(() -> {
            tried.add(tried(context, before, look));
            throw new TakeBack();
          });
    } catch (TakeBack done) {
      // as it was
    }
    return tried.getFirst();
  }

  private static <B, A> Tried<A> tried(ImportContext context, Supplier<B> before, Look<B, A> look) {
    SheetImport run = SheetImport.of(context);
    List<ImportQuestion> questions = context.questions(run);
    if (!questions.isEmpty()) {
      return new Tried<>(questions, Optional.empty());
    }
    B was = before.get();
    ImportOutcome outcome = run.run();
    List<ImportQuestion> doubts = outcome.tally().doubts();
    return doubts.isEmpty()
        ? new Tried<>(List.of(), Optional.of(look.at(was, new TrialRun(context, run, outcome))))
        : new Tried<>(doubts, Optional.empty());
  }

  SheetImport run() {
    return run;
  }

  ImportOutcome outcome() {
    return outcome;
  }

  /// The attendance as it would be counted with this sheet.
  AttendanceYear attendance() {
    DistrictFile file = context.file();
    run.write(context.rows());
    ImportRepository ledger = new ImportRepository(file);
    outcome.coverage().forEach(span -> ledger.addCoverage(TRIAL, span));
    return new AttendanceRepository(file).year(context.today());
  }
}
