package org.porchlight.importing;

import static org.porchlight.storage.tables.Tables.LOCAL_CORRECTION;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.CorrectedFact;
import org.porchlight.roster.CorrectionRepository;
import org.porchlight.roster.LocalCorrection;
import org.porchlight.roster.Phone;
import org.porchlight.storage.DistrictFile;

/// Keeps an import from writing over what people here know better, and notes what the school system
/// says instead.
final class CorrectedRowsRepository {
  private record Corrected(CorrectedFact fact, long rowId) {}

  private final RecordedRowsRepository rows;
  private final Map<Corrected, LocalCorrection> corrections = new HashMap<>();

  CorrectedRowsRepository(DistrictFile file, RecordedRowsRepository rows) {
    this.rows = rows;
    for (LocalCorrection correction : new CorrectionRepository(file).corrections()) {
      corrections.put(new Corrected(correction.fact(), correction.rowId()), correction);
    }
  }

  boolean has(CorrectedFact fact, long rowId) {
    return corrections.containsKey(new Corrected(fact, rowId));
  }

  /// What the school system said before people here learned better; empty where it said nothing.
  Optional<String> systemValue(CorrectedFact fact, long rowId) {
    return Optional.ofNullable(corrections.get(new Corrected(fact, rowId)))
        .map(LocalCorrection::systemValue);
  }

  /// Whether what people here learned stands against what a file says now. Where the file has come
  /// to say the same, there is nothing to correct any more.
  boolean stands(CorrectedFact fact, long rowId, @Nullable String said) {
    Corrected key = new Corrected(fact, rowId);
    LocalCorrection correction = corrections.get(key);
    if (correction == null) {
      return false;
    }
    if (same(fact, correction.learnedValue(), said)) {
      rows.delete(LOCAL_CORRECTION, List.of(correction.id()));
      corrections.remove(key);
    } else if (!Objects.equals(correction.systemValue(), said)) {
      Map<Field<?>, @Nullable Object> now = new HashMap<>();
      now.put(LOCAL_CORRECTION.SYSTEM_VALUE, said);
      rows.update(LOCAL_CORRECTION, List.of(correction.id()), now);
    }
    return true;
  }

  private static boolean same(CorrectedFact fact, @Nullable String learned, @Nullable String said) {
    if (learned == null || said == null) {
      return learned == null && said == null;
    }
    return switch (fact) {
      case ADDRESS -> AddressKey.of(learned, null).equals(AddressKey.of(said, null));
      case ADDED_PHONE, WRONG_PHONE -> Phone.digitsOf(learned).equals(Phone.digitsOf(said));
      case LANGUAGE,
          TEACHER,
          DO_NOT_CONTACT,
          FAMILY,
          NAME,
          BIRTH_DATE,
          ENROLLMENT,
          ADULT_NAME,
          RELATIONSHIP,
          EMAIL,
          ADULT_LANGUAGE,
          LIVES_WITH,
          CUSTODY,
          CONTACT_ORDER ->
          learned.strip().toLowerCase(Locale.ROOT).equals(said.strip().toLowerCase(Locale.ROOT));
    };
  }
}
