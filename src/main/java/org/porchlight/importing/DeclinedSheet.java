package org.porchlight.importing;

/// Sheets that are known and hold nothing Porchlight could count. Their words say what to export
/// instead.
enum DeclinedSheet {
  /// Totals of schools, grades or classrooms, without students.
  NO_STUDENTS,
  /// Users of a rostering exchange: names and internal numbers, no enrolment dates.
  ROSTERING_USERS,
  /// Enrolments in classes of a rostering exchange, by internal numbers.
  ROSTERING_ENROLLMENTS,
  /// Birth dates and groups by internal numbers.
  ROSTERING_DEMOGRAPHICS,
  /// Totals for each attendance code of a student: nothing says which codes are absences, or of how
  /// many days.
  CODE_TOTALS,
  /// Students by name alone.
  NAMES_ALONE,
  /// Totals of quarters or terms, without the year's.
  TERM_TOTALS,
  /// Absences without the days enrolled they are part of.
  ABSENCES_ALONE,
  /// The list of what attendance codes mean, without students.
  CODE_LIST
}
