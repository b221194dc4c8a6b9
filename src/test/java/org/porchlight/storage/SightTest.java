package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.storage.tables.DefaultSchema;

/// The one place where somebody limited to their own schools is kept to them: every table is read
/// as they see it, or is the same for everybody because this list says so.
class SightTest {
  /// No student and no family in any of these.
  private static final Set<String> THE_SAME_FOR_EVERYBODY =
      Set.of(
          "ADDRESS_LIST", // every house of the county, nobody's family
          "ADDRESS_LIST_PART",
          "ATTENDANCE_CODE",
          "ATTENDANCE_COVERAGE",
          "ATTENDANCE_RULE",
          "AUDIT_HEAD",
          "AUDIT_RECORD", // ids, never names; asked for by those who see every school
          "CALENDAR_DAY",
          "COLUMN_LAYOUT",
          "DISTRICT",
          "IMPORT_BATCH", // which file was brought in when
          "LADDER_STEP",
          "MAP_SHAPE",
          "PARTNER",
          "ROAD_EXTRACT", // public roads and house numbers
          "ROAD_EXTRACT_PART",
          "SCHOOL",
          "SCHOOL_YEAR",
          "SETTING",
          "SIGHT_HOUSEHOLD",
          "SIGHT_STUDENT",
          "STAFF_MEMBER",
          "STAFF_SCHOOL",
          "TEAM_PLACE",
          "VISITOR",
          "VISITORS_APART",
          "VISITOR_HOURS",
          "VISIT_PLAN");

  @Test
  void everyTableIsReadAsTheySeeItOrIsTheSameForEverybody() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      Set<String> views =
          new TreeSet<>(
              file.sql()
                  .fetch(
                      "select table_name from information_schema.tables where table_schema = 'OWN'")
                  .getValues(0, String.class));
      views.addAll(THE_SAME_FOR_EVERYBODY);
      assertEquals(
          DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
              .map(Table::getName)
              .filter(table -> !table.equals(Migrations.HISTORY))
              .collect(Collectors.toCollection(TreeSet::new)),
          views);
    }
  }

  @Test
  void everyViewHasEveryColumnOfItsTable() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      assertEquals(
          List.of(),
          file.sql()
              .fetch(
                  """
                  select table_name || '.' || column_name from information_schema.columns c
                  where table_schema = 'PUBLIC'
                  and table_name in (
                    select table_name from information_schema.tables where table_schema = 'OWN')
                  and not exists (
                    select 1 from information_schema.columns o
                    where o.table_schema = 'OWN' and o.table_name = c.table_name
                    and o.column_name = c.column_name)
                  """)
              .getValues(0, String.class));
    }
  }

  @Test
  void aStudentIsSeenWhereTheyAreToday() {
    try (MapleValley valley = MapleValley.open()) {
      DistrictFile file = valley.file();
      long birch = valley.school("Birch Creek").id();
      long middle = valley.school("Maple Valley").id();
      long owen = valley.student("Owen Castellanos").id();
      long jaylen = valley.student("Jaylen Whitcomb").id();
      // Owen went over to the middle school last week; Jaylen comes to Birch Creek next week
      spell(file, owen, middle, MapleValley.TODAY.minusDays(7));
      spell(file, jaylen, birch, MapleValley.TODAY.plusDays(7));

      file.sight().limitTo(Set.of(birch), MapleValley.TODAY);
      assertFalse(file.sight().holds("student/" + owen));
      assertFalse(file.sight().holds("student/" + jaylen));
      assertTrue(file.sight().holds("student/" + valley.student("Imani Whitcomb").id()));
      assertEquals(1, file.sight().childrenElsewhere(valley.household("Whitcomb").id()));

      file.sight().limitTo(Set.of(birch), MapleValley.TODAY.plusDays(7));
      assertTrue(file.sight().holds("student/" + jaylen), "their first day");
      assertEquals(0, file.sight().childrenElsewhere(valley.household("Whitcomb").id()));

      file.sight().limitTo(Set.of(middle), MapleValley.TODAY);
      assertTrue(file.sight().holds("student/" + owen));
      assertTrue(file.sight().holds("student/" + jaylen));
      assertEquals(
          file.sql().fetchCount(STUDENT),
          file.sql().select(STUDENT.ID).from(STUDENT).fetchSet(STUDENT.ID).size());
      file.sight().widen();
      assertEquals(20, file.sql().fetchCount(STUDENT));
    }
  }

  @Test
  void aSecondSessionOfTheSameDayWritesNothing() {
    try (MapleValley valley = MapleValley.open()) {
      DistrictFile file = valley.file();
      Set<Long> birch = Set.of(valley.school("Birch Creek").id());
      file.sight().limitTo(birch, MapleValley.TODAY);
      List<Long> seen = file.sql().select(STUDENT.ID).from(STUDENT).fetch(STUDENT.ID);
      file.sight().limitTo(birch, MapleValley.TODAY);
      assertEquals(seen, file.sql().select(STUDENT.ID).from(STUDENT).fetch(STUDENT.ID));
      assertEquals(9, seen.size());
    }
  }

  private static void spell(DistrictFile file, long student, long school, LocalDate from) {
    file.inTransaction(() -> {
      file.sql()
          .update(ENROLLMENT)
          .set(ENROLLMENT.EXIT_DATE, from)
          .where(ENROLLMENT.STUDENT_ID.eq(student))
          .execute();
      file.sql()
          .insertInto(ENROLLMENT)
          .set(ENROLLMENT.STUDENT_ID, student)
          .set(ENROLLMENT.SCHOOL_ID, school)
          .set(ENROLLMENT.GRADE, "6")
          .set(ENROLLMENT.ENTRY_DATE, from)
          .execute();
    });
  }
}
