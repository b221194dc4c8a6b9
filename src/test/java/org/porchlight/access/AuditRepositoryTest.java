package org.porchlight.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.AUDIT_HEAD;
import static org.porchlight.storage.tables.Tables.AUDIT_RECORD;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.roster.StaffMember;
import org.porchlight.storage.DistrictFile;

/// The trail is complete, in order, and nobody can mend it unnoticed.
class AuditRepositoryTest {
  private static final LocalDateTime NOW = MapleValley.TODAY.atTime(15, 40);
  private static final int RECORDS = 40;
  private static final int TAMPERINGS = Integer.getInteger("porchlight.audit.tamperings", 1_000);

  private final MapleValley maple = MapleValley.open();
  private final DistrictFile file = maple.file();
  private final AuditRepository audit = new AuditRepository(file);
  private final StaffMember ruiz = maple.staff("Mr. Ruiz");
  private final StaffMember dana = maple.staff("Dana Fields");

  @BeforeEach
  void write() {
    for (int i = 0; i < RECORDS; i++) {
      audit.add(
          i % 3 == 0 ? dana : ruiz,
          i % 2 == 0 ? AuditEvent.NOTE_READ : AuditEvent.PRINTED,
          "student/" + i,
          NOW.plusHours(i));
    }
  }

  @AfterEach
  void close() {
    maple.close();
  }

  @Test
  void theNewestComeFirstAndFiltersCombine() {
    assertEquals(RECORDS, audit.count(AuditFilter.ALL));
    assertEquals("student/39", audit.records(AuditFilter.ALL, 1).getFirst().subject());
    AuditFilter readByDana =
        new AuditFilter(
            AuditFilter.of(AuditEvent.NOTE_READ).events(),
            dana.id(),
            LocalDate.of(2026, 12, 10),
            LocalDate.of(2026, 12, 10));
    List<String> subjects =
        audit.records(readByDana, 100).stream().map(AuditRecord::subject).toList();
    assertEquals(List.of("student/30", "student/24", "student/18", "student/12"), subjects);
    assertEquals(4, audit.count(readByDana));
  }

  @Test
  void theHeadIsEightWordsThatStandForEverythingBefore() {
    AuditHead then = audit.head();
    assertEquals(RECORDS, then.count());
    assertTrue(then.words().matches("[a-z]+( [a-z]+){7}"), then.words());
    audit.add(ruiz, AuditEvent.EXPORTED, "students", NOW.plusDays(3));
    assertNotEquals(then.words(), audit.head().words());
    assertTrue(audit.agreesWith(then));
    assertFalse(audit.agreesWith(new AuditHead(then.count(), "00".repeat(32))));
    assertFalse(audit.agreesWith(new AuditHead(4_000, then.hash())));
  }

  @Test
  void theTrailIsWholeAndEmptyOnesAreToo() {
    assertEquals(new AuditCheck(AuditCheck.Finding.WHOLE, RECORDS, 0), audit.check());
    try (DistrictFile fresh = DistrictFile.inMemory()) {
      assertTrue(new AuditRepository(fresh).check().isWhole());
      assertEquals(0, new AuditRepository(fresh).head().count());
    }
  }

  @Test
  void anUndoneSaveLeavesNoRecord() {
    try {
      file.inTransaction(() -> {
        audit.add(ruiz, AuditEvent.EXPORTED, "students", NOW);
        throw new IllegalStateException("the save failed");
      });
    } catch (IllegalStateException expected) {
      assertEquals(RECORDS, audit.head().count());
    }
  }

  /// Somebody with the district's key and a database tool, a thousand times.
  @Test
  void everyTamperingIsNoticed() {
    Random dice = new Random(11);
    AuditHead printed = audit.head();
    for (int i = 0; i < TAMPERINGS; i++) {
      int way = i % 8;
      long at = 1L + dice.nextInt(RECORDS);
      boolean noticed =
          file.inTransaction(() -> {
            tamper(way, at, dice);
            boolean seen = !audit.check().isWhole() || !audit.agreesWith(printed);
            putBack();
            return seen;
          });
      assertTrue(noticed, "way " + way + " at " + at);
    }
    assertTrue(audit.check().isWhole());
  }

  private void tamper(int way, long at, Random dice) {
    keepAside();
    var here = AUDIT_RECORD.SEQUENCE_NUMBER.eq(at);
    switch (way) {
      case 0 ->
          file.sql()
              .update(AUDIT_RECORD)
              .set(AUDIT_RECORD.SUBJECT, "x" + dice.nextInt())
              .where(here)
              .execute();
      case 1 ->
          file.sql()
              .update(AUDIT_RECORD)
              .set(AUDIT_RECORD.STAFF_ID, dice.nextLong(1_000, 2_000))
              .where(here)
              .execute();
      case 2 ->
          file.sql()
              .update(AUDIT_RECORD)
              .set(AUDIT_RECORD.RECORDED_AT, NOW.minusDays(1 + dice.nextInt(100)))
              .where(here)
              .execute();
      case 3 ->
          file.sql()
              .update(AUDIT_RECORD)
              .set(AUDIT_RECORD.EVENT, AuditEvent.BACKED_UP.name())
              .where(here)
              .execute();
      case 4 -> {
        // taken out, the gap closed
        file.sql().deleteFrom(AUDIT_RECORD).where(here).execute();
        for (long next = at + 1; next <= RECORDS; next++) {
          file.sql()
              .update(AUDIT_RECORD)
              .set(AUDIT_RECORD.SEQUENCE_NUMBER, next - 1)
              .where(AUDIT_RECORD.SEQUENCE_NUMBER.eq(next))
              .execute();
        }
      }
      case 5 ->
          // cut off at the end
          file.sql().deleteFrom(AUDIT_RECORD).where(AUDIT_RECORD.SEQUENCE_NUMBER.ge(at)).execute();
      case 6 -> {
        // two records change places
        long other = at == RECORDS ? 1 : at + 1;
        number(at, -1);
        number(other, at);
        number(-1, other);
      }
      default -> {
        // cut off, and the head moved back without its key
        file.sql().deleteFrom(AUDIT_RECORD).where(AUDIT_RECORD.SEQUENCE_NUMBER.ge(at)).execute();
        file.sql().update(AUDIT_HEAD).set(AUDIT_HEAD.RECORD_COUNT, at - 1).execute();
      }
    }
  }

  private void number(long from, long to) {
    file.sql()
        .update(AUDIT_RECORD)
        .set(AUDIT_RECORD.SEQUENCE_NUMBER, to)
        .where(AUDIT_RECORD.SEQUENCE_NUMBER.eq(from))
        .execute();
  }

  private void keepAside() {
    for (String table : List.of("AUDIT_RECORD", "AUDIT_HEAD")) {
      file.sql()
          .execute("create table if not exists ASIDE_" + table + " as select * from " + table);
    }
  }

  private void putBack() {
    for (String table : List.of("AUDIT_RECORD", "AUDIT_HEAD")) {
      file.sql().deleteFrom(DSL.table(table)).execute();
      file.sql().execute("insert into " + table + " select * from ASIDE_" + table);
    }
  }
}
