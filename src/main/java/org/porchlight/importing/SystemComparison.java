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
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.importing.CountDifference.Count;
import org.porchlight.importing.CountDifference.DayPair;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

/// Holds a school system's export, totals or days, against what Porchlight counts: whose count
/// differs, and which days. The file is brought in and taken back, so that it is read exactly as an
/// import reads it, and nothing is changed.
public final class SystemComparison {
  /// What a file says, and how Porchlight would count if it were right.
  ///
  /// @param totals as the file tells them; none for a file of days
  private record Said(ImportOutcome outcome, List<TotalsFact> totals, AttendanceYear year) {
    static Said of(TrialRun trial) {
      List<TotalsFact> totals =
          trial.run() instanceof TotalsImport totalling ? totalling.told() : List.of();
      return new Said(trial.outcome(), totals, trial.attendance());
    }

    List<ImportProblem> problems() {
      return outcome.tally().problems();
    }
  }

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
    file.sight().mustBeEverybody(Action.IMPORT);
    FileReading.Found found = new FileReading(file, today(), progress).read(sheet, answers);
    String fileName = found.sheet().table().fileName();
    if (!found.questions().isEmpty()) {
      return Reconciliation.asking(fileName, oneSheet(found.questions()));
    }
    SheetKind kind = found.sheet().kind();
    if (!kind.hasDays() && !kind.hasTotals()) {
      throw new UnusableSheetException(Messages.text("reconcile.unusable"));
    }
    Checking checking = new Checking(progress, found.sheet().table().rowCount());
    ImportContext context =
        ImportContext.of(
            found.corrected(),
            found.answers(),
            found.district(),
            new RecordedRowsRepository(file, checking),
            today(),
            checking);
    TrialRun.Tried<Reconciliation> tried =
        TrialRun.of(
            context,
            () -> new AttendanceRepository(file).year(today()),
            (ours, trial) ->
                kind.hasDays()
                    ? byDay(fileName, ours, Said.of(trial))
                    : byTotals(fileName, ours, Said.of(trial)));
    return tried.seen().orElseGet(() -> Reconciliation.asking(fileName, tried.questions()));
  }

  /// One sheet is compared: all of them one after the other is for bringing in.
  private static List<ImportQuestion> oneSheet(List<ImportQuestion> questions) {
    return questions.stream().map(one -> one.without(ImportAnswers.EVERY_SHEET)).toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  // ---- days ----

  private Reconciliation byDay(String fileName, AttendanceYear ours, Said said) {
    LocalDate first = said.outcome.firstDate();
    LocalDate last = said.outcome.lastDate();
    List<CountDifference> differences = new ArrayList<>();
    int compared = 0;
    if (first != null && last != null) {
      for (var standing : ours.standingsWithFormer()) {
        Student student = students.get(standing.studentId());
        List<DayPair> days = pairs(ours, said.year, standing.studentId(), first, last);
        if (student != null && !days.isEmpty()) {
          compared++;
          difference(student, standing.schoolId(), days).ifPresent(differences::add);
        }
      }
    }
    return new Reconciliation(
        fileName, List.of(), first, last, true, compared, sorted(differences), said.problems());
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
        said.problems());
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
