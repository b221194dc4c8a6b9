package org.porchlight.attendance;

import static org.porchlight.storage.tables.Tables.DAY_DISPUTE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.DayDisputeRecord;

/// Days families dispute, with what was said and how it was settled. Nothing is deleted.
public final class DisputeRepository {
  private final DistrictFile file;

  public DisputeRepository(DistrictFile file) {
    this.file = file;
  }

  /// Oldest day first.
  public List<DayDispute> ofStudent(long studentId) {
    return disputes(DAY_DISPUTE.STUDENT_ID.eq(studentId));
  }

  /// Every dispute, by student.
  public Map<Long, List<DayDispute>> byStudent() {
    return disputes(DAY_DISPUTE.ID.isNotNull()).stream()
        .collect(Collectors.groupingBy(DayDispute::studentId));
  }

  private List<DayDispute> disputes(Condition which) {
    return file.sql()
        .selectFrom(DAY_DISPUTE)
        .where(which)
        .and(DAY_DISPUTE.UNDONE.isFalse())
        .orderBy(DAY_DISPUTE.DISPUTED_DAY, DAY_DISPUTE.ID)
        .fetch(DisputeRepository::dispute);
  }

  private static DayDispute dispute(DayDisputeRecord row) {
    String outcome = row.getOutcome();
    return new DayDispute(
        row.getId(),
        row.getStudentId(),
        row.getDisputedDay(),
        row.getSaid(),
        row.getSaidBy(),
        row.getRecorded(),
        row.getNotedBy(),
        row.getNotedOn(),
        outcome == null ? null : DisputeOutcome.valueOf(outcome),
        row.getOutcomeWords(),
        row.getClosedOn());
  }

  /// Gives back the id, for taking it back.
  public long note(DayDispute dispute) {
    return file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + dispute.studentId());
      DayDisputeRecord row = file.sql().newRecord(DAY_DISPUTE);
      row.setStudentId(dispute.studentId());
      row.setDisputedDay(dispute.day());
      row.setSaid(dispute.said());
      row.setSaidBy(dispute.saidBy());
      row.setRecorded(dispute.recorded());
      row.setNotedBy(dispute.notedBy());
      row.setNotedOn(dispute.notedOn());
      row.store();
      return row.getId();
    });
  }

  /// Settles a dispute; with no outcome it is open again.
  public void settle(
      DayDispute dispute,
      @Nullable DisputeOutcome outcome,
      @Nullable String words,
      @Nullable Long by,
      LocalDate on) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + dispute.studentId());
      file.sql()
          .update(DAY_DISPUTE)
          .set(DAY_DISPUTE.OUTCOME, outcome == null ? null : outcome.name())
          .set(DAY_DISPUTE.OUTCOME_WORDS, outcome == null ? null : words)
          .set(DAY_DISPUTE.CLOSED_BY, outcome == null ? null : by)
          .set(DAY_DISPUTE.CLOSED_ON, outcome == null ? null : on)
          .where(DAY_DISPUTE.ID.eq(dispute.id()))
          .execute();
    });
  }

  public void setUndone(long disputeId, long studentId, boolean undone) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
      file.sql()
          .update(DAY_DISPUTE)
          .set(DAY_DISPUTE.UNDONE, undone)
          .where(DAY_DISPUTE.ID.eq(disputeId))
          .execute();
    });
  }
}
