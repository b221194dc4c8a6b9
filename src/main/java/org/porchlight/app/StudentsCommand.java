package org.porchlight.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.Days;
import org.porchlight.attendance.Figure;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.CsvSheetWriter;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Every student's days, percent and band, also of those who have left, by student number.
@Command(
    name = "students",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.students.description}")
final class StudentsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();
  @Mixin private final ListFormat format = new ListFormat();

  StudentsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal);
        CsvSheetWriter csv = format.writer(terminal)) {
      file.admit(Action.EXPORT, "students");
      write(file, csv);
      return ExitCode.DONE;
    }
  }

  static void write(DistrictFile file, CsvSheetWriter csv) {
    csv.row(
        "local_id",
        "name",
        "school",
        "grade",
        "days_enrolled",
        "days_missed",
        "percent",
        "band",
        "days_excused",
        "days_unexcused",
        "days_suspended",
        "days_in_school_suspension",
        "tardies",
        "percent_exact",
        "consecutive_days_missed",
        "meets_minimum_days",
        "as_of",
        "from_totals");
    rows(file).forEach(csv::row);
  }

  private static List<List<String>> rows(DistrictFile file) {
    LocalDate today = LocalDate.now(new DistrictRepository(file).clock());
    AttendanceYear year = new AttendanceRepository(file).year(today);
    Map<Long, String> schools =
        new SchoolRepository(file)
            .schools().stream().collect(Collectors.toMap(School::id, School::name));
    Map<Long, Attendance> standings =
        year.standingsWithFormer().stream()
            .collect(Collectors.toMap(Attendance::studentId, Function.identity()));
    return new StudentRepository(file)
        .students().stream()
            .sorted(Comparator.comparing(Student::localId))
            .flatMap(student ->
                Optional.ofNullable(standings.get(student.id())).stream()
                    .map(standing -> row(student, standing, schools)))
            .toList();
  }

  private static List<String> row(Student student, Attendance standing, Map<Long, String> schools) {
    return List.of(
        student.localId(),
        student.listName(),
        schools.getOrDefault(standing.schoolId(), ""),
        standing.grade().code(),
        days(standing.enrolledQuarterDays()),
        days(standing.missedQuarterDays()),
        Days.percentNumber(standing.missedQuarterDays(), standing.enrolledQuarterDays()),
        word(standing.band()),
        figure(standing, Figure.EXCUSED, days(standing.excusedQuarterDays())),
        figure(standing, Figure.UNEXCUSED, days(standing.unexcusedQuarterDays())),
        figure(standing, Figure.SUSPENDED, days(standing.suspensionQuarterDays())),
        figure(standing, Figure.IN_SCHOOL_SUSPENSION, days(standing.inSchoolQuarterDays())),
        figure(standing, Figure.TARDIES, String.valueOf(standing.tardies())),
        exactPercent(standing),
        figure(standing, Figure.RECENT_DAYS, String.valueOf(standing.consecutiveMissed())),
        standing.band() == AbsenceBand.TOO_FEW_DAYS ? "N" : "Y",
        standing.asOf().toString(),
        standing.fromSummary() ? "Y" : "N");
  }

  /// Empty where only totals are known and they do not tell it.
  private static String figure(Attendance standing, Figure figure, String amount) {
    return standing.knows(figure) ? amount : "";
  }

  /// With two decimals, as state reports write it; the band is never decided by it.
  private static String exactPercent(Attendance standing) {
    return standing.enrolledQuarterDays() == 0
        ? ""
        : BigDecimal.valueOf(100L * standing.missedQuarterDays())
            .divide(BigDecimal.valueOf(standing.enrolledQuarterDays()), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /// 14 quarter days are 3.5.
  private static String days(int quarterDays) {
    return BigDecimal.valueOf(quarterDays)
        .divide(BigDecimal.valueOf(4))
        .stripTrailingZeros()
        .toPlainString();
  }

  /// For other programs: these words stay the same in every language.
  private static String word(AbsenceBand band) {
    return switch (band) {
      case SATISFACTORY -> "satisfactory";
      case AT_RISK -> "at_risk";
      case MODERATE_CHRONIC -> "moderate_chronic";
      case SEVERE_CHRONIC -> "severe_chronic";
      case TOO_FEW_DAYS -> "too_few_days";
    };
  }
}
