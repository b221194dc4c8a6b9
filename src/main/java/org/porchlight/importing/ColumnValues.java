package org.porchlight.importing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the cells of one column mean, worked out once for each distinct text, however many rows
/// have it.
final class ColumnValues<T> {
  private final IntUnaryOperator codes;
  private final @Nullable Object[] byCode;
  private final IntFunction<T> meaning;
  private final IntPredicate ofData;

  private ColumnValues(
      IntUnaryOperator codes, int count, IntFunction<T> meaning, IntPredicate ofData) {
    this.codes = codes;
    this.byCode = new @Nullable Object[count];
    this.meaning = meaning;
    this.ofData = ofData;
  }

  /// @param texts the cleaned texts of the column by code
  /// @param codes the code of a row
  static <T> ColumnValues<T> of(
      ColumnTexts texts, IntUnaryOperator codes, Function<String, T> meaning) {
    return new ColumnValues<>(
        codes, texts.count(), code -> meaning.apply(texts.text(code)), texts::isOfData);
  }

  /// @param texts the texts by code
  /// @param codes the code of a row
  static <T> ColumnValues<T> of(
      String[] texts, IntUnaryOperator codes, Function<String, T> meaning) {
    return new ColumnValues<>(
        codes, texts.length, code -> meaning.apply(texts[code]), code -> true);
  }

  /// The same for every row: for a column the sheet has not.
  static <T> ColumnValues<T> always(T value) {
    return new ColumnValues<>(row -> 0, 1, code -> value, code -> true);
  }

  /// @param row a row of data, from 0
  T at(int row) {
    return ofCode(codes.applyAsInt(row));
  }

  /// One for each distinct text, but for those that also stand outside the data.
  List<T> distinct() {
    return IntStream.range(0, byCode.length).filter(ofData).mapToObj(this::ofCode).toList();
  }

  /// The code of a row, for telling texts apart.
  int code(int row) {
    return codes.applyAsInt(row);
  }

  /// One more than the highest code.
  int codeCount() {
    return byCode.length;
  }

  /// What a code means.
  @SuppressWarnings("unchecked")
  T ofCode(int code) {
    Object known = byCode[code];
    if (known == null) {
      known = Objects.requireNonNull(meaning.apply(code));
      byCode[code] = known;
    }
    return (T) known;
  }
}
