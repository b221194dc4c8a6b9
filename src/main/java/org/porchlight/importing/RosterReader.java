package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Reads the rows of a roster; a row that cannot be read is set aside.
final class RosterReader {
  private static final int NO_REAL_YEAR_BEFORE = 1950;
  private static final int NO_REAL_YEAR_AFTER = 2150;

  private final ImportContext context;
  private final StudentIds ids;
  private final RowTally tally;
  private final ExitDate exitDate;
  private final Set<String> unreadable = new HashSet<>();

  RosterReader(ImportContext context, StudentIds ids, RowTally tally, ExitDate exitDate) {
    this.context = context;
    this.ids = ids;
    this.tally = tally;
    this.exitDate = exitDate;
  }

  List<RosterRow> read() {
    return context.data().stream().map(this::read).flatMap(Optional::stream).toList();
  }

  private Optional<RosterRow> read(SheetRow row) {
    Optional<String> id = context.studentId(row, ids, tally);
    Optional<RosterRow> read = id.flatMap(localId -> read(row, localId));
    if (read.isEmpty()) {
      id.ifPresent(unreadable::add);
    }
    return read;
  }

  /// Students with a row that could not be read, so that the file does not say all about them.
  Set<String> unreadable() {
    return Set.copyOf(unreadable);
  }

  private Optional<RosterRow> read(SheetRow row, String localId) {
    Optional<PersonName> name = name(row);
    if (name.isEmpty()) {
      return aside(row, SetAsideReason.UNREADABLE_NAME, context.who(row));
    }
    String gradeCell = text(row, ColumnField.GRADE);
    Optional<String> grade = GradeText.parse(gradeCell);
    if (grade.isEmpty()) {
      return aside(row, SetAsideReason.UNREADABLE_GRADE, gradeCell);
    }
    String school = context.columns().text(row, ColumnField.SCHOOL, ColumnField.SCHOOL_NAME);
    if (school.isEmpty()) {
      return aside(row, SetAsideReason.NO_SCHOOL, "");
    }
    Optional<LocalDate> entry = context.date(row, ColumnField.ENTRY_DATE).filter(this::isReal);
    if (entry.isEmpty()) {
      return aside(row, SetAsideReason.UNREADABLE_DATE, text(row, ColumnField.ENTRY_DATE));
    }
    String exitCell = text(row, ColumnField.EXIT_DATE);
    Optional<LocalDate> exit = context.date(row, ColumnField.EXIT_DATE);
    if (exit.isEmpty() && !exitCell.replaceAll("[0/ -]", "").isEmpty()) {
      return aside(row, SetAsideReason.UNREADABLE_DATE, exitCell);
    }
    LocalDate firstDayGone =
        exit.filter(this::isReal)
            .map(date -> exitDate == ExitDate.LAST_DAY ? date.plusDays(1) : date)
            .orElse(null);
    if (firstDayGone != null && firstDayGone.isBefore(entry.get())) {
      return aside(row, SetAsideReason.EXIT_BEFORE_ENTRY, exitCell);
    }
    return Optional.of(
        new RosterRow(
            row,
            localId,
            orNull(text(row, ColumnField.STATE_ID)),
            name.get(),
            context.date(row, ColumnField.BIRTH_DATE).orElse(null),
            orNull(text(row, ColumnField.TEACHER)),
            school,
            text(row, ColumnField.SCHOOL_NAME),
            grade.get(),
            entry.get(),
            firstDayGone,
            family(row)));
  }

  private Optional<RosterRow> aside(SheetRow row, SetAsideReason reason, String detail) {
    tally.setAside(row, reason, context.who(row), detail);
    return Optional.empty();
  }

  /// Systems write 12/31/9999 or 1/1/1900 for "no date".
  private boolean isReal(LocalDate date) {
    return date.getYear() > NO_REAL_YEAR_BEFORE && date.getYear() < NO_REAL_YEAR_AFTER;
  }

  private Optional<PersonName> name(SheetRow row) {
    String last = text(row, ColumnField.LAST_NAME);
    if (last.isEmpty()) {
      return PersonName.parse(text(row, ColumnField.STUDENT_NAME));
    }
    String suffix = text(row, ColumnField.SUFFIX);
    String middle = text(row, ColumnField.MIDDLE_NAME);
    String first = text(row, ColumnField.FIRST_NAME);
    Optional<PersonName> name = PersonName.of(first, last);
    return name.map(n ->
        new PersonName(
            n.first(),
            middle.isEmpty() ? n.middle() : middle,
            n.last(),
            suffix.isEmpty() ? n.suffix() : suffix));
  }

  private FamilyFacts family(SheetRow row) {
    List<Adult> adults = new ArrayList<>();
    String email = text(row, ColumnField.GUARDIAN_EMAIL);
    adult(
        row,
        ColumnField.GUARDIAN,
        ColumnField.GUARDIAN_PHONE,
        relationship(row),
        orNull(email),
        adults);
    adult(
        row,
        ColumnField.MOTHER,
        ColumnField.MOTHER_PHONE,
        Messages.text("importing.relationship.mother"),
        null,
        adults);
    adult(
        row,
        ColumnField.FATHER,
        ColumnField.FATHER_PHONE,
        Messages.text("importing.relationship.father"),
        null,
        adults);
    adult(
        row,
        ColumnField.GUARDIAN_2,
        ColumnField.GUARDIAN_2_PHONE,
        orNull(text(row, ColumnField.GUARDIAN_2_RELATIONSHIP)),
        null,
        adults);
    String language = text(row, ColumnField.HOME_LANGUAGE);
    return new FamilyFacts(
        orNull(street(row)),
        orNull(text(row, ColumnField.CITY)),
        orNull(text(row, ColumnField.STATE)),
        orNull(text(row, ColumnField.ZIP)),
        NumberText.parse(text(row, ColumnField.LATITUDE)).orElse(null),
        NumberText.parse(text(row, ColumnField.LONGITUDE)).orElse(null),
        orNull(language),
        adults,
        PhoneText.parse(text(row, ColumnField.HOME_PHONE)));
  }

  private String relationship(SheetRow row) {
    String relationship = text(row, ColumnField.GUARDIAN_RELATIONSHIP);
    return relationship.isEmpty() ? Messages.text("importing.relationship.guardian") : relationship;
  }

  private void adult(
      SheetRow row,
      ColumnField name,
      ColumnField phone,
      @Nullable String relationship,
      @Nullable String email,
      List<Adult> adults) {
    Adult.parse(text(row, name), relationship, email, PhoneText.parse(text(row, phone)))
        .filter(adult -> adults.stream().noneMatch(other -> other.key().equals(adult.key())))
        .ifPresent(adults::add);
  }

  /// Where the family lives: the mailing address when the street column holds only a box.
  private String street(SheetRow row) {
    String street = text(row, ColumnField.STREET);
    String unit = text(row, ColumnField.UNIT);
    String mailing = text(row, ColumnField.MAILING_STREET);
    if (street.isEmpty() || (isBox(street) && !mailing.isEmpty() && !isBox(mailing))) {
      return mailing;
    }
    return unit.isEmpty() ? street : street + " " + unit;
  }

  private static boolean isBox(String street) {
    return street.matches("(?i).*\\bp\\.?\\s*o\\.?\\s*box\\b.*");
  }

  private String text(SheetRow row, ColumnField field) {
    return context.text(row, field);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
