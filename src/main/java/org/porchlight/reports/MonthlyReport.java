package org.porchlight.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.porchlight.access.AuditHead;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// The month of one school on two pages: who is missing school, how families were reached, what
/// gets in the way, which promises were kept.
public final class MonthlyReport {
  private final MonthlyFacts facts;
  private final MonthlyChoices choices;

  private final AuditHead trail;

  private MonthlyReport(MonthlyFacts facts, MonthlyChoices choices, AuditHead trail) {
    this.facts = facts;
    this.choices = choices;
    this.trail = trail;
  }

  /// What the month says; empty facts when nothing was posted by its end.
  public static MonthlyFacts facts(ReportRooms rooms, long schoolId, YearMonth month) {
    rooms.schools().mustSee(schoolId);
    return new MonthlyNumbers(new MonthlySchool(rooms, schoolId, month)).facts();
  }

  /// The report as a PDF of exactly two pages.
  ///
  /// @throws NothingToReportException when no attendance was posted by the end of the month
  public static byte[] pdf(
      ReportRooms rooms, long schoolId, YearMonth month, MonthlyChoices choices) {
    MonthlyFacts facts = facts(rooms, schoolId, month);
    refuseIfEmpty(facts);
    return new MonthlyReport(facts, choices, rooms.audit().head())
        .pdf(LocalDate.now(rooms.clock()));
  }

  static void refuseIfEmpty(MonthlyFacts facts) {
    if (facts.lastDay().isEmpty() || facts.whole().bands().all() == 0) {
      throw new NothingToReportException(monthName(facts.month()));
    }
  }

  private byte[] pdf(LocalDate today) {
    return Density.firstThatFits(density -> pdf(today, density));
  }

  private byte[] pdf(LocalDate today, Density density) {
    boolean internal = choices.audience() == Audience.INTERNAL;
    String month = monthAndYear(facts.month());
    String title = Messages.text("reports.monthly.title", month);
    PaperDocument paper =
        new PaperDocument(
            Messages.text("reports.monthly.documentTitle", facts.school().name(), month),
            internal ? internalFoot() : Messages.text("reports.monthly.footOpen"),
            Messages.text("reports.monthly.footSource", Dates.dayAndYear(today)));
    SmallCounts counts = SmallCounts.forReaders(choices.audience());
    new MonthlyFirstPage(paper, facts, choices, counts, density).write(title);
    new MonthlySecondPage(paper, facts, choices, counts, density).write();
    return paper.finish();
  }

  /// With the head of the audit trail in words: on paper, it holds the trail to what it said.
  private String internalFoot() {
    return trail.count() == 0
        ? Messages.text("reports.monthly.footInternal")
        : Messages.text("reports.monthly.footTrail", trail.count(), trail.words());
  }

  /// "November".
  public static String monthName(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.getDefault());
  }

  /// "Nov".
  static String shortMonth(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.getDefault());
  }

  /// "November 2026".
  public static String monthAndYear(YearMonth month) {
    // the year is a name, not an amount: no thousands separator
    return Messages.text("reports.monthAndYear", monthName(month), String.valueOf(month.getYear()));
  }
}
