package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A year's totals without days. What its file did not tell is null.
///
/// @param yearLabel "2025-26"
public record YearTotals(
    String yearLabel,
    LocalDate asOf,
    int enrolledQuarterDays,
    int missedQuarterDays,
    @Nullable Integer excusedQuarterDays,
    @Nullable Integer unexcusedQuarterDays,
    @Nullable Integer suspendedQuarterDays,
    @Nullable Integer inSchoolQuarterDays,
    @Nullable Integer tardies) {

  Set<Figure> known() {
    Set<Figure> known = EnumSet.noneOf(Figure.class);
    add(known, Figure.EXCUSED, excusedQuarterDays);
    add(known, Figure.UNEXCUSED, unexcusedQuarterDays);
    add(known, Figure.SUSPENDED, suspendedQuarterDays);
    add(known, Figure.IN_SCHOOL_SUSPENSION, inSchoolQuarterDays);
    add(known, Figure.TARDIES, tardies);
    return known;
  }

  private static void add(Set<Figure> known, Figure figure, @Nullable Integer amount) {
    if (amount != null) {
      known.add(figure);
    }
  }
}
