package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;

/// Calendars as offices keep them: school days, days off, ranges, half days, four-day weeks.
class CalendarImportTest {
  private final ImportDesk desk = new ImportDesk(LocalDate.of(2026, 9, 2));
  private final SchoolRepository schools = new SchoolRepository(desk.file());

  @BeforeEach
  void bringRoster() {
    desk.bring(
        "roster.csv",
        """
        Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate
        0012,"Ash, Mia",3,110,08/24/2026,05/28/2027
        0013,"Ash, Tom",5,210,08/24/2026,05/28/2027
        """);
  }

  @Test
  void aListOfDaysOffIsCutOutOfAYearSomebodyFrames() {
    String list =
        """
        Date,Holiday
        09/07/2026,Labor Day
        11/23/2026 - 11/27/2026,Thanksgiving Break
        12/21/2026 - 01/01/2027,Winter Break
        02/15/2027,Presidents' Day
        10/02/2026,Early Release - teacher training
        """;
    ImportPreview asked = desk.preview("days off.csv", list);
    assertEquals(
        List.of("first_school_day", "last_school_day", "school_week"),
        asked.questions().stream().map(ImportQuestion::key).toList());
    assertEquals("2026-08-24", asked.questions().getFirst().choices().getFirst());
    Dump before = Dump.of(desk.file());
    desk.save(
        desk.preview(
            asked,
            ImportAnswers.parse(
                """
                first_school_day = 2026-08-24
                last_school_day = 2027-05-27
                school_week = monday_thursday
                """)));
    SchoolCalendar calendar = calendar("110");
    assertTrue(calendar.isSchoolDay(LocalDate.of(2026, 8, 24)));
    assertEquals(false, calendar.isSchoolDay(LocalDate.of(2026, 8, 28)), "a Friday");
    assertEquals(false, calendar.isSchoolDay(LocalDate.of(2026, 9, 7)));
    assertEquals(false, calendar.isSchoolDay(LocalDate.of(2026, 11, 25)));
    assertEquals(false, calendar.isSchoolDay(LocalDate.of(2026, 12, 30)));
    assertEquals(true, calendar.isSchoolDay(LocalDate.of(2026, 10, 2)), "half a day is a day");
    // 40 weeks of four days and one Friday, less 1 + 4 + 8 + 1 days off
    assertEquals(
        40 * 4 + 1 - 14,
        calendar.schoolDays(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30)).size());
    assertEquals(calendar("210").firstSchoolDay(), calendar.firstSchoolDay());
    desk.importer().undoLast();
    assertEquals(before, Dump.of(desk.file()));
  }

  @Test
  void aYearThatIsHereOnlyLosesItsDaysOff() {
    desk.bring(
        "calendar.csv",
        "date,instructional\n2026-09-01,Y\n2026-09-02,Y\n2026-09-03,Y\n2026-09-04,Early release\n");
    PastImport snow = desk.bring("snow.csv", "Date,Event\n2026-09-03,Snow day - no school\n");
    assertEquals(1, snow.counts().changed());
    assertEquals(false, calendar("110").isSchoolDay(LocalDate.of(2026, 9, 3)));
    assertEquals(true, calendar("110").isSchoolDay(LocalDate.of(2026, 9, 4)));
    assertEquals(Optional.of("Early release"), calendar("110").note(LocalDate.of(2026, 9, 4)));
  }

  @Test
  void datesWithoutWordsAreAskedAbout() {
    ImportPreview asked =
        desk.preview("dates.csv", "Date,Note\n2026-09-01,\n2026-09-02,\n2026-09-03,Picture day\n");
    assertEquals(List.of("day_list"), asked.questions().stream().map(ImportQuestion::key).toList());
    desk.save(desk.preview(asked, ImportAnswers.parse("day_list = school_days")));
    assertEquals(3, calendar("210").schoolDays(LocalDate.MIN, LocalDate.MAX).size());
  }

  @Test
  void oneSchoolCanHaveItsOwnDays() {
    desk.bring(
        "calendar.csv",
        "School,Date,In Session\n110,2026-09-01,Y\n210,2026-09-01,No school\n,2026-09-02,Y\n");
    assertEquals(true, calendar("110").isSchoolDay(LocalDate.of(2026, 9, 1)));
    assertEquals(false, calendar("210").isSchoolDay(LocalDate.of(2026, 9, 1)));
    assertEquals(true, calendar("210").isSchoolDay(LocalDate.of(2026, 9, 2)));
  }

  @Test
  void aListAboutStudentsIsNoCalendar() {
    assertThrows(
        RuntimeException.class,
        () ->
            desk.bring(
                "notes.csv", "Student Name,Date,Comment\n\"Ash, Mia\",2026-09-01,holiday\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11/24/2026              | 2026-11-24 | 1",
        "11/24 - 11/27           | 2026-11-24 | 4",
        "11/23-11/27/2026        | 2026-11-23 | 5",
        "12/21 – 1/1             | 2026-12-21 | 10",
        "2026-11-23 to 2026-11-27| 2026-11-23 | 5",
        "Nov 24-27               | 2026-11-24 | 4",
        "November 24 - 27, 2026  | 2026-11-24 | 4",
        "Dec 21 - Jan 1, 2027    | 2026-12-21 | 10",
        "Monday, Nov 23 - Friday, Nov 27 | 2026-11-23 | 5",
        "1/18                    | 2027-01-18 | 1"
      })
  void ranges(String cell, LocalDate first, int days) {
    CalendarDates dates =
        new CalendarDates(
            text -> DateText.parse(text, DateOrder.MONTH_FIRST),
            Optional.of(SchoolYear.around(LocalDate.of(2026, 9, 1))));
    List<LocalDate> read = dates.read(cell);
    assertEquals(first, read.isEmpty() ? null : read.getFirst());
    assertEquals(days, read.size());
  }

  private SchoolCalendar calendar(String code) {
    School school =
        schools.schools().stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
    return schools.calendarOf(school.id());
  }
}
