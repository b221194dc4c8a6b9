package org.porchlight.visits;

import static org.porchlight.storage.tables.Tables.BARRIER;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.BarrierRecord;

/// What gets in the way, student by student. A change of status is a new row: how it was before
/// stays to be read.
public final class BarrierRepository {
  private final DistrictFile file;

  public BarrierRepository(DistrictFile file) {
    this.file = file;
  }

  /// Notes a barrier for each of its students; answers the ids of the rows.
  public List<Long> note(BarrierToNote barrier, @Nullable Long visitId, LocalDate on) {
    file.admit(Action.WRITE_DEBRIEF, "barriers");
    return file.inTransaction(() ->
        barrier.studentIds().stream()
            .map(student -> insert(barrier, student, visitId, on))
            .toList());
  }

  /// How it stands now, noted today: a new row with the same barrier.
  public long changeStatus(Barrier barrier, BarrierStatus status, LocalDate on) {
    BarrierToNote changed =
        new BarrierToNote(
            barrier.code(),
            barrier.otherWords(),
            status,
            barrier.namedBy(),
            List.of(barrier.studentId()));
    return file.inTransaction(() -> insert(changed, barrier.studentId(), null, on));
  }

  /// Takes rows back; they stay in the file, marked.
  public void undo(Collection<Long> barrierIds) {
    file.inTransaction(() -> {
      file.admit(Action.WRITE_DEBRIEF, "barriers");
      file.sql()
          .update(BARRIER)
          .set(BARRIER.UNDONE, true)
          .where(BARRIER.ID.in(barrierIds))
          .execute();
    });
  }

  /// Each barrier of a student as it stands now, the latest named first.
  public List<Barrier> ofStudent(long studentId) {
    return latest(history(BARRIER.STUDENT_ID.eq(studentId)));
  }

  /// Each barrier of each child of a household as it stands now, the latest named first.
  public List<Barrier> ofHousehold(long householdId) {
    return latest(
        history(
            BARRIER.STUDENT_ID.in(
                file.sql()
                    .select(STUDENT.ID)
                    .from(STUDENT)
                    .where(STUDENT.HOUSEHOLD_ID.eq(householdId)))));
  }

  /// What was told at a visit.
  public List<Barrier> ofVisit(long visitId) {
    return history(BARRIER.VISIT_ID.eq(visitId));
  }

  /// Every row noted in the days `from` to `until`, both included: for reports, which count
  /// students, not rows.
  public List<Barrier> notedBetween(LocalDate from, LocalDate until) {
    return history(BARRIER.NOTED_ON.between(from, until));
  }

  private List<Barrier> history(Condition where) {
    return file.sql()
        .selectFrom(BARRIER)
        .where(where, BARRIER.UNDONE.isFalse())
        .orderBy(BARRIER.NOTED_ON.desc(), BARRIER.ID.desc())
        .fetch(BarrierRepository::barrier);
  }

  private static List<Barrier> latest(List<Barrier> newestFirst) {
    record Which(long studentId, BarrierCode code, @Nullable String otherWords) {}

    Map<Which, Barrier> latest = new LinkedHashMap<>();
    newestFirst.forEach(
        b -> latest.putIfAbsent(new Which(b.studentId(), b.code(), b.otherWords()), b));
    return List.copyOf(latest.values());
  }

  private long insert(BarrierToNote barrier, long studentId, @Nullable Long visitId, LocalDate on) {
    BarrierRecord row = file.sql().newRecord(BARRIER);
    row.setStudentId(studentId);
    row.setVisitId(visitId);
    row.setCode(barrier.code().code());
    row.setOtherWords(barrier.otherWords());
    row.setStatus(barrier.status().name());
    row.setNamedBy(barrier.namedBy());
    row.setNotedOn(on);
    row.insert();
    return row.getId();
  }

  private static Barrier barrier(BarrierRecord row) {
    return new Barrier(
        row.getId(),
        row.getStudentId(),
        row.getVisitId(),
        BarrierCode.ofCode(row.getCode()).orElse(BarrierCode.OTHER),
        row.getOtherWords(),
        BarrierStatus.valueOf(row.getStatus()),
        row.getNamedBy(),
        row.getNotedOn());
  }
}
