package org.porchlight.importing;

/// What a person must say before a sheet can be read.
public enum QuestionKind {
  /// What a column is.
  COLUMN,
  /// What an attendance code means.
  CODE,
  /// Whether the month or the day comes first in a column's dates.
  DATE_ORDER,
  /// Whether the exit date is the last day or the first day not enrolled.
  EXIT_DATE,
  /// Which school year totals without dates belong to.
  SCHOOL_YEAR
}
