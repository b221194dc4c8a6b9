package org.porchlight.outreach;

import static org.porchlight.storage.tables.Tables.NOMINATION;
import static org.porchlight.storage.tables.Tables.SHORTLIST_DECISION;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;

/// Who was asked for, and what people decided. Decisions are appended; the newest counts.
public final class ShortlistRepository {
  private final DistrictFile file;

  public ShortlistRepository(DistrictFile file) {
    this.file = file;
  }

  /// Someone asks for a student; answers the nomination's id.
  public long nominate(long studentId, String askedBy, LocalDate askedOn) {
    return file.inTransaction(() -> {
      var row = file.sql().newRecord(NOMINATION);
      row.setStudentId(studentId);
      row.setAskedBy(askedBy);
      row.setAskedOn(askedOn);
      row.insert();
      return row.getId();
    });
  }

  public void undoNomination(long nominationId) {
    file.inTransaction(() -> {
      file.sql()
          .update(NOMINATION)
          .set(NOMINATION.UNDONE, true)
          .where(NOMINATION.ID.eq(nominationId))
          .execute();
    });
  }

  /// Everyone asked for since a day, the newest first.
  public List<Nomination> nominationsSince(LocalDate day) {
    return file.sql()
        .selectFrom(NOMINATION)
        .where(NOMINATION.UNDONE.isFalse(), NOMINATION.ASKED_ON.ge(day))
        .orderBy(NOMINATION.ASKED_ON.desc(), NOMINATION.ID.desc())
        .fetch(row ->
            new Nomination(row.getId(), row.getStudentId(), row.getAskedBy(), row.getAskedOn()));
  }

  /// Appends a decision; [Decision#UNDECIDED] takes the one before back.
  public void decide(
      long householdId,
      Decision decision,
      LocalDateTime at,
      @Nullable Long by,
      @Nullable String note) {
    file.inTransaction(() -> {
      var row = file.sql().newRecord(SHORTLIST_DECISION);
      row.setHouseholdId(householdId);
      row.setDecision(decision.name());
      row.setDecidedAt(at);
      row.setDecidedBy(by);
      row.setNote(note);
      row.insert();
    });
  }

  /// The newest decision about each family that has one.
  public Map<Long, ShortlistDecision> decisions() {
    return file
        .sql()
        .selectFrom(SHORTLIST_DECISION)
        .orderBy(SHORTLIST_DECISION.ID)
        .fetch(row ->
            new ShortlistDecision(
                row.getHouseholdId(),
                Decision.valueOf(row.getDecision()),
                row.getDecidedAt(),
                row.getDecidedBy(),
                row.getNote()))
        .stream()
        .collect(Collectors.toMap(ShortlistDecision::householdId, d -> d, (old, newer) -> newer));
  }
}
