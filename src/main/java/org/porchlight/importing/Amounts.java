package org.porchlight.importing;

import org.jspecify.annotations.Nullable;

/// What totals say about a student, in quarter days; null where the file does not tell.
///
/// @param suspended sent home by the school, part of `missed`
/// @param inSchool suspended in school, not part of `missed`
record Amounts(
    int enrolled,
    int missed,
    @Nullable Integer excused,
    @Nullable Integer unexcused,
    @Nullable Integer suspended,
    @Nullable Integer inSchool,
    @Nullable Integer tardies) {

  /// Days enrolled and missed, and nothing about why.
  static Amounts of(int enrolled, int missed) {
    return new Amounts(enrolled, missed, null, null, null, null, null);
  }

  /// Both together; what one of them does not tell is not known of the sum.
  Amounts plus(Amounts other) {
    return new Amounts(
        enrolled + other.enrolled,
        missed + other.missed,
        sum(excused, other.excused),
        sum(unexcused, other.unexcused),
        sum(suspended, other.suspended),
        sum(inSchool, other.inSchool),
        sum(tardies, other.tardies));
  }

  private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
    return one == null || other == null ? null : Integer.valueOf(one + other);
  }
}
