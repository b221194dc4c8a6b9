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
        "Aeries attendance by period       | ID, Name, GR, DT, Day, All Day, Period 1, Period 2",
        "Aeries attendance table           | SC, SN, ID, DT, AL, A1, A2, A3",
        "Aeries attendance history         | STU.ID, AHS.EN, AHS.PR, AHS.AB, AHS.SU",
        "Infinite Campus enrollments       | personID, studentNumber, startDate, endDate, grade",
        "PowerSchool daily membership      | STUDENT_NUMBER, DATE, MEMBERSHIPVALUE,"
            + " ATTENDANCEVALUE",
        "PowerSchool attendance table      | DCID, STUDENTID, ATT_DATE, ATT_MODE_CODE, PERIODID",
        "Skyward attendance                | STUDENT-ID, ENTITY-ID, ATND-DATE, AAT-ID[1]",
        "Skyward enrollments               | STUDENT-ID, EW-DATE, WITHDRAWAL-DATE",
        "Synergy daily attendance          | SIS Number, Abs Date, Reason 1",
        "Aspen attendance                  | LASID, ATT_DATE, ATT_CODE_VIEW, ATT_PORTION_ABSENT",
        "Focus attendance by day           | student_id, school_date, daily_code, state_value",
        "RosarioSIS or openSIS attendance by day | STUDENT_ID, SCHOOL_DATE, STATE_VALUE,"
            + " MINUTES_PRESENT",
        "Clever attendance                 | Student_id, School_id, Section_id, Attendance_date,"
            + " Attendance_type, Attendance_status, Excuse_code, Sis_id",
        "Ed-Fi attendance events           | StudentUniqueId, EventDate, AttendanceEventCategory",
        "ProgressBook hours                | Student #, Excused, Unexcused, Medical Exc.,"
            + " Suspension, Total Hours, Attending, Total Abs.",
        "Illuminate attendance             | Import Student ID, Final Attendance Flag Code",
        "eduCLIMBER attendance             | Student ID, Student Local ID, Attendance Date,"
            + " Attendance Code, Absent Days Equivalent",
        "TxEIS posted absences             | stu_id, abs_date, abs_type, abs_per, track",
        "OneRoster users                   | sourcedId, status, dateLastModified, enabledUser,"
            + " orgSourcedIds, role, username, userIds, givenName, familyName, identifier",
        "OneRoster enrollments             | sourcedId, status, classSourcedId, schoolSourcedId,"
            + " userSourcedId, role, primary, beginDate, endDate"
      })
  void layoutsAreKnownByTheirHeaders(String name, String headers) {
    assertEquals(
        name, Layout.of(Arrays.asList(headers.split(","))).map(Layout::name).orElse("unknown"));
  }

  @Test
  void aLayoutNeedsAllItsHeaders() {
    assertTrue(Layout.of(List.of("Student_Number", "Att_Date")).isEmpty());
    assertEquals(ExitDate.FIRST_DAY_GONE, named("PowerSchool students").exitDate());
    assertEquals(ExitDate.LAST_DAY, named("Infinite Campus enrollments").exitDate());
  }

  private static Layout named(String name) {
    return Layout.known().stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void onlyCodesASystemItselfFixesAreKnown() {
    Layout edFi = named("Ed-Fi attendance events");
    assertEquals("absent excused", edFi.code("Excused Absence").orElseThrow().token());
    assertTrue(edFi.code("Partial").isEmpty());
    assertTrue(named("Skyward attendance").codes().isEmpty());
    assertTrue(named("Aeries attendance by period").codes().isEmpty());
    assertTrue(
        Layout.known().stream().noneMatch(layout -> layout.codes().containsKey("A")),
        "A is never assumed");
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
