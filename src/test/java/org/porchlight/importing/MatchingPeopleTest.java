package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;

/// Whom a row is about: never guessed, also where names, birthdays and numbers are shared.
class MatchingPeopleTest {
  private static final String ROSTER =
      """
      Student_Number,State ID,LastFirst,DOB,Grade_Level,SchoolID,EntryDate,ExitDate,Street,Zip,Mother,Home_Phone
      0041212,900001,"Lopez, Maria",03/03/2012,8,102,08/24/2026,06/01/2027,55 Arroyo Dr,62000,"Lopez, Ana",555-0107
      0041213,900002,"Lopez, Maria",03/03/2012,8,102,08/24/2026,06/01/2027,1200 Old Hwy 85,62000,"Lopez, Carmen",555-0108
      0041220,900003,"Diaz, Hector",05/14/2013,7,102,08/24/2026,06/01/2027,88 Alamo Ave,62000,"Diaz, Elena",555-0115
      0041221,900004,"Diaz, Hugo",05/14/2013,7,102,08/24/2026,06/01/2027,88 Alamo Ave,62000,"Diaz, Elena",555-0115
      0041230,900005,"Baca, Elena",11/22/2014,6,102,08/24/2026,06/01/2027,14 Canyon View,62000,"Baca, Joe",555-0130
      """;
  private static final String CALENDAR =
      "date,instructional\n2026-08-24,Y\n2026-08-25,Y\n2026-08-26,Y\n2026-08-27,Y\n";

  private final ImportDesk desk = new ImportDesk(LocalDate.of(2026, 9, 2));
  private final DistrictFile file = desk.file();

  @BeforeEach
  void bringRosterAndCalendar() {
    desk.bring("roster.csv", ROSTER);
    desk.bring("calendar.csv", CALENDAR);
  }

  @Test
  void twinsShareAHomeAndNothingElse() {
    assertEquals(5, new StudentRepository(file).students().size());
    assertEquals(desk.student("0041220").householdId(), desk.student("0041221").householdId());
    assertTrue(desk.student("0041212").householdId() != desk.student("0041213").householdId());
  }

  @Test
  void theStatesNumberIsEnough() {
    ImportPreview preview =
        desk.preview(
            "events.csv",
            """
            State ID,Student Name,Att_Date,Att_Code,Description
            900003,"Diaz, Hector",2026-08-24,A,Absent
            900002,"Lopez, Maria",2026-08-25,A,Absent
            900099,"Nobody, Ned",2026-08-25,A,Absent
            """);
    assertEquals(List.of(), preview.questions());
    assertEquals(List.of(SetAsideReason.NO_STUDENT_ID), reasons(preview));
    desk.save(preview);
    assertEquals(Map.of("0041213", 4, "0041220", 4), missed());
  }

  @Test
  void anUnknownNumberIsAskedByNameAndBirthDateAndRememberedThen() {
    String events =
        """
        Student_Number,LastFirst,DOB,Att_Date,Att_Code,Description
        9912,"Baca, Elena",11/22/2014,2026-08-24,A,Absent
        9913,"Lopez, Maria",03/03/2012,2026-08-24,A,Absent
        9914,"Lopez, Maria",04/04/2012,2026-08-24,A,Absent
        0041220,"DIAZ, HECTOR",05/14/2013,2026-08-25,A,Absent
        """;
    ImportPreview asked = desk.preview("events.csv", events);
    assertEquals(
        List.of("student.9912", "student.9913"),
        asked.questions().stream().map(ImportQuestion::key).toList());
    assertEquals(List.of("0041230", "leave_out"), asked.questions().getFirst().choices());
    assertEquals(List.of("0041212", "0041213", "leave_out"), asked.questions().getLast().choices());
    ImportPreview told =
        desk.preview(
            asked, ImportAnswers.parse("student.9912 = 0041230\nstudent.9913 = leave_out\n"));
    assertEquals(List.of(), told.questions());
    assertEquals(
        List.of("3 UNKNOWN_STUDENT", "4 UNKNOWN_STUDENT"),
        told.problems().stream().map(p -> p.rowNumber() + " " + p.reason()).toList());
    desk.save(told);
    assertEquals(Map.of("0041220", 4, "0041230", 4), missed());
    ImportPreview next =
        desk.preview(
            "next.csv",
            "Student_Number,LastFirst,DOB,Att_Date,Att_Code,Description\n"
                + "9912,\"Baca, Elena\",11/22/2014,2026-08-26,A,Absent\n");
    assertEquals(List.of(), next.questions());
    assertEquals(List.of(), next.problems());
  }

  @Test
  void aNumberBesideSomebodyElsesNameIsAsked() {
    String events =
        """
        Student_Number,LastFirst,Att_Date,Att_Code,Description
        0041220,"Diaz, Hector",2026-08-24,A,Absent
        0041220,"Baca, Elena",2026-08-25,A,Absent
        """;
    ImportPreview asked = desk.preview("events.csv", events);
    assertEquals(
        List.of("student.0041220 Baca, Elena"),
        asked.questions().stream().map(ImportQuestion::key).toList());
    desk.save(desk.preview(asked, ImportAnswers.parse("student.0041220 Baca, Elena = leave_out")));
    assertEquals(Map.of("0041220", 4), missed());
  }

  @Test
  void digitsThatAreGoneAreProposedFromTheName() {
    ImportPreview asked =
        desk.preview(
            "events.csv",
            """
            Student_Number,LastFirst,Att_Date,Att_Code,Description
            4.12E+04,"Baca, Elena",2026-08-24,A,Absent
            4.12E+04,"Stranger, Sam",2026-08-24,A,Absent
            """);
    assertEquals(
        List.of("student.4.12E+04 Baca, Elena"),
        asked.questions().stream().map(ImportQuestion::key).toList());
    ImportPreview told =
        desk.preview(asked, ImportAnswers.parse("student.4.12E+04 Baca, Elena = 0041230"));
    assertEquals(List.of(SetAsideReason.ID_LOST_DIGITS), reasons(told));
    desk.save(told);
    assertEquals(Map.of("0041230", 4), missed());
  }

  @Test
  void aNewNumberIsProposedAndNeverAssumed() {
    String renumbered =
        ROSTER.replace("0041230,900005", "0051230,900005").replace("0041220,", "0051220,");
    ImportPreview asked = desk.preview("roster2.csv", renumbered);
    assertEquals(
        List.of("student.0051220", "student.0051230"),
        asked.questions().stream().map(ImportQuestion::key).sorted().toList());
    long before = desk.student("0041230").id();
    desk.save(
        desk.preview(
            asked, ImportAnswers.parse("student.0051220 = new\nstudent.0051230 = 0041230\n")));
    assertEquals(6, new StudentRepository(file).students().size());
    assertEquals(before, desk.student("0051230").id());
    // older files still know the old number
    ImportPreview old =
        desk.preview(
            "old.csv",
            "Student_Number,Att_Date,Att_Code,Description\n0041230,2026-08-24,A,Absent\n");
    assertEquals(List.of(), old.problems());
  }

  @Test
  void namesakesWithBothNumbersInTheFileAreNobodysNewNumber() {
    ImportPreview preview =
        desk.preview(
            "roster2.csv",
            ROSTER
                + "0041299,,\"Lopez, Maria\",03/03/2012,8,102,08/24/2026,06/01/2027,9 Oak"
                + " Rd,62000,\"Lopez, Rosa\",555-0199\n");
    assertEquals(List.of(), preview.questions());
    assertTrue(
        preview.notices().stream().anyMatch(n -> n.contains("kept apart")),
        preview.notices().toString());
    desk.save(preview);
    assertEquals(6, new StudentRepository(file).students().size());
  }

  @Test
  void aNumberGivenToSomebodyNewIsAsked() {
    ImportPreview asked =
        desk.preview(
            "roster2.csv",
            ROSTER.replace("\"Baca, Elena\",11/22/2014", "\"Quinn, Otto\",01/09/2020"));
    assertEquals(
        List.of("student.0041230"), asked.questions().stream().map(ImportQuestion::key).toList());
    ImportPreview told = desk.preview(asked, ImportAnswers.parse("student.0041230 = leave_out"));
    assertEquals(List.of(SetAsideReason.LEFT_OUT_BY_YOU), reasons(told));
  }

  @Test
  void aWholeNewNumberingIsOneQuestion() {
    StringBuilder many = new StringBuilder(ROSTER);
    for (int i = 0; i < 20; i++) {
      many.append(
          "00600%02d,,\"Fir%c, Ann\",02/%02d/2014,6,102,08/24/2026,06/01/2027,%d Fir St,62000,\"Fir%c, Bea\",555-07%02d\n"
              .formatted(i, 'a' + i, i + 1, i + 1, 'a' + i, i));
    }
    desk.bring("more.csv", many.toString());
    ImportPreview asked =
        desk.preview("new.csv", many.toString().replaceAll("(?m)^00600", "00900"));
    assertEquals(
        List.of("new_numbers"), asked.questions().stream().map(ImportQuestion::key).toList());
    desk.save(desk.preview(asked, ImportAnswers.parse("new_numbers = same")));
    assertEquals(25, new StudentRepository(file).students().size());
  }

  @Test
  void namesInOneCellWithoutACommaAreReadByWhatIsKnown() {
    String turned =
        ROSTER
            .replace("LastFirst", "Student Name")
            .replaceAll("\"(\\w+), (\\w+)\",(\\d\\d/)", "$1 $2,$3");
    Dump before = Dump.of(file);
    ImportPreview preview = desk.preview("roster2.csv", turned);
    assertEquals(
        List.of(),
        preview.questions().stream().filter(q -> q.kind() == QuestionKind.NAME_ORDER).toList());
    ImportPreview told = desk.preview(preview, ImportAnswers.parse("exit_date = first_day_gone"));
    assertEquals(5, told.counts().unchanged());
    assertEquals(before, Dump.of(file));
    ImportDesk empty = new ImportDesk(LocalDate.of(2026, 9, 2));
    assertTrue(
        empty.preview("roster2.csv", turned).questions().stream()
            .anyMatch(question -> question.key().equals("name_order")));
  }

  private static List<SetAsideReason> reasons(ImportPreview preview) {
    return preview.problems().stream().map(ImportProblem::reason).toList();
  }

  /// Quarter days missed by those who missed any.
  private Map<String, Integer> missed() {
    var year = new AttendanceRepository(file).year(LocalDate.of(2026, 9, 2));
    Map<String, Integer> missed = new TreeMap<>();
    for (Student student : new StudentRepository(file).students()) {
      year.standing(student.id())
          .filter(standing -> standing.missedQuarterDays() > 0)
          .ifPresent(s -> missed.put(student.localId(), s.missedQuarterDays()));
    }
    return missed;
  }
}
