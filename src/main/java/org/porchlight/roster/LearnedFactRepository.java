package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.LOCAL_CORRECTION;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;

/// Keeps what people here learned beside what the school system says.
final class LearnedFactRepository {
  private final DistrictFile file;

  LearnedFactRepository(DistrictFile file) {
    this.file = file;
  }

  /// Keeps what was learned. The school system's value of the first correction stands until an
  /// import brings another; a value put back to what the system says is no correction any more.
  void learned(
      CorrectedFact fact,
      long rowId,
      @Nullable String before,
      @Nullable String after,
      @Nullable Long by,
      LocalDate on) {
    if (Objects.equals(before, after)) {
      return;
    }
    Optional<LocalCorrection> earlier = new CorrectionRepository(file).findCorrection(fact, rowId);
    String system = earlier.isPresent() ? earlier.get().systemValue() : before;
    forget(fact, rowId);
    if (Objects.equals(system, after)) {
      return;
    }
    keep(fact, rowId, system, after, by, on);
  }

  /// What was known of a row that is there again.
  void putBack(LocalCorrection known) {
    keep(
        known.fact(),
        known.rowId(),
        known.systemValue(),
        known.learnedValue(),
        known.learnedBy(),
        known.learnedOn());
  }

  private void keep(
      CorrectedFact fact,
      long rowId,
      @Nullable String system,
      @Nullable String after,
      @Nullable Long by,
      LocalDate on) {
    file.sql()
        .insertInto(LOCAL_CORRECTION)
        .set(LOCAL_CORRECTION.KIND, fact.name())
        .set(LOCAL_CORRECTION.ROW_ID, rowId)
        .set(LOCAL_CORRECTION.SYSTEM_VALUE, system)
        .set(LOCAL_CORRECTION.LEARNED_VALUE, after)
        .set(LOCAL_CORRECTION.LEARNED_BY, by)
        .set(LOCAL_CORRECTION.LEARNED_ON, on)
        .execute();
  }

  /// The row the fact was about is gone.
  void forget(CorrectedFact fact, long rowId) {
    file.sql()
        .deleteFrom(LOCAL_CORRECTION)
        .where(LOCAL_CORRECTION.KIND.eq(fact.name()))
        .and(LOCAL_CORRECTION.ROW_ID.eq(rowId))
        .execute();
  }
}
