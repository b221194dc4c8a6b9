package org.porchlight.reports;

import static java.util.stream.Collectors.groupingBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.reports.MonthlyFacts.BarrierLine;
import org.porchlight.reports.MonthlyFacts.GradeRow;
import org.porchlight.reports.MonthlyFacts.LanguageRow;
import org.porchlight.reports.MonthlyFacts.OutcomeCount;
import org.porchlight.reports.MonthlyFacts.PromiseLine;
import org.porchlight.reports.MonthlyFacts.StudentLine;
import org.porchlight.spreadsheets.WorkbookWriter;
import org.porchlight.spreadsheets.WorkbookWriter.Sheet;
import org.porchlight.text.Messages;
import org.porchlight.visits.Promise;

/// The month as a workbook: the numbers of the monthly report, and for school staff one row for
/// each barrier and each promise. The shareable one has counts only, and hides what the report
/// hides.
public final class MonthWorkbook {
  private final MonthlyFacts facts;
  private final Audience audience;
  private final MonthlyShown shown;
  private final WorkbookWriter workbook;

  private MonthWorkbook(MonthlyFacts facts, Audience audience, WorkbookWriter workbook) {
    this.facts = facts;
    this.audience = audience;
    this.workbook = workbook;
    shown = new MonthlyShown(facts, SmallCounts.forReaders(audience));
  }

  /// The workbook as an .xlsx file.
  ///
  /// @throws NothingToReportException when no attendance was posted by the end of the month
  public static byte[] xlsx(ReportRooms rooms, long schoolId, YearMonth month, Audience audience) {
    MonthlyFacts facts = MonthlyReport.facts(rooms, schoolId, month);
    MonthlyReport.refuseIfEmpty(facts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WorkbookWriter workbook = new WorkbookWriter(bytes)) {
      new MonthWorkbook(facts, audience, workbook).write();
    }
    return bytes.toByteArray();
  }

  private void write() {
    grades();
    reach();
    languages();
    if (audience == Audience.INTERNAL) {
      changed();
      barriers();
      promises();
    } else {
      barrierCounts();
      promiseCounts();
    }
  }

  private Sheet sheet(String key, int... widths) {
    Sheet sheet = workbook.sheet(Messages.text(key), widths);
    sheet.title(
        Messages.text(
            "reports.book.title",
            facts.school().name(),
            MonthlyReport.monthAndYear(facts.month()),
            Messages.of(audience)));
    if (audience == Audience.SHAREABLE) {
      sheet.row(Messages.text("reports.hiddenMeans"));
    }
    return sheet.space();
  }

  private void grades() {
    Sheet sheet = sheet("reports.book.grades", 14, 12, 14, 14, 14, 14, 14, 12, 14);
    boolean internal = audience == Audience.INTERNAL;
    if (internal) {
      sheet.header(
          Messages.text("reports.book.grade"),
          Messages.text("reports.monthly.students"),
          Messages.of(BandPattern.WHITE),
          Messages.of(BandPattern.DOTS),
          Messages.text("reports.book.tenToTwenty"),
          Messages.of(BandPattern.BLACK),
          Messages.of(BandPattern.DIAGONAL),
          Messages.text("reports.book.percent"),
          Messages.text("reports.book.monthBefore"));
    } else {
      sheet.header(
          Messages.text("reports.book.grade"),
          Messages.text("reports.monthly.students"),
          Messages.of(BandPattern.DIAGONAL),
          Messages.text("reports.book.percent"));
    }
    List<GradeRow> grades = shown.grades();
    for (int i = 0; i < grades.size(); i++) {
      GradeRow row = grades.get(i);
      String name = row.grade().orElseThrow().code();
      gradeRow(sheet, name, row, shown.students().get(i), shown.chronic().get(i));
    }
    OptionalInt students = shown.alone(facts.whole().bands().counted());
    String school = Messages.text("reports.monthly.school");
    gradeRow(sheet, school, facts.whole(), students, shown.chronicOfSchool());
  }

  private void gradeRow(
      Sheet sheet, String name, GradeRow row, OptionalInt students, OptionalInt chronic) {
    Object percent =
        students.isEmpty() || chronic.isEmpty()
            ? hidden()
            : percent(chronic.getAsInt(), students.getAsInt());
    if (audience == Audience.SHAREABLE) {
      sheet.row(name, cell(students), cell(chronic), percent);
      return;
    }
    sheet.row(
        name,
        row.bands().counted(),
        row.bands().in(AbsenceBand.SATISFACTORY),
        row.bands().in(AbsenceBand.AT_RISK),
        row.bands().in(AbsenceBand.MODERATE_CHRONIC),
        row.bands().in(AbsenceBand.SEVERE_CHRONIC),
        row.bands().chronic(),
        percent,
        row.chronicBefore().orElse(null));
  }

  private static BigDecimal percent(int part, int whole) {
    return BigDecimal.valueOf(part)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  private void reach() {
    Sheet sheet = sheet("reports.book.reach", 44, 12);
    sheet.header(Messages.text("reports.book.what"), Messages.text("reports.book.count"));
    sheet.row(Messages.text("reports.book.newly"), cell(shown.newly()));
    sheet.row(Messages.text("reports.book.back"), cell(shown.backUnder()));
    sheet.row(Messages.text("reports.book.tries"), cell(shown.tries()));
    sheet.row(Messages.text("reports.book.contacts"), cell(shown.contacts()));
    sheet.row(Messages.text("reports.book.attempted"), cell(shown.attempted()));
    sheet.row(Messages.text("reports.book.completed"), cell(shown.completed()));
    sheet.row(Messages.text("reports.book.families"), cell(shown.familiesVisited()));
    sheet.row(Messages.text("reports.book.studentsVisited"), cell(shown.studentsVisited()));
    sheet.row(Messages.text("reports.book.declined"), cell(shown.declined()));
    sheet.row(Messages.text("reports.book.toContact"), cell(shown.toContact()));
    sheet.row(Messages.text("reports.book.toVisit"), cell(shown.toVisit()));
    sheet.row(Messages.text("reports.monthly.noNumber"), cell(shown.withoutNumber()));
    sheet
        .space()
        .header(Messages.text("reports.book.outcome"), Messages.text("reports.book.visits"));
    List<OutcomeCount> outcomes = facts.reach().outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      sheet.row(Messages.of(outcomes.get(i).outcome()), cell(shown.outcomes().get(i)));
    }
  }

  private void languages() {
    Sheet sheet = sheet("reports.book.languages", 24, 20, 16);
    sheet.header(
        Messages.text("reports.monthly.homeLanguage"),
        Messages.of(BandPattern.DIAGONAL),
        Messages.text("reports.book.visitedSinceAugust"));
    List<LanguageRow> rows = facts.languages();
    List<Boolean> chronic = hiddenParts(rows.stream().map(LanguageRow::chronic).toList());
    List<Boolean> visited = hiddenParts(rows.stream().map(LanguageRow::visited).toList());
    boolean wholeHidden = shown.chronicOfSchool().isEmpty();
    for (int i = 0; i < rows.size(); i++) {
      LanguageRow row = rows.get(i);
      sheet.row(
          row.language().isEmpty()
              ? Messages.text("reports.monthly.unknownLanguage")
              : row.language(),
          chronic.get(i) || wholeHidden ? hidden() : (Object) row.chronic(),
          visited.get(i) ? hidden() : (Object) row.visited());
    }
  }

  private List<Boolean> hiddenParts(List<Integer> parts) {
    return shown.counts().hiddenParts(parts);
  }

  private void changed() {
    Sheet sheet = sheet("reports.book.changed", 22, 26, 8, 12, 14, 24);
    sheet.header(
        Messages.text("reports.book.change"),
        Messages.text("reports.book.student"),
        Messages.text("reports.book.grade"),
        Messages.text("reports.book.daysMissed"),
        Messages.text("reports.book.daysEnrolled"),
        Messages.text("reports.book.status"));
    facts.newly().forEach(line -> changedRow(sheet, "reports.book.isNew", line));
    facts.backUnder().forEach(line -> changedRow(sheet, "reports.book.isBack", line));
  }

  private static void changedRow(Sheet sheet, String key, StudentLine line) {
    sheet.row(
        Messages.text(key),
        line.student().fullName(),
        line.attendance().grade().code(),
        days(line.attendance().missedQuarterDays()),
        days(line.attendance().enrolledQuarterDays()),
        line.status());
  }

  private static BigDecimal days(int quarterDays) {
    return BigDecimal.valueOf(quarterDays).divide(BigDecimal.valueOf(4)).stripTrailingZeros();
  }

  /// One row a barrier. What was told in confidence is there as a row, without its words.
  private void barriers() {
    Sheet sheet = sheet("reports.book.barriers", 12, 26, 12, 36, 14, 18);
    sheet.header(
        Messages.text("reports.book.noted"),
        Messages.text("reports.book.student"),
        Messages.text("reports.book.code"),
        Messages.text("reports.book.reason"),
        Messages.text("reports.book.status"),
        Messages.text("reports.book.namedBy"));
    for (BarrierLine line : facts.barriers()) {
      boolean restricted = line.code().isRestricted();
      sheet.row(
          line.barrier().notedOn(),
          line.student().fullName(),
          restricted ? null : line.code().code(),
          restricted ? Messages.text("reports.monthly.restricted") : line.barrier().words(),
          Messages.of(line.barrier().status()),
          line.barrier().namedBy());
    }
  }

  /// One row a promise. For a restricted one the work is told, the family is not.
  private void promises() {
    Sheet sheet = sheet("reports.book.promises", 12, 12, 22, 36, 18, 24, 20, 12, 32);
    sheet.header(
        Messages.text("reports.book.made"),
        Messages.text("reports.book.due"),
        Messages.text("reports.book.family"),
        Messages.text("reports.book.promise"),
        Messages.text("reports.book.owner"),
        Messages.text("reports.book.partner"),
        Messages.text("reports.book.status"),
        Messages.text("reports.book.closed"),
        Messages.text("reports.book.happened"));
    for (PromiseLine line : facts.promises()) {
      Promise promise = line.promise();
      sheet.row(
          promise.madeOn(),
          promise.dueOn(),
          promise.restricted() ? Messages.text("reports.monthly.restricted") : line.familyName(),
          promise.what(),
          line.owner(),
          blankToNull(line.partner()),
          Messages.of(promise.status()),
          promise.closedOn(),
          promise.whatHappened());
    }
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }

  /// Counts of students, not of rows: these add up to no total, so each is judged alone.
  private void barrierCounts() {
    Sheet sheet = sheet("reports.book.barriers", 44, 12);
    sheet.header(Messages.text("reports.book.reason"), Messages.text("reports.monthly.students"));
    facts.barriers().stream()
        .filter(line -> !line.code().isRestricted())
        .collect(
            groupingBy(
                line -> Messages.of(line.code()),
                TreeMap::new,
                Collectors.mapping(line -> line.student().id(), Collectors.toSet())))
        .forEach((reason, students) -> sheet.row(reason, cell(shown.alone(students.size()))));
  }

  private void promiseCounts() {
    Sheet sheet = sheet("reports.book.promises", 34, 12);
    sheet.header(Messages.text("reports.book.status"), Messages.text("reports.book.count"));
    var byStatus =
        facts.promises().stream()
            .collect(
                groupingBy(
                    line -> Messages.of(line.promise().status()),
                    TreeMap::new,
                    Collectors.counting()));
    List<Boolean> hidden = hiddenParts(byStatus.values().stream().map(Long::intValue).toList());
    int i = 0;
    for (var status : byStatus.entrySet()) {
      sheet.row(
          status.getKey(), hidden.get(i++) ? hidden() : (Object) status.getValue().intValue());
    }
  }

  private static Object cell(OptionalInt count) {
    return count.isPresent() ? count.getAsInt() : hidden();
  }

  private static Object hidden() {
    return Messages.text("reports.hidden");
  }
}
