package org.porchlight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.VisitAfternoon;
import org.porchlight.roster.Student;

class CalendarFileTest {
  private final MapleValley valley = MapleValley.open();
  private final VisitAfternoon afternoon = VisitAfternoon.in(valley);

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void aPersonsAfternoonsStandInItWithoutAnyFamily() {
    String calendar = of("Mr. Ruiz");
    List<String> lines = List.of(calendar.split("\r\n", -1));
    assertEquals("BEGIN:VCALENDAR", lines.getFirst());
    assertEquals("VERSION:2.0", lines.get(1));
    assertTrue(calendar.endsWith("END:VCALENDAR\r\n"));
    assertEquals(1, lines.stream().filter("BEGIN:VEVENT"::equals).count());
    // 3:15 in the afternoon in Maple Valley is 21:15 in Greenwich
    assertTrue(lines.contains("DTSTART:20261210T211500Z"), calendar);
    assertTrue(lines.contains("SUMMARY:Visits: Ruiz + Adeyemi\\, 3 families"), calendar);
    assertTrue(lines.contains("LOCATION:Maple Valley"), calendar);
    for (String family : List.of("Barrientos", "Ibarra", "Whitcomb", "Mill R", "Sycamore")) {
      assertFalse(calendar.contains(family), family);
    }
    for (Student student : rooms().students().students()) {
      assertFalse(calendar.contains(student.firstName()), student.firstName());
    }
    for (String line : lines) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertEquals(calendar, of("Mr. Ruiz"), "brought in twice it is the same event");
  }

  @Test
  void whoIsInNoTeamHasAnEmptyCalendar() {
    assertFalse(of("Principal Okafor").contains("VEVENT"));
    assertTrue(afternoon.plans().plan(VisitAfternoon.THURSDAY).teams().size() == 3);
  }

  @Test
  void longLinesAreFoldedBetweenCharacters() {
    String line = "DESCRIPTION:" + "é".repeat(70);
    String folded = CalendarFile.folded(line);
    for (String part : folded.split("\r\n", -1)) {
      assertTrue(part.getBytes(StandardCharsets.UTF_8).length <= 75, part);
    }
    assertEquals(line, folded.replace("\r\n ", "").strip());
    assertEquals("A:b\r\n", CalendarFile.folded("A:b"));
    assertEquals("A:" + "x".repeat(73) + "\r\n", CalendarFile.folded("A:" + "x".repeat(73)));
    assertEquals("A:" + "x".repeat(73) + "\r\n x\r\n", CalendarFile.folded("A:" + "x".repeat(74)));
  }

  @Test
  void whatHasAMeaningIsEscaped() {
    assertEquals("a\\, b\\; c\\\\d\\ne", CalendarFile.escaped("a, b; c\\d\ne"));
  }

  private ReportRooms rooms() {
    return ReportRooms.of(valley.file(), MapleValley.CLOCK);
  }

  private String of(String name) {
    return new String(
        CalendarFile.ics(rooms(), valley.staff(name), MapleValley.TODAY, VisitAfternoon.THURSDAY),
        StandardCharsets.UTF_8);
  }
}
