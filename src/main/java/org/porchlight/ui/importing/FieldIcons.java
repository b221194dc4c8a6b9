package org.porchlight.ui.importing;

import java.util.Arrays;
import org.porchlight.importing.ColumnField;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportQuestion;

/// A picture for each kind of column.
final class FieldIcons {
  static final String LEFT_OUT = "fth-slash";

  private FieldIcons() {}

  static String of(ImportQuestion question, String choice) {
    return switch (question.kind()) {
      case COLUMN ->
          Arrays.stream(ColumnField.values())
              .filter(field -> field.token().equals(choice))
              .findFirst()
              .map(FieldIcons::of)
              .orElse(LEFT_OUT);
      case CODE -> "fth-tag";
      case SHEET -> choice.equals(ImportAnswers.EVERY_SHEET) ? "fth-layers" : "fth-file-text";
      case DATE_ORDER, EXIT_DATE, SCHOOL_YEAR -> "fth-calendar";
      default -> "fth-chevron-right";
    };
  }

  static String of(ColumnField field) {
    return switch (field) {
      case STUDENT_ID, STATE_ID, INTERNAL_ID, PRIORITY -> "fth-hash";
      case STUDENT_NAME,
          LAST_NAME,
          FIRST_NAME,
          MIDDLE_NAME,
          SUFFIX,
          TEACHER,
          STAFF_NAME,
          STAFF_LAST_NAME,
          STAFF_FIRST_NAME ->
          "fth-user";
      case SCHOOL, SCHOOL_NAME -> "fth-home";
      case DATE,
          ENTRY_DATE,
          EXIT_DATE,
          BIRTH_DATE,
          AS_OF,
          SCHOOL_YEAR,
          YEAR,
          MONTH,
          TERM,
          CONTACT_START,
          CONTACT_END,
          INSTRUCTIONAL,
          WEEKDAY,
          TRAINED_UNTIL ->
          "fth-calendar";
      case CODE,
          CODE_DESCRIPTION,
          ENROLL_STATUS,
          PRESENCE_STATUS,
          ABSENT_FLAG,
          TARDY_FLAG,
          HALF_DAY_FLAG,
          EXCUSED_FLAG,
          MODE,
          PERIOD,
          SECTION,
          ALL_DAY,
          PERIOD_CODE,
          AM_CODE,
          PM_CODE,
          DATE_CODE,
          MONTH_DAY_CODE,
          STAFF_ROLE ->
          "fth-tag";
      case PORTION, PORTION_PRESENT, MEMBERSHIP -> "fth-pie-chart";
      case STREET, UNIT, CITY, STATE, ZIP, MAILING_STREET, LATITUDE, LONGITUDE, DRIVES ->
          "fth-map-pin";
      case HOME_PHONE,
          PHONES,
          MOTHER_PHONE,
          FATHER_PHONE,
          GUARDIAN_PHONE,
          GUARDIAN_2_PHONE,
          STAFF_PHONE ->
          "fth-phone";
      case EMAIL, GUARDIAN_EMAIL, STAFF_EMAIL -> "fth-mail";
      case HOME_LANGUAGE, STAFF_LANGUAGES, NOTE -> "fth-message-square";
      case MOTHER,
          FATHER,
          GUARDIAN,
          GUARDIAN_2,
          GUARDIAN_RELATIONSHIP,
          GUARDIAN_2_RELATIONSHIP,
          CONTACT_NAME,
          CONTACT_FIRST_NAME,
          CONTACT_LAST_NAME,
          RELATIONSHIP,
          CUSTODIAL,
          LIVES_WITH ->
          "fth-users";
      case DO_NOT_CONTACT -> "fth-shield";
      default -> "fth-bar-chart-2";
    };
  }
}
