package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// What a row says about who its student is.
///
/// @param cell the student number as the file has it; "" for none
/// @param readings the ways to read the name; none where there is no name
record StudentClues(
    String cell,
    String stateId,
    String who,
    List<PersonName> readings,
    @Nullable LocalDate birthDate) {

  static StudentClues of(ImportContext context, SheetRow row) {
    return new StudentClues(
        context.text(row, ColumnField.STUDENT_ID),
        context.text(row, ColumnField.STATE_ID),
        context.who(row),
        new StudentNames(context).readings(row),
        context.date(row, ColumnField.BIRTH_DATE).orElse(null));
  }

  boolean hasLostDigits() {
    return StudentIds.hasLostDigits(cell);
  }

  /// Whether the number can be looked up as it is.
  boolean hasNumber() {
    return !cell.isEmpty() && !hasLostDigits();
  }

  /// Whether the row's name, read any way, has nothing in common with this one.
  boolean namesSomebodyElse(PersonName name) {
    return !readings.isEmpty()
        && readings.stream().allMatch(reading -> NameKey.nothingAlike(reading, name));
  }

  /// What an answer calls this student: the number as the file has it; the name where the number is
  /// nobody's alone.
  String subject() {
    return hasNumber() ? cell : (cell + " " + who).strip();
  }

  /// The student in words: "Lopez, Maria, born Mar 3, 2012".
  String words() {
    return Optional.ofNullable(birthDate)
        .map(born -> Messages.text("importing.student.born", who, Dates.dayAndYear(born)))
        .orElse(who);
  }
}
