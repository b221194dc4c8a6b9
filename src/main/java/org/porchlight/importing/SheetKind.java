package org.porchlight.importing;

import java.util.List;
import java.util.Set;

/// What a sheet holds, told from its columns.
public enum SheetKind {
  CONTACTS(ColumnField.STUDENT_ID, ColumnField.CONTACT_NAME, ColumnField.RELATIONSHIP),
  ATTENDANCE_EVENTS(ColumnField.STUDENT_ID, ColumnField.DATE, ColumnField.CODE),
  ROSTER(ColumnField.STUDENT_ID, ColumnField.STUDENT_NAME, ColumnField.ENTRY_DATE),
  ATTENDANCE_SUMMARY(ColumnField.STUDENT_ID, ColumnField.DAYS_ENROLLED, ColumnField.DAYS_ABSENT),
  CALENDAR(ColumnField.DATE, ColumnField.INSTRUCTIONAL);

  private final List<ColumnField> needs;

  SheetKind(ColumnField... needs) {
    this.needs = List.of(needs);
  }

  /// The fields without which this kind cannot be read.
  List<ColumnField> missing(Set<ColumnField> found) {
    return needs.stream().filter(field -> !field.isAnsweredBy(found)).toList();
  }
}
