package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.spreadsheets.SheetRow;

/// One enrolment as a roster row states it.
///
/// @param exit the first day not enrolled; null while enrolled
record RosterRow(
    SheetRow row,
    String localId,
    @Nullable String stateId,
    PersonName name,
    @Nullable LocalDate birthDate,
    @Nullable String teacher,
    String schoolCode,
    String schoolName,
    String grade,
    LocalDate entry,
    @Nullable LocalDate exit,
    FamilyFacts family) {

  /// Whether two rows say the same about the enrolment.
  boolean saysTheSameAs(RosterRow other) {
    return grade.equals(other.grade) && Objects.equals(exit, other.exit) && name.equals(other.name);
  }
}
