package org.porchlight.ui.students;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.text.Messages;

/// What the list can tell about a student, in the order it stands there, and how it is sorted by
/// it.
enum StudentColumn {
  NAME(138, true, by(row -> row.student().listName())),
  NUMBER(84, false, by(row -> row.student().localId())),
  GRADE(36, true, by(row -> row.attendance().grade())),
  SCHOOL(102, true, by(StudentRow::schoolName)),
  TEACHER(120, false, by(row -> Optional.ofNullable(row.student().teacher()).orElse(""))),
  POINT_PERSON(112, false, by(StudentRow::pointPerson)),
  LANGUAGE(90, false, by(row -> Optional.ofNullable(row.household().language()).orElse(""))),
  DAYS(141, true, byShare()),
  BAR(82, true, byShare()),
  BAND(130, true, by(row -> row.attendance().band())),
  LAST_TEN(148, true, by(row -> row.attendance().lastTenMissedQuarterDays())),
  TRIED(48, true, by(row -> row.tries().count())),
  CONTACT(152, true, by(row -> row.lastContact().map(last -> last.on().toEpochDay()).orElse(0L))),
  NEXT(142, true, by(row -> row.next().map(Enum::ordinal).orElse(Integer.MAX_VALUE)));

  private final double width;
  private final boolean usual;
  private final Comparator<StudentRow> order;

  StudentColumn(double width, boolean usual, Comparator<StudentRow> order) {
    this.width = width;
    this.usual = usual;
    this.order = order;
  }

  private static <C extends Comparable<? super C>> Comparator<StudentRow> by(
      Function<StudentRow, C> key) {
    return Comparator.comparing(key);
  }

  private static Comparator<StudentRow> byShare() {
    return Comparator.comparingDouble((StudentRow row) -> row.attendance().share())
        .thenComparing(row -> row.student().listName(), Comparator.reverseOrder());
  }

  /// In pixels at the usual text size, until somebody drags it wider.
  double width() {
    return width;
  }

  /// Whether it is shown until somebody chooses otherwise.
  boolean isUsual() {
    return usual;
  }

  /// The name and the days are what a list of students is.
  boolean mayGo() {
    return this != NAME && this != DAYS;
  }

  Comparator<StudentRow> order() {
    return order;
  }

  /// What stands above it.
  String words() {
    return Messages.of(this);
  }

  String nodeId() {
    return "students-column-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
