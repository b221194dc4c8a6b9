package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a column of the file is taken for. Fields that stand in several columns of one sheet carry
/// a number or a date that tells them apart.
///
/// @param header unique within the sheet; "Column C" where the file has none
/// @param samples a few different values
/// @param field null when the column is left out or must be asked about
/// @param number the class period of a PERIOD_CODE, the day of the month of a MONTH_DAY_CODE; 0 for
///   fields that stand once
/// @param date the day of a DATE_CODE, the report date of a total in a sheet that grows to the
///   right; null otherwise
/// @param candidates the fields it may be, likeliest first, when a person has to choose
public record ColumnMapping(
    int column,
    String header,
    List<String> samples,
    @Nullable ColumnField field,
    int number,
    @Nullable LocalDate date,
    Confidence confidence,
    List<ColumnField> candidates) {
  public ColumnMapping {
    samples = List.copyOf(samples);
    candidates = List.copyOf(candidates);
  }

  /// A column whose field stands once.
  public ColumnMapping(
      int column,
      String header,
      List<String> samples,
      @Nullable ColumnField field,
      Confidence confidence,
      List<ColumnField> candidates) {
    this(column, header, samples, field, 0, null, confidence, candidates);
  }
}
