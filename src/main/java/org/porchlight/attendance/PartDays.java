package org.porchlight.attendance;

/// How a day missed in part counts. Places differ, see domain.md section 2.2.
public enum PartDays {
  /// A half day missed is half a day.
  AS_THEY_ARE,
  /// Half of the school day or more is a day missed; less is none.
  HALF_OR_MORE,
  /// Only whole days are missed days.
  WHOLE_DAYS_ONLY;

  /// @param missed quarter days missed
  /// @param length how long the school day counts, in quarter days
  int counted(int missed, int length) {
    return switch (this) {
      case AS_THEY_ARE -> missed;
      case HALF_OR_MORE -> missed > 0 && 2 * missed >= length ? length : 0;
      case WHOLE_DAYS_ONLY -> missed >= length ? length : 0;
    };
  }
}
