package org.porchlight.reports;

import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.Days;
import org.porchlight.importing.CountDifference;
import org.porchlight.importing.CountDifference.DayPair;
import org.porchlight.importing.CountDifference.Explanation;
import org.porchlight.importing.Reconciliation;
import org.porchlight.spreadsheets.WorkbookWriter;
import org.porchlight.spreadsheets.WorkbookWriter.Sheet;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.why.DayWords;

/// A letter to whoever keeps the school system: whose count differs, by how much, which days stand
/// behind ours, and what would explain it. As a PDF and as a workbook.
public final class SystemLetter {
  private static final float KEEP_FREE = 4;

  private final Reconciliation found;
  private final String district;
  private final LocalDate today;

  private SystemLetter(ReportRooms rooms, Reconciliation found) {
    this.found = found;
    district = rooms.districts().district().name();
    today = LocalDate.now(rooms.clock());
  }

  /// The letter as a PDF; names students, for the office alone.
  public static byte[] pdf(ReportRooms rooms, Reconciliation found) {
    return new SystemLetter(rooms, found).pdf();
  }

  /// The same as an .xlsx file: a row a student, a row a day.
  public static byte[] xlsx(ReportRooms rooms, Reconciliation found) {
    return new SystemLetter(rooms, found).xlsx();
  }

  // ---- words ----

  /// "12 of 1,171 students are counted differently."
  public static String summary(Reconciliation found) {
    String through =
        found.lastDay().map(Dates::day).orElseGet(() -> Messages.text("reconcile.noDay"));
    return Messages.count(
        "reconcile.summary", found.differences().size(), found.compared(), through);
  }

  /// "15 of 70 days".
  public static String words(CountDifference.Count count) {
    return Messages.text(
        "reconcile.count", Days.written(count.missed()), Days.written(count.enrolled()));
  }

  /// "2 more missed there", "1 fewer enrolled there".
  public static String apart(CountDifference difference) {
    List<String> parts = new ArrayList<>();
    if (difference.missedApart() != 0) {
      parts.add(
          Messages.text(
              difference.missedApart() > 0 ? "reconcile.moreMissed" : "reconcile.fewerMissed",
              Days.written(Math.abs(difference.missedApart()))));
    }
    if (difference.enrolledApart() != 0) {
      parts.add(
          Messages.text(
              difference.enrolledApart() > 0 ? "reconcile.moreEnrolled" : "reconcile.fewerEnrolled",
              Days.written(Math.abs(difference.enrolledApart()))));
    }
    if (parts.isEmpty()) {
      parts.add(Messages.text("reconcile.otherDays"));
    }
    return String.join(", ", parts);
  }

  /// What would explain the difference, in sentences; empty when nothing known does.
  public static String likely(CountDifference difference) {
    return difference.likely().stream().map(SystemLetter::likely).collect(Collectors.joining(" "));
  }

  private static String likely(Explanation explanation) {
    String days =
        explanation.days().stream()
            .limit(6)
            .map(day -> Dates.dayOfMonth(day.date()))
            .collect(Collectors.joining(", "));
    return Messages.text(
        "reconcile.likely",
        Messages.of(explanation.kind()),
        days + (explanation.days().size() > 6 ? "…" : ""));
  }

  /// "Mon Sep 14: here 1 day, Code U; there present."
  public static String day(DayPair pair, boolean byDay) {
    return byDay
        ? Messages.text(
            "reconcile.dayPair",
            Dates.day(pair.ours().date()),
            here(pair.ours()),
            here(pair.theirs()))
        : Messages.text("reconcile.day", Dates.day(pair.ours().date()), here(pair.ours()));
  }

  private static String here(AttendanceDay day) {
    return day.quarterDaysMissed() == 0
        ? DayWords.of(day)
        : Messages.text(
            "reconcile.missed", Days.written(day.quarterDaysMissed()), DayWords.of(day));
  }

  // ---- paper ----

  private byte[] pdf() {
    PaperDocument paper =
        new PaperDocument(
            Messages.text("reconcile.documentTitle"),
            Messages.text("reconcile.foot"),
            Messages.text("reconcile.footRight", Dates.dayAndYear(today)));
    Column page = firstPage(paper);
    if (!found.differences().isEmpty()) {
      page = table(paper, page);
      page = days(paper, page);
    }
    if (!found.notCompared().isEmpty()) {
      Column here = page.room() < 40 ? paper.page() : page;
      here.gap(8)
          .text(
              PaperText.BODY, Messages.count("reconcile.notCompared", found.notCompared().size()));
    }
    return paper.finish();
  }

  private Column firstPage(PaperDocument paper) {
    Column page = paper.page();
    List<Column> head = page.split(12, 5, 1);
    head.get(0)
        .text(PaperText.BODY, "~~" + district + "~~")
        .title(Messages.text("reconcile.title"));
    head.get(1).gap(8).add(AudienceMark.of(paper, Audience.INTERNAL));
    page.below(head).gap(8);
    page.text(PaperText.LEAD, summary(found)).gap(4);
    page.text(PaperText.BODY, Messages.text("reconcile.lead", found.fileName())).gap(4);
    page.text(
            PaperText.BODY,
            Messages.text(found.byDay() ? "reconcile.askDays" : "reconcile.askTotals"))
        .gap(8);
    return page;
  }

  /// As many rows on a page as fit.
  private Column table(PaperDocument paper, Column first) {
    Column page = first;
    int from = 0;
    while (from < found.differences().size()) {
      int until = from;
      while (until < found.differences().size()
          && page.fits(rows(paper, from, until + 1), KEEP_FREE)) {
        until++;
      }
      if (until == from) {
        page = paper.page();
        until = from + 1;
      }
      page.add(rows(paper, from, until));
      from = until;
      if (from < found.differences().size()) {
        page = paper.page();
      }
    }
    return page.gap(10);
  }

  private Table rows(PaperDocument paper, int from, int until) {
    PaperTable table = paper.table(1.9f, 1.1f, 1.5f, 1.5f, 3f).padding(2.2f);
    table.header(
        Messages.text("reconcile.column.student"),
        Messages.text("reconcile.column.number"),
        Messages.text("reconcile.column.ours"),
        Messages.text("reconcile.column.theirs"),
        Messages.text("reconcile.column.apart"));
    for (CountDifference difference : found.differences().subList(from, until)) {
      String likely = likely(difference);
      table
          .rowHead(difference.student().listName())
          .text(difference.student().localId())
          .text(words(difference.ours()))
          .text(words(difference.theirs()))
          .text(apart(difference) + (likely.isEmpty() ? "" : ". ~~" + likely + "~~"));
    }
    return table.table();
  }

  private Column days(PaperDocument paper, Column before) {
    Column page = before.room() < 60 ? paper.page() : before;
    page.section(Messages.text(found.byDay() ? "reconcile.daysApart" : "reconcile.daysOurs"));
    for (CountDifference difference : found.differences()) {
      String words =
          Messages.text(
              "reconcile.daysOf",
              difference.student().listName(),
              difference.student().localId(),
              difference.days().isEmpty()
                  ? Messages.text("reconcile.noDays")
                  : difference.days().stream()
                      .map(pair -> day(pair, found.byDay()))
                      .collect(Collectors.joining(" ")));
      Paragraph paragraph = paper.paragraph(PaperText.BODY, words);
      if (!page.fits(paragraph, KEEP_FREE)) {
        page = paper.page();
      }
      page.add(paragraph).gap(4);
    }
    return page;
  }

  // ---- workbook ----

  private byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WorkbookWriter workbook = new WorkbookWriter(bytes)) {
      Sheet students =
          workbook.sheet(Messages.text("reconcile.sheet.students"), 26, 14, 22, 14, 14, 14, 14, 48);
      students.title(Messages.text("reconcile.title"));
      students.row(summary(found)).space();
      students.header(
          Messages.text("reconcile.column.student"),
          Messages.text("reconcile.column.number"),
          Messages.text("reconcile.column.school"),
          Messages.text("reconcile.column.ourMissed"),
          Messages.text("reconcile.column.ourEnrolled"),
          Messages.text("reconcile.column.theirMissed"),
          Messages.text("reconcile.column.theirEnrolled"),
          Messages.text("reconcile.column.likely"));
      found
          .differences()
          .forEach(difference ->
              students.row(
                  difference.student().listName(),
                  difference.student().localId(),
                  difference.schoolName(),
                  days(difference.ours().missed()),
                  days(difference.ours().enrolled()),
                  days(difference.theirs().missed()),
                  days(difference.theirs().enrolled()),
                  likely(difference)));
      Sheet days =
          workbook.sheet(Messages.text("reconcile.sheet.days"), 26, 14, 14, 14, 30, 14, 30);
      days.header(
          Messages.text("reconcile.column.student"),
          Messages.text("reconcile.column.number"),
          Messages.text("reconcile.column.day"),
          Messages.text("reconcile.column.ourMissed"),
          Messages.text("reconcile.column.ours"),
          Messages.text("reconcile.column.theirMissed"),
          Messages.text("reconcile.column.theirs"));
      found
          .differences()
          .forEach(difference -> difference.days().forEach(pair -> row(days, difference, pair)));
    }
    return bytes.toByteArray();
  }

  private void row(Sheet sheet, CountDifference difference, DayPair pair) {
    sheet.row(
        difference.student().listName(),
        difference.student().localId(),
        pair.ours().date(),
        days(pair.ours().quarterDaysMissed()),
        DayWords.of(pair.ours()),
        found.byDay() ? days(pair.theirs().quarterDaysMissed()) : null,
        found.byDay() ? DayWords.of(pair.theirs()) : null);
  }

  private static BigDecimal days(int quarterDays) {
    return BigDecimal.valueOf(quarterDays).divide(BigDecimal.valueOf(4)).stripTrailingZeros();
  }
}
