package org.porchlight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.access.AuditEvent;
import org.porchlight.access.AuditRepository;

class MonthlyReportTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static MapleValley valley;
  private static ReportRooms rooms;
  private static long school;

  @BeforeAll
  static void open() {
    valley = MapleValley.open();
    BusyMonth.fill(valley);
    rooms = ReportRooms.of(valley.file(), MapleValley.CLOCK);
    school = valley.school("Maple Valley").id();
  }

  @AfterAll
  static void close() {
    valley.close();
  }

  @Test
  void theInternalReportHasTwoPagesAndNames() throws IOException {
    MadePdf pdf = made(Audience.INTERNAL);
    pdf.show("monthly-internal");
    pdf.isAccessible();
    assertEquals(2, pdf.pages());
    MonthlyFacts facts = MonthlyReport.facts(rooms, school, NOVEMBER);
    int counted = facts.whole().bands().counted();
    int chronic = facts.whole().bands().chronic();
    assertTrue(pdf.text().contains("Of " + counted + " students, " + chronic + " ("), pdf.text());
    assertTrue(pdf.text().contains("What happened at 18 doors"), pdf.text());
    assertTrue(pdf.text().contains("Child"), pdf.text());
  }

  @Test
  void theHeadOfTheTrailStandsOnTheInternalReportAlone() throws IOException {
    AuditRepository audit = new AuditRepository(valley.file());
    audit.add(null, AuditEvent.EXPORTED, "students", MapleValley.TODAY.atTime(9, 0));
    MadePdf internal = made(Audience.INTERNAL);
    assertEquals(2, internal.pages());
    assertTrue(internal.text().contains(audit.head().words()), internal.text());
    assertFalse(made(Audience.SHAREABLE).text().contains(audit.head().words()));
  }

  @Test
  void theShareableReportHasTwoPagesAndNoNames() throws IOException {
    MadePdf pdf = made(Audience.SHAREABLE);
    pdf.show("monthly-shareable");
    pdf.isAccessible();
    assertEquals(2, pdf.pages());
    assertFalse(pdf.text().contains("Child") || pdf.text().contains("Kin"), pdf.text());
    assertTrue(pdf.text().contains("SHAREABLE"), pdf.text());
  }

  @Test
  void theNumbersAreThoseOfTheRooms() {
    MonthlyFacts facts = MonthlyReport.facts(rooms, school, NOVEMBER);
    assertEquals(LocalDate.of(2026, 11, 30), facts.lastDay().orElseThrow());
    assertEquals(64, facts.schoolDays());
    assertEquals(61, facts.reach().tries());
    assertEquals(18, facts.reach().attempted());
  }

  @Test
  void aMonthWithoutAttendanceSaysSo() {
    assertThrows(
        NothingToReportException.class,
        () ->
            MonthlyReport.pdf(
                rooms, school, YearMonth.of(2026, 7), MonthlyChoices.of(Audience.SHAREABLE)));
  }

  private static MadePdf made(Audience audience) {
    MonthlyChoices choices =
        new MonthlyChoices(audience, true, "Move the Sycamore pick-up to 7:05. Two visit days.");
    return new MadePdf(MonthlyReport.pdf(rooms, school, NOVEMBER, choices));
  }
}
