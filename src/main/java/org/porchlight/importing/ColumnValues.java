package org.porchlight.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the cells of one column mean, worked out once for each distinct text, however many rows
/// have it. Going through the rows in their order costs a step in an array.
final class ColumnValues<T> {
  private static final int WINDOW = 2048;

  /// Which text of a column stands in each of some consecutive rows of data.
  @FunctionalInterface
  interface Codes {
    void read(int row, int[] into, int count);
  }

  private final Codes codes;
  private final @Nullable Object[] byCode;
  private final IntFunction<T> meaning;
  private final IntPredicate ofData;
  private final int rows;

  /// The codes of the rows looked at last.
  private int[] window = new int[1];

  private int first;
  private int held;
  private Runnable eachWindow = () -> {};

  private ColumnValues(
      int rows, Codes codes, int count, IntFunction<T> meaning, IntPredicate ofData) {
    this.rows = rows;
    this.codes = codes;
    this.byCode = new @Nullable Object[count];
    this.meaning = meaning;
    this.ofData = ofData;
  }

  /// @param rows how many rows of data there are
  /// @param texts the cleaned texts of the column by code
  static <T> ColumnValues<T> of(
      int rows, ColumnTexts texts, Codes codes, Function<String, T> meaning) {
    return new ColumnValues<>(
        rows, codes, texts.count(), code -> meaning.apply(texts.text(code)), texts::isOfData);
  }

  /// @param codes the code of each row
  /// @param texts the texts by code
  static <T> ColumnValues<T> of(int[] codes, String[] texts, Function<String, T> meaning) {
    return new ColumnValues<>(
        codes.length,
        (row, into, count) -> System.arraycopy(codes, row, into, 0, count),
        texts.length,
        code -> meaning.apply(texts[code]),
        code -> true);
  }

  /// The same for every row: for a column the sheet has not.
  static <T> ColumnValues<T> always(int rows, T value) {
    return new ColumnValues<>(
        rows, (row, into, count) -> Arrays.fill(into, 0, count, 0), 1, code -> value, code -> true);
  }

  /// The same, doing something now and then while rows are gone through.
  ColumnValues<T> nowAndThen(Runnable step) {
    eachWindow = step;
    return this;
  }

  /// @param row a row of data, from 0
  T at(int row) {
    return ofCode(code(row));
  }

  /// One for each distinct text, but for those that also stand outside the data.
  List<T> distinct() {
    return IntStream.range(0, byCode.length).filter(ofData).mapToObj(this::ofCode).toList();
  }

  /// The code of a row, for telling texts apart.
  int code(int row) {
    int i = row - first;
    return i >= 0 && i < held ? window[i] : lookUp(row);
  }

  /// Looks at many rows at once while they are gone through in order.
  private int lookUp(int row) {
    if (row != 0 && row != first + held) {
      int[] one = new int[1];
      codes.read(row, one, 1);
      return one[0];
    }
    eachWindow.run();
    int count = Math.min(WINDOW, rows - row);
    if (window.length < count) {
      window = new int[count];
    }
    codes.read(row, window, count);
    first = row;
    held = count;
    return window[0];
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
