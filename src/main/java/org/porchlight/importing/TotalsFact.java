package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;

/// What a row says about a student's attendance between two days of a school year.
///
/// @param rows the rows it was made of, one for nearly all
/// @param yearToDate whether it counts from the year's start, so that a later one takes the place
///   of an earlier one; otherwise the parts of a year are added up
/// @param last the day the totals were counted to
record TotalsFact(
    List<SheetRow> rows,
    Student student,
    SchoolYear year,
    boolean yearToDate,
    LocalDate first,
    LocalDate last,
    Amounts amounts) {

  static TotalsFact yearToDate(
      SheetRow row, Student student, SchoolYear year, LocalDate asOf, Amounts amounts) {
    return new TotalsFact(List.of(row), student, year, true, year.firstOfJuly(), asOf, amounts);
  }

  static TotalsFact part(
      SheetRow row,
      Student student,
      SchoolYear year,
      LocalDate first,
      LocalDate last,
      Amounts amounts) {
    return new TotalsFact(List.of(row), student, year, false, first, last, amounts);
  }

  SheetRow row() {
    return rows.getFirst();
  }

  /// The same for other amounts, made of these rows.
  TotalsFact with(Amounts other, List<TotalsFact> madeOf) {
    List<SheetRow> all = new ArrayList<>();
    madeOf.forEach(fact -> all.addAll(fact.rows));
    return new TotalsFact(List.copyOf(all), student, year, yearToDate, first, last, other);
  }
}
