package org.porchlight.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column can be. Its names stand in `columns.properties`, the kinds of sheet that use it in
/// `sheet-kinds.properties`.
public enum ColumnField {
  // who
  STUDENT_ID(ValueShape.IDENTIFIER),
  STATE_ID(ValueShape.IDENTIFIER),
  INTERNAL_ID(ValueShape.ANYTHING),
  STUDENT_NAME(ValueShape.NAME),
  LAST_NAME(ValueShape.NAME),
  FIRST_NAME(ValueShape.NAME),
  MIDDLE_NAME(ValueShape.NAME),
  SUFFIX(ValueShape.NAME),
  BIRTH_DATE(ValueShape.DATE),
  GRADE(ValueShape.GRADE),
  SCHOOL(ValueShape.ANYTHING),
  SCHOOL_NAME(ValueShape.ANYTHING),
  // enrolment
  ENTRY_DATE(ValueShape.DATE),
  EXIT_DATE(ValueShape.DATE),
  ENROLL_STATUS(ValueShape.ANYTHING),
  TEACHER(ValueShape.ANYTHING),
  // home
  STREET(ValueShape.ANYTHING),
  UNIT(ValueShape.ANYTHING),
  CITY(ValueShape.ANYTHING),
  STATE(ValueShape.ANYTHING),
  ZIP(ValueShape.ANYTHING),
  MAILING_STREET(ValueShape.ANYTHING),
  LATITUDE(ValueShape.LATITUDE),
  LONGITUDE(ValueShape.LONGITUDE),
  // family, one row a student
  HOME_PHONE(ValueShape.PHONE),
  HOME_LANGUAGE(ValueShape.NAME),
  MOTHER(ValueShape.NAME),
  FATHER(ValueShape.NAME),
  GUARDIAN(ValueShape.NAME),
  GUARDIAN_2(ValueShape.NAME),
  MOTHER_PHONE(ValueShape.PHONE),
  FATHER_PHONE(ValueShape.PHONE),
  GUARDIAN_PHONE(ValueShape.PHONE),
  GUARDIAN_2_PHONE(ValueShape.PHONE),
  GUARDIAN_RELATIONSHIP(ValueShape.NAME),
  GUARDIAN_2_RELATIONSHIP(ValueShape.NAME),
  GUARDIAN_EMAIL(ValueShape.EMAIL),
  // a day's attendance
  DATE(ValueShape.DATE),
  CODE(ValueShape.CODE),
  CODE_DESCRIPTION(ValueShape.ANYTHING),
  PRESENCE_STATUS(ValueShape.CODE),
  ABSENT_FLAG(ValueShape.YES_NO),
  TARDY_FLAG(ValueShape.YES_NO),
  HALF_DAY_FLAG(ValueShape.YES_NO),
  EXCUSED_FLAG(ValueShape.ANYTHING),
  PORTION(ValueShape.PART),
  PORTION_PRESENT(ValueShape.PART),
  MEMBERSHIP(ValueShape.PART),
  MODE(ValueShape.ANYTHING),
  PERIOD(ValueShape.ANYTHING),
  SECTION(ValueShape.ANYTHING),
  ALL_DAY(ValueShape.CODE),
  PERIOD_CODE(ValueShape.CODE),
  AM_CODE(ValueShape.CODE),
  PM_CODE(ValueShape.CODE),
  DATE_CODE(ValueShape.CODE),
  MONTH_DAY_CODE(ValueShape.CODE),
  // totals in days
  DAYS_ENROLLED(ValueShape.DAYS),
  DAYS_ABSENT(ValueShape.DAYS),
  FULL_DAYS_ABSENT(ValueShape.DAYS),
  HALF_DAYS_ABSENT(ValueShape.DAYS),
  DAYS_EXCUSED(ValueShape.DAYS),
  DAYS_UNEXCUSED(ValueShape.DAYS),
  DAYS_MEDICAL(ValueShape.DAYS),
  DAYS_SUSPENDED(ValueShape.DAYS),
  DAYS_SUSPENDED_OUT(ValueShape.DAYS),
  DAYS_SUSPENDED_IN(ValueShape.DAYS),
  DAYS_PRESENT(ValueShape.DAYS),
  TARDIES(ValueShape.DAYS),
  PERIODS_ABSENT(ValueShape.HOURS),
  PERCENT_ABSENT(ValueShape.PERCENT),
  PERCENT_PRESENT(ValueShape.PERCENT),
  // totals in hours and minutes
  HOURS_ENROLLED(ValueShape.HOURS),
  HOURS_ABSENT(ValueShape.HOURS),
  HOURS_EXCUSED(ValueShape.HOURS),
  HOURS_UNEXCUSED(ValueShape.HOURS),
  HOURS_MEDICAL(ValueShape.HOURS),
  HOURS_SUSPENDED(ValueShape.HOURS),
  HOURS_PRESENT(ValueShape.HOURS),
  MINUTES_ENROLLED(ValueShape.MINUTES),
  MINUTES_ABSENT(ValueShape.MINUTES),
  MINUTES_EXCUSED(ValueShape.MINUTES),
  MINUTES_UNEXCUSED(ValueShape.MINUTES),
  MINUTES_PRESENT(ValueShape.MINUTES),
  // when totals are of
  MONTH(ValueShape.MONTH),
  YEAR(ValueShape.NUMBER),
  AS_OF(ValueShape.DATE),
  SCHOOL_YEAR(ValueShape.ANYTHING),
  TERM(ValueShape.ANYTHING),
  // contacts, one row an adult
  CONTACT_NAME(ValueShape.NAME),
  CONTACT_FIRST_NAME(ValueShape.NAME),
  CONTACT_LAST_NAME(ValueShape.NAME),
  RELATIONSHIP(ValueShape.NAME),
  PRIORITY(ValueShape.NUMBER),
  PHONES(ValueShape.PHONE),
  EMAIL(ValueShape.EMAIL),
  CUSTODIAL(ValueShape.YES_NO),
  LIVES_WITH(ValueShape.YES_NO),
  DO_NOT_CONTACT(ValueShape.YES_NO),
  CONTACT_START(ValueShape.DATE),
  CONTACT_END(ValueShape.DATE),
  // calendar
  INSTRUCTIONAL(ValueShape.YES_NO),
  NOTE(ValueShape.ANYTHING),
  WEEKDAY(ValueShape.ANYTHING),
  // staff
  STAFF_NAME(ValueShape.NAME),
  STAFF_LAST_NAME(ValueShape.NAME),
  STAFF_FIRST_NAME(ValueShape.NAME),
  STAFF_ROLE(ValueShape.ANYTHING),
  STAFF_PHONE(ValueShape.PHONE),
  STAFF_EMAIL(ValueShape.EMAIL),
  STAFF_LANGUAGES(ValueShape.ANYTHING),
  TRAINED_UNTIL(ValueShape.DATE),
  DRIVES(ValueShape.YES_NO);

  private final ValueShape shape;

  ColumnField(ValueShape shape) {
    this.shape = shape;
  }

  ValueShape shape() {
    return shape;
  }

  /// Whether days missed depend on this column, so that two that claim to be it are asked about.
  boolean isCounted() {
    return SheetKindColumns.counted().contains(this);
  }

  /// Whether the column says which student a row is about.
  boolean namesStudents() {
    return this == STUDENT_ID || this == STATE_ID || this == STUDENT_NAME || this == LAST_NAME;
  }

  /// The word in answer files: `student_id`.
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ColumnField> ofToken(String token) {
    String wanted = token.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
    return Arrays.stream(values()).filter(field -> field.name().equals(wanted)).findFirst();
  }

  /// The fields a person may choose for a column of this kind of sheet, likeliest uses first.
  public static List<ColumnField> choices(SheetKind kind) {
    return kind.uses();
  }

  /// Whether a sheet of this kind has any use for the column.
  boolean isUsedIn(SheetKind kind) {
    return kind.uses().contains(this);
  }
}
