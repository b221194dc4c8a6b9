package org.porchlight.access;

import static org.porchlight.storage.tables.Tables.AUDIT_HEAD;
import static org.porchlight.storage.tables.Tables.AUDIT_RECORD;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.StaffMember;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.AuditHeadRecord;
import org.porchlight.storage.tables.tables.records.AuditRecordRecord;

/// The audit trail: what was done with families' information, by whom and when. Records are added
/// and read, never changed; each one's hash covers the one before it, and the head stands under a
/// key that follows from the district's.
///
/// Whoever can open the district could, with a program of their own, write the whole trail anew.
/// Against that stand the heads on printed reports and in backups: see [#agreesWith].
public final class AuditRepository {
  private static final byte[] START = new byte[32];
  private static final String KEY = "audit-v1";

  private final DistrictFile file;

  public AuditRepository(DistrictFile file) {
    this.file = file;
  }

  /// Adds a record; inside a transaction it is part of it.
  ///
  /// @param subject what it was done to, such as "student/17": ids, never names of families
  public void add(
      @Nullable StaffMember person, AuditEvent event, String subject, LocalDateTime at) {
    file.inTransaction(() -> {
      Optional<AuditHeadRecord> head = file.sql().selectFrom(AUDIT_HEAD).fetchOptional();
      AuditRecord record =
          new AuditRecord(
              head.map(AuditHeadRecord::getRecordCount).orElse(0L) + 1,
              at.withNano(0),
              person == null ? null : person.id(),
              person == null ? "" : person.name(),
              event,
              subject);
      byte[] hash = hash(head.map(AuditHeadRecord::getHash).orElse(START), record);
      AuditRecordRecord row = file.sql().newRecord(AUDIT_RECORD);
      row.setSequenceNumber(record.sequenceNumber());
      row.setRecordedAt(record.recordedAt());
      row.setStaffId(record.staffId());
      row.setStaffName(record.staffName());
      row.setEvent(event.name());
      row.setSubject(subject);
      row.setHash(hash);
      row.insert();
      AuditHeadRecord next = file.sql().newRecord(AUDIT_HEAD);
      next.setId(1);
      next.setRecordCount(record.sequenceNumber());
      next.setHash(hash);
      next.setMac(macOf(record.sequenceNumber(), hash));
      next.merge();
    });
  }

  /// The newest records first.
  public List<AuditRecord> records(AuditFilter filter, int atMost) {
    file.admit(Action.SEE_AUDIT, "");
    return file.sql()
        .selectFrom(AUDIT_RECORD)
        .where(condition(filter))
        .orderBy(AUDIT_RECORD.SEQUENCE_NUMBER.desc())
        .limit(atMost)
        .fetch(AuditRepository::record);
  }

  public int count(AuditFilter filter) {
    file.admit(Action.SEE_AUDIT, "");
    return file.sql().fetchCount(AUDIT_RECORD, condition(filter));
  }

  private static Condition condition(AuditFilter filter) {
    Condition all = DSL.noCondition();
    if (!filter.events().isEmpty()) {
      all = all.and(AUDIT_RECORD.EVENT.in(filter.events().stream().map(Enum::name).toList()));
    }
    if (filter.staffId() != null) {
      all = all.and(AUDIT_RECORD.STAFF_ID.eq(filter.staffId()));
    }
    if (filter.from() != null) {
      all = all.and(AUDIT_RECORD.RECORDED_AT.ge(filter.from().atStartOfDay()));
    }
    if (filter.until() != null) {
      all = all.and(AUDIT_RECORD.RECORDED_AT.lt(filter.until().plusDays(1).atStartOfDay()));
    }
    return all;
  }

  /// Where the trail stands; count 0 before the first record.
  public AuditHead head() {
    return file.sql()
        .selectFrom(AUDIT_HEAD)
        .fetchOptional(
            row -> new AuditHead(row.getRecordCount(), HexFormat.of().formatHex(row.getHash())))
        .orElse(new AuditHead(0, HexFormat.of().formatHex(START)));
  }

  /// Whether the trail still says what it said when it had this head: printed, or kept in a backup.
  public boolean agreesWith(AuditHead earlier) {
    if (earlier.count() == 0) {
      return true;
    }
    return file.sql()
        .selectFrom(AUDIT_RECORD)
        .where(AUDIT_RECORD.SEQUENCE_NUMBER.eq(earlier.count()))
        .fetchOptional(row -> HexFormat.of().formatHex(row.getHash()))
        .filter(earlier.hash()::equals)
        .isPresent();
  }

  /// Reads the whole trail and says whether it is as it was written.
  public AuditCheck check() {
    byte[] previous = START;
    long expected = 0;
    List<AuditRecordRecord> rows =
        file.sql().selectFrom(AUDIT_RECORD).orderBy(AUDIT_RECORD.SEQUENCE_NUMBER).fetch();
    for (AuditRecordRecord row : rows) {
      expected++;
      if (row.getSequenceNumber() != expected || !isAsWritten(previous, row)) {
        return new AuditCheck(AuditCheck.Finding.CHANGED, rows.size(), expected);
      }
      previous = row.getHash();
    }
    Optional<AuditHeadRecord> head = file.sql().selectFrom(AUDIT_HEAD).fetchOptional();
    boolean agrees =
        head.isEmpty()
            ? rows.isEmpty()
            : head.get().getRecordCount() == rows.size()
                && MessageDigest.isEqual(head.get().getHash(), previous)
                && MessageDigest.isEqual(head.get().getMac(), macOf(rows.size(), previous));
    return agrees
        ? new AuditCheck(AuditCheck.Finding.WHOLE, rows.size(), 0)
        : new AuditCheck(AuditCheck.Finding.CUT_OFF, rows.size(), rows.size() + 1L);
  }

  private static boolean isAsWritten(byte[] previous, AuditRecordRecord row) {
    try {
      return MessageDigest.isEqual(hash(previous, record(row)), row.getHash());
    } catch (IllegalArgumentException unknownEvent) {
      return false;
    }
  }

  private static AuditRecord record(AuditRecordRecord row) {
    return new AuditRecord(
        row.getSequenceNumber(),
        row.getRecordedAt(),
        row.getStaffId(),
        row.getStaffName(),
        AuditEvent.valueOf(row.getEvent()),
        row.getSubject());
  }

  private static byte[] hash(byte[] previous, AuditRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(previous);
      out.writeLong(record.sequenceNumber());
      for (String part :
          List.of(
              record.recordedAt().toString(),
              String.valueOf(record.staffId()),
              record.staffName(),
              record.event().name(),
              record.subject())) {
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] macOf(long count, byte[] hash) {
    return file.keyring()
        .mac(
            KEY,
            (count + " " + HexFormat.of().formatHex(hash)).getBytes(StandardCharsets.US_ASCII));
  }
}
