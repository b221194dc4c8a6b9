package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.School;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Reads the rows of a roster; a row that cannot be read is set aside.
final class RosterReader {
  private static final int NO_REAL_YEAR_BEFORE = 1950;
  private static final int NO_REAL_YEAR_AFTER = 2150;

  private final ImportContext context;
  private final RosterStudents students;
  private final StudentNames names;
  private final RowTally tally;
  private final NameOrder nameOrder;
  private final ExitDate exitDate;
  private final List<School> schools;
  private final Set<String> unreadable = new HashSet<>();

  RosterReader(
      ImportContext context,
      RosterStudents students,
      RowTally tally,
      NameOrder nameOrder,
      ExitDate exitDate) {
    this.context = context;
    this.students = students;
    this.tally = tally;
    this.nameOrder = nameOrder;
    this.exitDate = exitDate;
    names = new StudentNames(context);
    schools = context.schools().schools();
  }

  List<RosterRow> read() {
    return context.data().stream().map(this::read).flatMap(Optional::stream).toList();
  }

  private Optional<RosterRow> read(SheetRow row) {
    Optional<String> id = students.number(row, tally);
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
    Optional<PersonName> name = names.read(row, nameOrder);
    if (name.isEmpty()) {
      return aside(row, SetAsideReason.UNREADABLE_NAME, context.who(row));
    }
    String gradeCell = text(row, ColumnField.GRADE);
    Optional<String> grade = GradeText.parse(gradeCell);
    if (grade.isEmpty()) {
      return aside(row, SetAsideReason.UNREADABLE_GRADE, gradeCell);
    }
    String school = school(row);
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
    boolean leftSomeDay =
        exitCell.isEmpty()
            && EnrollStatus.of(
                    context.columns().header(ColumnField.ENROLL_STATUS),
                    text(row, ColumnField.ENROLL_STATUS))
                == EnrollStatus.LEFT;
    if (leftSomeDay) {
      return aside(row, SetAsideReason.LEFT_WITHOUT_DATE, text(row, ColumnField.ENROLL_STATUS));
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

  /// The school a row names, or the heading above it, or the only one there is.
  private String school(SheetRow row) {
    String named = context.columns().text(row, ColumnField.SCHOOL, ColumnField.SCHOOL_NAME);
    if (!named.isEmpty()) {
      return named;
    }
    String heading =
        context
            .sheet()
            .table()
            .sections()
            .getOrDefault(row.number(), "")
            .replaceFirst("^[^:]*:\\s*", "");
    boolean hasColumn =
        context.columns().has(ColumnField.SCHOOL) || context.columns().has(ColumnField.SCHOOL_NAME);
    return heading.isEmpty() && !hasColumn && schools.size() == 1
        ? schools.getFirst().code()
        : heading;
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
    String street = street(row);
    Optional<GeoPoint> point =
        AddressKey.isPlace(street)
            ? GeoPoint.parse(text(row, ColumnField.LATITUDE), text(row, ColumnField.LONGITUDE))
            : Optional.empty();
    return new FamilyFacts(
        orNull(street),
        orNull(text(row, ColumnField.CITY)),
        orNull(text(row, ColumnField.STATE)),
        orNull(text(row, ColumnField.ZIP)),
        point.map(GeoPoint::latitude).orElse(null),
        point.map(GeoPoint::longitude).orElse(null),
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
    boolean onlyBox = AddressKey.isBox(street) && !mailing.isEmpty() && !AddressKey.isBox(mailing);
    if (street.isEmpty() || onlyBox) {
      return mailing;
    }
    return unit.isEmpty() ? street : street + " " + unit;
  }

  private String text(SheetRow row, ColumnField field) {
    return context.text(row, field);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
