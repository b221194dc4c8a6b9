package org.porchlight.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a column can be. Its synonyms stand in `columns.properties`.
public enum ColumnField {
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
  ENTRY_DATE(ValueShape.DATE),
  EXIT_DATE(ValueShape.DATE),
  ENROLL_STATUS(ValueShape.ANYTHING),
  TEACHER(ValueShape.ANYTHING),
  STREET(ValueShape.ANYTHING),
  UNIT(ValueShape.ANYTHING),
  CITY(ValueShape.ANYTHING),
  STATE(ValueShape.ANYTHING),
  ZIP(ValueShape.ANYTHING),
  MAILING_STREET(ValueShape.ANYTHING),
  LATITUDE(ValueShape.NUMBER),
  LONGITUDE(ValueShape.NUMBER),
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
  GUARDIAN_EMAIL(ValueShape.ANYTHING),
  DATE(ValueShape.DATE),
  CODE(ValueShape.CODE),
  CODE_DESCRIPTION(ValueShape.ANYTHING),
  PORTION(ValueShape.NUMBER),
  PERIOD(ValueShape.ANYTHING),
  ALL_DAY(ValueShape.ANYTHING),
  DAYS_ENROLLED(ValueShape.NUMBER),
  DAYS_ABSENT(ValueShape.NUMBER),
  DAYS_PRESENT(ValueShape.NUMBER),
  PERCENT_ABSENT(ValueShape.ANYTHING),
  ABSENT_HOURS(ValueShape.NUMBER),
  MONTH(ValueShape.ANYTHING),
  AS_OF(ValueShape.DATE),
  SCHOOL_YEAR(ValueShape.ANYTHING),
  CONTACT_NAME(ValueShape.NAME),
  CONTACT_FIRST_NAME(ValueShape.NAME),
  CONTACT_LAST_NAME(ValueShape.NAME),
  RELATIONSHIP(ValueShape.NAME),
  PRIORITY(ValueShape.NUMBER),
  PHONES(ValueShape.PHONE),
  EMAIL(ValueShape.ANYTHING),
  CUSTODIAL(ValueShape.YES_NO),
  LIVES_WITH(ValueShape.YES_NO),
  DO_NOT_CONTACT(ValueShape.YES_NO),
  CONTACT_START(ValueShape.DATE),
  CONTACT_END(ValueShape.DATE),
  INSTRUCTIONAL(ValueShape.YES_NO),
  NOTE(ValueShape.ANYTHING),
  WEEKDAY(ValueShape.ANYTHING);

  private static final Set<ColumnField> COUNTED =
      Set.of(
          STUDENT_ID,
          DATE,
          CODE,
          PORTION,
          DAYS_ENROLLED,
          DAYS_ABSENT,
          DAYS_PRESENT,
          ENTRY_DATE,
          EXIT_DATE,
          INSTRUCTIONAL);
  private static final Set<ColumnField> SHAPES_NOT_READ =
      Set.of(INTERNAL_ID, PERIOD, ALL_DAY, ABSENT_HOURS, MONTH, WEEKDAY, ENROLL_STATUS);

  private final ValueShape shape;

  ColumnField(ValueShape shape) {
    this.shape = shape;
  }

  ValueShape shape() {
    return shape;
  }

  /// Whether days missed depend on this column, so that a likely match is not good enough.
  boolean isCounted() {
    return COUNTED.contains(this);
  }

  /// The word in answer files: `student_id`.
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ColumnField> ofToken(String token) {
    String wanted = token.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_");
    return Arrays.stream(values()).filter(field -> field.name().equals(wanted)).findFirst();
  }

  /// Whether these columns say what this field says, in one column or in several.
  boolean isAnsweredBy(Set<ColumnField> found) {
    return found.contains(this)
        || switch (this) {
          case STUDENT_NAME -> found.contains(LAST_NAME) && found.contains(FIRST_NAME);
          case CONTACT_NAME -> found.contains(CONTACT_LAST_NAME);
          case RELATIONSHIP -> found.contains(PHONES);
          case DAYS_ABSENT -> found.contains(DAYS_PRESENT);
          default -> false;
        };
  }

  /// The fields a person may choose for a column of this kind of sheet, likeliest uses first.
  public static List<ColumnField> choices(SheetKind kind) {
    return Arrays.stream(values())
        .filter(field -> !SHAPES_NOT_READ.contains(field))
        .filter(field -> field.isUsedIn(kind))
        .toList();
  }

  /// Whether a sheet of this kind has any use for the column.
  boolean isUsedIn(SheetKind kind) {
    return switch (kind) {
      case CALENDAR ->
          Set.of(DATE, INSTRUCTIONAL, NOTE, CODE_DESCRIPTION, SCHOOL, SCHOOL_NAME).contains(this);
      case ATTENDANCE_EVENTS ->
          Set.of(
                  STUDENT_ID,
                  STUDENT_NAME,
                  SCHOOL,
                  SCHOOL_NAME,
                  DATE,
                  CODE,
                  CODE_DESCRIPTION,
                  PORTION,
                  LAST_NAME,
                  FIRST_NAME)
              .contains(this);
      case ATTENDANCE_SUMMARY ->
          Set.of(
                  STUDENT_ID,
                  STUDENT_NAME,
                  LAST_NAME,
                  FIRST_NAME,
                  DAYS_ENROLLED,
                  DAYS_ABSENT,
                  DAYS_PRESENT,
                  PERCENT_ABSENT,
                  AS_OF,
                  SCHOOL_YEAR)
              .contains(this);
      case CONTACTS ->
          Set.of(
                  STUDENT_ID,
                  STUDENT_NAME,
                  LAST_NAME,
                  FIRST_NAME,
                  CONTACT_NAME,
                  CONTACT_FIRST_NAME,
                  CONTACT_LAST_NAME,
                  RELATIONSHIP,
                  PRIORITY,
                  PHONES,
                  HOME_PHONE,
                  EMAIL,
                  LIVES_WITH,
                  DO_NOT_CONTACT,
                  CONTACT_END,
                  HOME_LANGUAGE)
              .contains(this);
      case ROSTER -> ordinal() <= GUARDIAN_EMAIL.ordinal() && !SHAPES_NOT_READ.contains(this);
    };
  }
}
