package org.porchlight.importing;

/// What a sheet means by saying nothing about a school day of an enrolled student, between its
/// first and its last day.
enum Unsaid {
  /// It names absences only: the student was there.
  PRESENT,
  /// It is a few rows put right: the day stays as it is.
  UNKNOWN,
  /// It names every day of everybody: attendance was not taken, and the day does not count.
  NOT_POSTED
}
