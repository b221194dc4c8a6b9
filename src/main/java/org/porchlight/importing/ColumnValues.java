package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/// What the cells of one column mean, worked out once for each distinct text, however many rows
/// have it.
final class ColumnValues<T> {
  private final IntUnaryOperator codes;
  private final List<T> values;

  private ColumnValues(IntUnaryOperator codes, List<T> values) {
    this.codes = codes;
    this.values = values;
  }

  /// @param texts the distinct texts of the column
  /// @param codes which of them a row has
  static <T> ColumnValues<T> of(
      List<String> texts, IntUnaryOperator codes, Function<String, T> meaning) {
    List<T> values = new ArrayList<>(texts.size());
    texts.forEach(text -> values.add(meaning.apply(text)));
    return new ColumnValues<>(codes, values);
  }

  /// The same for every row: for a column the sheet has not.
  static <T> ColumnValues<T> always(T value) {
    return new ColumnValues<>(row -> 0, List.of(value));
  }

  /// @param row a row of data, from 0
  T at(int row) {
    return values.get(codes.applyAsInt(row));
  }

  /// One for each distinct text.
  List<T> distinct() {
    return values;
  }

  /// Which of [#distinct] a row has.
  int code(int row) {
    return codes.applyAsInt(row);
  }
}
