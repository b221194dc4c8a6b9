package org.porchlight.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a column of the file is taken for.
///
/// @param header unique within the sheet; "Column C" where the file has none
/// @param samples a few different values
/// @param field null when the column is left out or must be asked about
/// @param candidates the fields it may be, likeliest first, when a person has to choose
public record ColumnMapping(
    int column,
    String header,
    List<String> samples,
    @Nullable ColumnField field,
    Confidence confidence,
    List<ColumnField> candidates) {
  public ColumnMapping {
    samples = List.copyOf(samples);
    candidates = List.copyOf(candidates);
  }
}
