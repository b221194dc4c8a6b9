package org.porchlight.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What unnamed columns may be by their values alone, as far as a kind of sheet lacks columns.
/// Values alone never settle anything: all of it is asked.
final class ColumnsByValues {
  private static final double FITS = 0.9;
  private static final int MOST_CODES = 40;
  private static final int SHORTEST_NAME = 3;
  private static final Pattern STUDENT_NUMBER = Pattern.compile("'?[A-Za-z]{0,2}\\d{3,17}(\\.0)?");
  private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*");

  private final SheetEvidence sheet;

  ColumnsByValues(SheetEvidence sheet) {
    this.sheet = sheet;
  }

  /// The reading with questions about the columns that could be what it lacks; empty when nothing
  /// in the sheet could be.
  Optional<KindReading> completed(KindReading reading) {
    Set<ColumnField> had = reading.foundOrAsked();
    Set<ColumnField> lacking =
        EnumSet.copyOf(
            SheetKindColumns.of(reading.kind()).uses().stream()
                .filter(field -> SheetKindColumns.of(reading.kind()).stillNeeds(field, had))
                .toList());
    List<ColumnMapping> columns = new ArrayList<>();
    Set<Integer> guessed = new HashSet<>();
    for (ColumnMapping column : reading.columns()) {
      List<ColumnField> fitting =
          isOpen(column)
              ? lacking.stream().filter(field -> fits(column.column(), field)).toList()
              : List.of();
      if (fitting.isEmpty()) {
        columns.add(column);
      } else {
        guessed.add(column.column());
        columns.add(
            new ColumnMapping(
                column.column(), column.header(), column.samples(), null, Confidence.ASK, fitting));
      }
    }
    KindReading completed = new KindReading(reading.kind(), columns);
    boolean enough = completed.mayBeComplete() && guessed.size() >= fewest(reading, had);
    return enough ? Optional.of(completed) : Optional.empty();
  }

  private static int fewest(KindReading reading, Set<ColumnField> had) {
    return reading.kind().missing(had).size();
  }

  private static boolean isOpen(ColumnMapping column) {
    return column.field() == null
        && column.confidence() == Confidence.LEFT_OUT
        && ColumnDictionary.namings(column.header()).isEmpty()
        && HeaderSpan.parse(column.header()).filter(HeaderSpan::isPart).isEmpty();
  }

  private boolean fits(int column, ColumnField field) {
    ColumnEvidence values = sheet.column(column);
    ValueShape shape = field.shape();
    if (values.isEmpty() || !shape.isTelling()) {
      return false;
    }
    return switch (shape) {
      case IDENTIFIER -> values.share(STUDENT_NUMBER.asMatchPredicate()) >= FITS;
      case CODE ->
          values.distinct() <= MOST_CODES
              && values.distinct() < values.filled()
              && values.any(LETTERS.asMatchPredicate())
              && shape.share(values) >= FITS
              && values.share(ValueShape.DATE::fits) < 1 - FITS;
      case NAME ->
          values.distinct() > 1
              && shape.share(values) >= FITS
              && values.share(text -> text.length() >= SHORTEST_NAME) >= FITS;
      case PHONE -> shape.share(values) >= FITS && values.share(ValueShape.DATE::fits) < 1 - FITS;
      default -> shape.share(values) >= FITS;
    };
  }
}
