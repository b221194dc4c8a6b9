package org.porchlight.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterFactsTest {
  @ParameterizedTest(name = "{0} is a PO box: {1}")
  @CsvSource({
    "PO Box 118, true",
    "P.O. Box 7, true",
    "p o box 12, true",
    "Box 44, true",
    "12 Boxwood Ln, false",
    "300 Post Office Rd, false",
  })
  void knowsPoBoxes(String street, boolean box) {
    var household =
        new Household(
            1, "Begay", street, null, null, null, null, null, null, null, List.of(), List.of());
    assertEquals(box, household.isPoBox());
  }

  @ParameterizedTest(name = "{0} reads {1} and {2}")
  @CsvSource({"K, kindergarten, K", "1, grade 1, 1st", "3, grade 3, 3rd", "11, grade 11, 11th"})
  void readsGrades(String code, String words, String ordinal) {
    assertEquals(words, new Grade(code).words());
    assertEquals(ordinal, new Grade(code).ordinal());
  }

  @Test
  void sortsGradesAsSchoolsDo() {
    List<Grade> grades =
        new ArrayList<>(Stream.of("10", "2", "K", "PK", "1").map(Grade::new).toList());
    Collections.sort(grades);
    assertEquals("[PK, K, 1, 2, 10]", grades.toString());
  }

  @Test
  void onATransferDayTheArrivingSchoolWins() {
    LocalDate day = LocalDate.parse("2026-10-13");
    var student =
        new Student(
            1,
            "0041215",
            null,
            "Kayla",
            null,
            "Price",
            null,
            null,
            1,
            null,
            null,
            List.of(
                new Enrollment(101, new Grade("4"), LocalDate.parse("2026-08-24"), day),
                new Enrollment(102, new Grade("4"), day, null)));
    assertEquals(102, student.enrollmentOn(day).orElseThrow().schoolId());
  }

  @ParameterizedTest(name = "{0} prints as {1}")
  @CsvSource({
    "(505) 555-0101, (505) 555-0101",
    "5055550103, (505) 555-0103",
    "1-505-555-0103, (505) 555-0103",
    "555.0142, 555-0142",
    "911, 911",
  })
  void printsPhones(String typed, String printed) {
    assertEquals(printed, new Phone(1, 1, typed, Phone.digitsOf(typed), null, null).display());
  }
}
