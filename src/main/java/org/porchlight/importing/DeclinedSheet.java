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
  /// The list of what attendance codes mean, without students.
  CODE_LIST
}
