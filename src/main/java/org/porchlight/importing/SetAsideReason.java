package org.porchlight.importing;

import java.util.Optional;

/// Why a row of the file was not brought in.
public enum SetAsideReason {
  NO_STUDENT_ID(ColumnField.STUDENT_ID),
  ID_LOST_DIGITS(ColumnField.STUDENT_ID),
  UNKNOWN_STUDENT(ColumnField.STUDENT_ID),
  UNREADABLE_NAME(ColumnField.STUDENT_NAME),
  UNREADABLE_GRADE(ColumnField.GRADE),
  UNREADABLE_DATE(ColumnField.DATE),
  UNREADABLE_NUMBER,
  UNREADABLE_VALUE,
  UNKNOWN_SCHOOL(ColumnField.SCHOOL),
  NO_SCHOOL(ColumnField.SCHOOL),
  BEFORE_ENTRY(ColumnField.DATE),
  AFTER_WITHDRAWAL(ColumnField.DATE),
  NOT_ENROLLED_THAT_DAY(ColumnField.DATE),
  OTHER_SCHOOL_THAT_DAY,
  CLOSED_DAY(ColumnField.DATE),
  OUTSIDE_CALENDAR(ColumnField.DATE),
  IN_THE_FUTURE(ColumnField.DATE),
  EXIT_BEFORE_ENTRY,
  DIFFERENT_ROWS_FOR_ONE_DAY,
  DIFFERENT_ROWS_FOR_ONE_STUDENT,
  MORE_MISSED_THAN_ENROLLED,
  TOTALS_DISAGREE,
  PERCENT_TOO_COARSE,
  PART_AND_CODE_DISAGREE,
  DIFFERENT_ROWS_FOR_ONE_PERSON,
  DIFFERENT_ROWS_FOR_ONE_PLACE,
  SEVERAL_OF_THIS_NAME,
  POINT_TOO_FAR,
  NOT_FOR_THE_MAP,
  OTHER_ADDRESS,
  UNKNOWN_ADDRESS,
  LEFT_OUT_BY_YOU,
  LEFT_WITHOUT_DATE(ColumnField.EXIT_DATE),
  CONTACT_ENDED;

  private final Optional<ColumnField> cell;

  SetAsideReason() {
    cell = Optional.empty();
  }

  SetAsideReason(ColumnField cell) {
    this.cell = Optional.of(cell);
  }

  /// The cell a person would put right; empty where it is not one cell.
  Optional<ColumnField> cell() {
    return cell;
  }
}
