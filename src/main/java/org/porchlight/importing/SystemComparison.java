package org.porchlight.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.importing.CountDifference.Count;
import org.porchlight.importing.CountDifference.DayPair;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

/// Holds a school system's export, totals or days, against what Porchlight counts: whose count
/// differs, and which days. The file is brought in and taken back, so that it is read exactly as an
/// import reads it, and nothing is changed.
public final class SystemComparison {
  /// Takes back what was only tried.
  private static final class TakeBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    TakeBack() {
      super(null, null, false, false);
    }
  }

  /// What a file says, and how Porchlight would count if it were right.
  private static final class Said {
    List<ImportQuestion> questions = List.of();
    List<TotalsFact> totals = List.of();
    List<ImportProblem> problems = List.of();
    @Nullable LocalDate first;
    @Nullable LocalDate last;
    @Nullable AttendanceYear year;
  }

  private static final long TRIAL = 0;

  private final DistrictFile file;
  private final Clock clock;
  private final Map<Long, Student> students;
  private final Map<Long, String> schools;

  public SystemComparison(DistrictFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
    students =
        new StudentRepository(file)
            .students().stream().collect(Collectors.toMap(Student::id, student -> student));
    schools =
        new SchoolRepository(file)
            .schools().stream().collect(Collectors.toMap(School::id, School::name));
  }

  /// Reads a file and compares; asks where the file leaves something open.
  ///
  /// @throws org.porchlight.spreadsheets.UnreadableSpreadsheetException when it is no spreadsheet
  /// @throws UnusableSheetException when it tells nothing about attendance
  public Reconciliation compare(Path sheet, ImportAnswers answers, ReadingProgress progress) {
    file.admit(Action.SEE_FAMILIES, "");
    file.mustShowEverybody(Action.IMPORT);
    SheetTable table = SheetTable.read(Spreadsheet.open(sheet), progress).headed(answers);
    ImportAnswers all =
        new ImportRepository(file)
            .findLayout(table)
            .map(memory -> answers.orElse(memory.answers()))
            .orElse(answers);
    KnownDistrict district = new KnownDistrict(file);
    RecognisedSheet recognised =
        new SheetRecogniser(table, all, district.evidence(today())).recognise();
    if (!recognised.questions().isEmpty()) {
      return Reconciliation.asking(table.fileName(), recognised.questions());
    }
    SheetKind kind = recognised.kind();
    if (!kind.hasDays() && !kind.hasTotals()) {
      throw new UnusableSheetException(Messages.text("reconcile.unusable"));
    }
    AttendanceYear ours = new AttendanceRepository(file).year(today());
    Said said =
        read(recognised.corrected(all), all, district, new Checking(progress, table.rowCount()));
    if (!said.questions.isEmpty()) {
      return Reconciliation.asking(table.fileName(), said.questions);
    }
    return kind.hasDays()
        ? byDay(table.fileName(), ours, said)
        : byTotals(table.fileName(), ours, said);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Said read(
      RecognisedSheet sheet, ImportAnswers answers, KnownDistrict district, Checking checking) {
    Said said = new Said();
    try {
      file.inTransaction(() -> {
        RecordedRowsRepository rows = new RecordedRowsRepository(file, checking);
        ImportContext context =
            new ImportContext(
                sheet,
                new Columns(sheet.columns()),
                answers,
                file,
                rows,
                today(),
                district,
                new StudentCells(),
                checking);
        SheetImport run = SheetImport.of(context);
        said.questions = run.questions();
        if (said.questions.isEmpty()) {
          said.questions = context.matchStudents();
        }
        if (said.questions.isEmpty()) {
          bringIn(run, rows, said);
        }
        throw new TakeBack();
      });
    } catch (TakeBack done) {
      return said;
    }
    return said;
  }

  private void bringIn(SheetImport run, RecordedRowsRepository rows, Said said) {
    ImportOutcome outcome = run.run();
    said.questions = outcome.tally().doubts();
    if (!said.questions.isEmpty()) {
      return;
    }
    run.write(rows);
    ImportRepository ledger = new ImportRepository(file);
    outcome.coverage().forEach(span -> ledger.addCoverage(TRIAL, span));
    said.problems = outcome.tally().problems();
    said.first = outcome.firstDate();
    said.last = outcome.lastDate();
    if (run instanceof TotalsImport totals) {
      said.totals = totals.told();
    } else {
      said.year = new AttendanceRepository(file).year(today());
    }
  }

  // ---- days ----

  private Reconciliation byDay(String fileName, AttendanceYear ours, Said said) {
    AttendanceYear theirs = said.year;
    LocalDate first = said.first;
    LocalDate last = said.last;
    List<CountDifference> differences = new ArrayList<>();
    int compared = 0;
    if (theirs != null && first != null && last != null) {
      for (var standing : ours.standingsWithFormer()) {
        Student student = students.get(standing.studentId());
        List<DayPair> days = pairs(ours, theirs, standing.studentId(), first, last);
        if (student != null && !days.isEmpty()) {
          compared++;
          difference(student, standing.schoolId(), days).ifPresent(differences::add);
        }
      }
    }
    return new Reconciliation(
        fileName, List.of(), first, last, true, compared, sorted(differences), said.problems);
  }

  private static List<DayPair> pairs(
      AttendanceYear ours, AttendanceYear theirs, long student, LocalDate first, LocalDate last) {
    List<AttendanceDay> one = ours.days(student);
    List<AttendanceDay> other = theirs.days(student);
    return IntStream.range(0, Math.min(one.size(), other.size()))
        .mapToObj(i -> new DayPair(one.get(i), other.get(i)))
        .filter(pair -> !pair.ours().date().isBefore(first) && !pair.ours().date().isAfter(last))
        .filter(pair -> pair.ours().isCounted() || pair.theirs().isCounted())
        .toList();
  }

  private Optional<CountDifference> difference(Student student, long school, List<DayPair> days) {
    List<DayPair> differing = days.stream().filter(DayPair::differs).toList();
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CountDifference(
            student,
            schools.getOrDefault(school, ""),
            count(days.stream().map(DayPair::ours).toList()),
            count(days.stream().map(DayPair::theirs).toList()),
            differing,
            List.of()));
  }

  private static Count count(List<AttendanceDay> days) {
    List<AttendanceDay> counted = days.stream().filter(AttendanceDay::isCounted).toList();
    return new Count(
        counted.stream().mapToInt(AttendanceDay::quarterDays).sum(),
        counted.stream().mapToInt(AttendanceDay::quarterDaysMissed).sum());
  }

  // ---- totals ----

  private Reconciliation byTotals(String fileName, AttendanceYear ours, Said said) {
    Map<Long, List<TotalsFact>> byStudent =
        said.totals.stream()
            .filter(fact -> fact.year().label().equals(ours.schoolYear().label()))
            .collect(
                Collectors.groupingBy(
                    fact -> fact.student().id(), LinkedHashMap::new, Collectors.toList()));
    List<CountDifference> differences = new ArrayList<>();
    LocalDate last = null;
    for (List<TotalsFact> facts : byStudent.values()) {
      TotalsFact told = together(facts);
      last = last == null || told.last().isAfter(last) ? told.last() : last;
      difference(ours, told).ifPresent(differences::add);
    }
    return new Reconciliation(
        fileName,
        List.of(),
        null,
        last,
        false,
        byStudent.size(),
        sorted(differences),
        said.problems);
  }

  /// The latest report from the year's start; else the parts of the year added up.
  private static TotalsFact together(List<TotalsFact> facts) {
    Optional<TotalsFact> report =
        facts.stream().filter(TotalsFact::yearToDate).max(Comparator.comparing(TotalsFact::last));
    return report.orElseGet(() ->
        facts.stream()
            .reduce((a, b) ->
                new TotalsFact(
                    a.rows(),
                    a.student(),
                    a.year(),
                    false,
                    a.first().isBefore(b.first()) ? a.first() : b.first(),
                    a.last().isAfter(b.last()) ? a.last() : b.last(),
                    a.amounts().plus(b.amounts())))
            .orElseThrow());
  }

  private Optional<CountDifference> difference(AttendanceYear ours, TotalsFact told) {
    long id = told.student().id();
    List<AttendanceDay> days =
        ours.daysCounted(id).stream()
            .filter(day -> !day.date().isBefore(told.first()) && !day.date().isAfter(told.last()))
            .toList();
    Count here = count(days);
    Count there = new Count(told.amounts().enrolled(), told.amounts().missed());
    if (here.equals(there)) {
      return Optional.empty();
    }
    List<DayPair> missed =
        days.stream()
            .filter(day -> day.quarterDaysMissed() > 0)
            .map(day -> new DayPair(day, day))
            .toList();
    String school = ours.standing(id).map(standing -> schools.get(standing.schoolId())).orElse("");
    return Optional.of(
        new CountDifference(
            told.student(),
            school,
            here,
            there,
            missed,
            new LikelyReasons(days, here, there).find()));
  }

  private static List<CountDifference> sorted(List<CountDifference> differences) {
    return differences.stream()
        .sorted(
            Comparator.comparing(CountDifference::size)
                .reversed()
                .thenComparing(difference -> difference.student().listName()))
        .toList();
  }
}
