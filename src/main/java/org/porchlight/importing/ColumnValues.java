package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the cells of one column mean, worked out once for each distinct text, however many rows
/// have it.
final class ColumnValues<T> {
  private final IntUnaryOperator codes;
  private final List<@Nullable T> byCode;

  private ColumnValues(IntUnaryOperator codes, List<@Nullable T> byCode) {
    this.codes = codes;
    this.byCode = byCode;
  }

  /// @param texts the texts of the column by code; null where no row has that code
  /// @param codes the code of a row
  static <T> ColumnValues<T> of(
      @Nullable String[] texts, IntUnaryOperator codes, Function<String, T> meaning) {
    List<@Nullable T> byCode = new ArrayList<>(texts.length);
    for (String text : texts) {
      byCode.add(text == null ? null : meaning.apply(text));
    }
    return new ColumnValues<>(codes, byCode);
  }

  /// The same for every row: for a column the sheet has not.
  static <T> ColumnValues<T> always(T value) {
    return new ColumnValues<>(row -> 0, new ArrayList<>(Arrays.asList(value)));
  }

  /// @param row a row of data, from 0
  T at(int row) {
    return Objects.requireNonNull(byCode.get(codes.applyAsInt(row)));
  }

  /// The code of a row, for telling texts apart.
  int code(int row) {
    return codes.applyAsInt(row);
  }

  /// What a code means.
  T ofCode(int code) {
    return Objects.requireNonNull(byCode.get(code));
  }

  /// One for each distinct text.
  List<T> distinct() {
    List<T> distinct = new ArrayList<>();
    byCode.forEach(value -> {
      if (value != null) {
        distinct.add(value);
      }
    });
    return distinct;
  }
}
