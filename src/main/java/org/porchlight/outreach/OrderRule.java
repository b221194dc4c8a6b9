package org.porchlight.outreach;

/// A reason that decides who stands before whom. Districts move these up and down; no rule has a
/// weight, and none adds up with another: the next one speaks only where the one before finds two
/// families equal.
public enum OrderRule {
  /// The most any listed child missed in the last ten school days.
  RECENT_DAYS,
  /// The largest share of the year any listed child missed, compared exactly.
  SHARE_OF_YEAR,
  /// Time since somebody of the family last answered; never comes first.
  TIME_SINCE_CONTACT,
  /// A teacher or the principal asked.
  ASKED_FOR,
  /// Something we promised is overdue.
  OVERDUE_PROMISE,
  /// Whole days missed one after the other until now.
  DAYS_IN_A_ROW
}
