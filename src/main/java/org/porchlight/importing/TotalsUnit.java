package org.porchlight.importing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// In which unit a sheet counts its totals, and what its columns are then.
enum TotalsUnit {
  DAYS(
      ColumnField.DAYS_ENROLLED,
      ColumnField.DAYS_PRESENT,
      ColumnField.DAYS_ABSENT,
      ColumnField.DAYS_EXCUSED,
      ColumnField.DAYS_UNEXCUSED,
      ColumnField.DAYS_MEDICAL,
      ColumnField.DAYS_SUSPENDED,
      ColumnField.DAYS_SUSPENDED_OUT,
      ColumnField.DAYS_SUSPENDED_IN),
  HOURS(
      ColumnField.HOURS_ENROLLED,
      ColumnField.HOURS_PRESENT,
      ColumnField.HOURS_ABSENT,
      ColumnField.HOURS_EXCUSED,
      ColumnField.HOURS_UNEXCUSED,
      ColumnField.HOURS_MEDICAL,
      ColumnField.HOURS_SUSPENDED,
      null,
      null),
  MINUTES(
      ColumnField.MINUTES_ENROLLED,
      ColumnField.MINUTES_PRESENT,
      ColumnField.MINUTES_ABSENT,
      ColumnField.MINUTES_EXCUSED,
      ColumnField.MINUTES_UNEXCUSED,
      null,
      null,
      null,
      null);

  final ColumnField enrolled;
  final ColumnField present;
  final ColumnField absent;
  final ColumnField excused;
  final ColumnField unexcused;
  private final @Nullable ColumnField medical;
  private final @Nullable ColumnField suspended;
  private final @Nullable ColumnField suspendedOut;
  private final @Nullable ColumnField suspendedIn;

  TotalsUnit(
      ColumnField enrolled,
      ColumnField present,
      ColumnField absent,
      ColumnField excused,
      ColumnField unexcused,
      @Nullable ColumnField medical,
      @Nullable ColumnField suspended,
      @Nullable ColumnField suspendedOut,
      @Nullable ColumnField suspendedIn) {
    this.enrolled = enrolled;
    this.present = present;
    this.absent = absent;
    this.excused = excused;
    this.unexcused = unexcused;
    this.medical = medical;
    this.suspended = suspended;
    this.suspendedOut = suspendedOut;
    this.suspendedIn = suspendedIn;
  }

  Optional<ColumnField> medical() {
    return Optional.ofNullable(medical);
  }

  /// Sent home by the school; a column that does not say in or out is taken for this.
  Optional<ColumnField> suspended(Columns columns) {
    return suspendedOut != null && columns.has(suspendedOut)
        ? Optional.of(suspendedOut)
        : Optional.ofNullable(suspended);
  }

  Optional<ColumnField> suspendedIn() {
    return Optional.ofNullable(suspendedIn);
  }

  /// The unit a sheet has enough columns of, days before hours before minutes.
  static TotalsUnit of(Columns columns) {
    for (TotalsUnit unit : values()) {
      boolean whole =
          columns.has(unit.enrolled) || (columns.has(unit.present) && columns.has(unit.absent));
      boolean part =
          columns.has(unit.present)
              || columns.has(unit.absent)
              || (columns.has(unit.excused) && columns.has(unit.unexcused));
      if (whole && part) {
        return unit;
      }
    }
    return DAYS;
  }
}
