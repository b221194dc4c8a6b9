package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;

/// A year of rosters: entries, transfers, exits, people who are suddenly missing.
class RosterLifeTest {
  private static final String HEAD =
      "Student_Number,LastFirst,DOB,Grade_Level,SchoolID,EntryDate,ExitDate,Enroll_Status,Street,Zip,Mother,Home_Phone\n";

  private final ImportDesk desk = new ImportDesk(LocalDate.of(2026, 11, 30));

  private static String row(int number, String exit) {
    return "00%03d,\"Ash%c, Mia\",03/%02d/2015,5,101,08/24/2026,%s,0,%d Elm St,62000,\"Ash%c, Eva\",555-0%03d\n"
        .formatted(
            number, 'a' + number % 26, number % 27 + 1, exit, number, 'a' + number % 26, number);
  }

  private static String roster(int students) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 1; i <= students; i++) {
      text.append(row(i, "06/01/2027"));
    }
    return text.toString();
  }

  @Test
  void aReexportClosesAnEnrollmentAndASecondOneOpensAnother() {
    desk.bring("a.csv", roster(3));
    desk.bring("b.csv", roster(2) + row(3, "10/05/2026"));
    assertEquals(
        LocalDate.of(2026, 10, 5), desk.student("00003").enrollments().getFirst().exitDate());
    desk.bring(
        "c.csv",
        roster(2)
            + row(3, "10/05/2026")
            + row(3, "06/01/2027")
                .replace(",101,08/24/2026", ",102,10/05/2026")
                .replace(",5,", ",6,"));
    Student mia = desk.student("00003");
    assertEquals(2, mia.enrollments().size());
    assertEquals("6", mia.enrollmentOn(LocalDate.of(2026, 10, 5)).orElseThrow().grade().code());
  }

  @Test
  void theLastDayIsProvedByEntriesOnTheNextSchoolDay() {
    String head = HEAD.replace("Student_Number", "Student ID").replace("LastFirst", "Student Name");
    StringBuilder text = new StringBuilder(head);
    for (int i = 1; i <= 3; i++) {
      text.append(row(i, "10/02/2026"));
      text.append(row(i, "06/01/2027").replace(",101,08/24/2026", ",102,10/05/2026"));
    }
    desk.bring("a.csv", text.toString());
    assertEquals(
        LocalDate.of(2026, 10, 3), desk.student("00001").enrollments().getFirst().exitDate());
    ImportPreview same =
        new ImportDesk(LocalDate.of(2026, 11, 30))
            .preview("a.csv", text.toString().replace("10/05/2026", "10/02/2026"));
    assertEquals(List.of(), same.questions());
  }

  @Test
  void whoLeftWithoutADateIsNotEnrolledByGuessing() {
    ImportPreview preview = desk.preview("a.csv", roster(2) + row(3, "").replace(",0,", ",2,"));
    assertEquals(
        List.of(SetAsideReason.LEFT_WITHOUT_DATE),
        preview.problems().stream().map(ImportProblem::reason).toList());
  }

  @Test
  void aFewMissingAreAskedAboutAndManyAreAWarning() {
    desk.bring("a.csv", roster(40));
    ImportPreview one = desk.preview("b.csv", roster(39));
    assertEquals(
        List.of("missing_students"), one.questions().stream().map(ImportQuestion::key).toList());
    assertTrue(one.questions().getFirst().sentence().contains("00040"));
    Dump before = Dump.of(desk.file());
    desk.bring("b.csv", roster(39), "missing_students = keep");
    assertEquals(
        LocalDate.of(2027, 6, 1), desk.student("00040").enrollments().getFirst().exitDate());
    desk.importer().undoLast();
    assertEquals(before, Dump.of(desk.file()));
    desk.bring("b.csv", roster(39), "missing_students = 2026-11-16");
    assertEquals(
        LocalDate.of(2026, 11, 16), desk.student("00040").enrollments().getFirst().exitDate());
    desk.importer().undoLast();
    assertEquals(before, Dump.of(desk.file()));
    ImportPreview half = desk.preview("c.csv", roster(20));
    assertEquals(List.of(), half.questions());
    assertTrue(half.notices().stream().anyMatch(notice -> notice.startsWith("20 of 40")));
  }

  @Test
  void newSchoolsGradesAndTwoSchoolsAtOnceAreSaid() {
    desk.bring("a.csv", roster(3));
    ImportPreview preview =
        desk.preview(
            "b.csv",
            roster(3).replace(",5,101,", ",6,101,")
                + row(3, "06/01/2027")
                    .replace(",101,08/24/2026", ",Juniper Elementary,09/24/2026"));
    assertEquals(3, preview.notices().size(), preview.notices().toString());
    assertTrue(preview.notices().getFirst().contains("Juniper Elementary"));
    desk.save(preview);
    desk.bring(
        "c.csv",
        roster(3)
            + row(3, "06/01/2027").replace(",101,08/24/2026", ",Juniper Elem. School,09/24/2026"));
    assertEquals(2, new SchoolRepository(desk.file()).schools().size());
  }

  @Test
  void oneNumberForTwoChildrenIsSetAside() {
    ImportPreview preview =
        desk.preview(
            "a.csv",
            roster(1)
                + row(1, "06/01/2027")
                    .replaceAll("\"Ash., Mia\"", "\"Quinn, Otto\"")
                    .replace(",101,08/24", ",102,08/25"));
    assertEquals(
        List.of(SetAsideReason.DIFFERENT_ROWS_FOR_ONE_STUDENT),
        preview.problems().stream().map(ImportProblem::reason).toList());
  }

  @Test
  void siblingsWhoShareLittleAreAQuestionAndNobodyIsAskedTwice() {
    String two =
        HEAD
            + "00001,\"Garcia, Ana\",03/03/2012,5,101,08/24/2026,06/01/2027,0,7 Mill"
            + " Rd,62000,\"Garcia, Eva\",555-0101\n"
            + "00002,\"Garcia, Luz\",03/03/2014,3,101,08/24/2026,06/01/2027,0,7 Mill"
            + " Road,62000,\"Soto, Rey\",555-0102\n";
    ImportPreview asked = desk.preview("a.csv", two);
    assertEquals(
        List.of("family.00001+00002"),
        asked.questions().stream().map(ImportQuestion::key).toList());
    desk.save(desk.preview(asked, ImportAnswers.parse("family.00001+00002 = apart")));
    assertTrue(desk.student("00001").householdId() != desk.student("00002").householdId());
    desk.bring("b.csv", two.replace(",5,101", ",6,101"));
    assertTrue(desk.student("00001").householdId() != desk.student("00002").householdId());
    ImportDesk other = new ImportDesk(LocalDate.of(2026, 11, 30));
    other.bring("a.csv", two, "family.00001+00002 = together");
    assertEquals(other.student("00001").householdId(), other.student("00002").householdId());
  }

  /// Forty invented rosters: importing one a second time changes nothing, and undo leaves no trace.
  @Test
  void twiceIsOnceAndUndoIsExact() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      ImportDesk town = new ImportDesk(LocalDate.of(2026, 11, 30));
      Dump empty = Dump.of(town.file());
      String roster = invented(random);
      String answers = "families = apart\n" + families(town, roster);
      town.bring("a.csv", roster, answers);
      Dump once = Dump.of(town.file());
      String again = roster.replace("Home_Phone\n", "Home_Phone,\n");
      PastImport twice = town.save(town.preview("b.csv", again, ImportAnswers.parse(answers)));
      assertEquals(0, twice.counts().added() + twice.counts().changed(), "seed " + seed);
      town.importer().undoLast();
      assertEquals(once, Dump.of(town.file()), "seed " + seed);
      town.importer().undoLast();
      assertEquals(empty, Dump.of(town.file()), "seed " + seed);
    }
  }

  private static String families(ImportDesk town, String roster) {
    StringBuilder answers = new StringBuilder();
    for (ImportQuestion question : town.preview("a.csv", roster).questions()) {
      answers.append(question.key()).append(" = apart\n");
    }
    return answers.toString();
  }

  private static String invented(Random random) {
    List<String> rows = new ArrayList<>();
    TreeSet<Integer> numbers = new TreeSet<>();
    while (numbers.size() < 12) {
      numbers.add(random.nextInt(900) + 1);
    }
    for (int number : numbers) {
      String last = List.of("Lopez", "Ash", "O’Neil", "De La Cruz").get(random.nextInt(4));
      rows.add(
          "%07d,\"%s, %s\",0%d/17/2014,%d,10%d,08/24/2026,%s,0,%s,62000,\"%s, %s\",%s\n"
              .formatted(
                  number,
                  last,
                  List.of("Maria", "Mía", "Tom").get(random.nextInt(3)),
                  random.nextInt(9) + 1,
                  random.nextInt(8) + 1,
                  random.nextInt(2) + 1,
                  random.nextBoolean() ? "06/01/2027" : "10/20/2026",
                  random.nextInt(3) == 0 ? "" : random.nextInt(6) + 1 + " Elm St",
                  last,
                  List.of("Ana", "Eva", "Rey").get(random.nextInt(3)),
                  random.nextInt(3) == 0 ? "" : "505-555-01" + (10 + random.nextInt(6))));
    }
    return HEAD + String.join("", rows);
  }
}
