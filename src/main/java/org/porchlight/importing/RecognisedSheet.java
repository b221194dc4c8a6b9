package org.porchlight.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.porchlight.text.Messages;

/// A sheet whose kind and columns are known, or nearly.
///
/// @param columns one mapping a column of the file
/// @param questions columns a person must name first
record RecognisedSheet(
    SheetTable table,
    SheetKind kind,
    Optional<Layout> layout,
    List<ColumnMapping> columns,
    List<ImportQuestion> questions) {

  /// The sheet with the cells people put right; the file stays as it is.
  RecognisedSheet corrected(ImportAnswers answers) {
    Map<Integer, Map<String, String>> corrections = answers.corrections();
    if (corrections.isEmpty()) {
      return this;
    }
    CorrectedCells cells = new CorrectedCells();
    for (int row = 0; row < table.rowCount(); row++) {
      Map<String, String> ofRow = corrections.get(table.rowNumber(row));
      if (ofRow != null) {
        for (Map.Entry<String, String> cell : ofRow.entrySet()) {
          OptionalInt column = column(cell.getKey());
          if (column.isPresent()) {
            cells.put(row, column.getAsInt(), cell.getValue());
          }
        }
      }
    }
    return new RecognisedSheet(table.corrected(cells), kind, layout, columns, questions);
  }

  private OptionalInt column(String fieldOrHeader) {
    ColumnField field = ColumnField.ofToken(fieldOrHeader).orElse(null);
    return columns.stream()
        .filter(mapping ->
            mapping.header().equalsIgnoreCase(fieldOrHeader)
                || (field != null && mapping.field() == field))
        .mapToInt(ColumnMapping::column)
        .findFirst();
  }

  /// Whether these are rows Porchlight set aside, put right and brought again. They say nothing
  /// about the days of others.
  boolean isSetAside() {
    return table.headers().contains(Messages.text("importing.setAside.why"))
        && table.headers().contains(Messages.text("importing.setAside.row"));
  }

  /// The same for every file with the same headers, in whatever order and spelling, and however
  /// many days or report dates stand in a row. Without headers the look of the values stands for
  /// them.
  static String fingerprint(SheetTable table) {
    return table.headerRow() == 0
        ? digest(
            IntStream.range(0, table.headers().size())
                .mapToObj(column -> table.headers().get(column) + look(table.evidence(column)))
                .toList())
        : fingerprint(table.headers());
  }

  static String fingerprint(List<String> headers) {
    return digest(headers.stream().map(RecognisedSheet::name).distinct().toList());
  }

  private static String look(ColumnEvidence values) {
    return Arrays.stream(ValueShape.values())
        .filter(shape -> shape.isTelling() && shape.share(values) > 0.5)
        .findFirst()
        .map(shape -> " " + shape)
        .orElse("");
  }

  private static String name(String header) {
    boolean dated = !ColumnDictionary.isKnown(header);
    return dated
        ? HeaderDate.parse(header)
            .map(date -> "date " + ColumnDictionary.normalised(date.rest()))
            .orElseGet(() -> ColumnDictionary.normalised(header))
        : ColumnDictionary.normalised(header);
  }

  static String digest(List<String> headers) {
    String names = headers.stream().sorted().collect(Collectors.joining("\n"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
