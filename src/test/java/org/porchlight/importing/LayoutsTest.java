package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Known layouts and the names of columns: one row for each layout.
class LayoutsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PowerSchool students              | student number, LASTFIRST, Grade_Level, SchoolID,"
            + " EntryDate, ExitDate, Street",
        "PowerSchool attendance            | Student_Number, LastFirst, SchoolID, Att_Date,"
            + " Att_Code, Description",
        "Infinite Campus totals by month   | studentNumber, studentName, schoolName, month,"
            + " daysEnrolled",
        "Aeries attendance by period       | ID, Name, GR, DT, Day, All Day, Period 1, Period 2"
      })
  void layoutsAreKnownByTheirHeaders(String name, String headers) {
    assertEquals(
        name, Layout.of(Arrays.asList(headers.split(","))).map(Layout::name).orElse("unknown"));
  }

  @Test
  void aLayoutNeedsAllItsHeaders() {
    assertTrue(Layout.of(List.of("Student_Number", "Att_Date")).isEmpty());
    assertEquals(
        ExitDate.FIRST_DAY_GONE,
        Layout.known().stream()
            .filter(layout -> layout.kind() == SheetKind.ROSTER)
            .findFirst()
            .orElseThrow()
            .exitDate());
  }

  @Test
  void noNameMeansTwoThingsInOneKindOfSheetWithoutProof() {
    Map<String, List<ColumnDictionary.Naming>> names = ColumnDictionary.names();
    names.forEach((name, namings) -> {
      for (SheetKind kind : SheetKind.values()) {
        List<ColumnField> plain =
            namings.stream()
                .filter(naming -> !naming.needsProof() && naming.field().isUsedIn(kind))
                .map(ColumnDictionary.Naming::field)
                .filter(field -> field != ColumnField.SCHOOL_NAME)
                .toList();
        assertTrue(plain.size() <= 1, name + " in " + kind + ": " + plain);
      }
    });
    assertTrue(names.size() > 700, "names: " + names.size());
  }

  @Test
  void aSpellingMistakeIsNearlyAName() {
    assertTrue(ColumnDictionary.nearness("Studnet_Number", ColumnField.STUDENT_ID) > 0.8);
    assertEquals(0, ColumnDictionary.nearness("Lunch", ColumnField.STUDENT_ID));
  }

  @Test
  void everyFieldIsSettledAtOnce() {
    // by itself the first row would take the first column, and the second would get nothing
    assertEquals(
        List.of(1, 0),
        Arrays.stream(Assignment.best(new double[][] {{0.9, 0.8}, {0.85, 0}})).boxed().toList());
  }
}
