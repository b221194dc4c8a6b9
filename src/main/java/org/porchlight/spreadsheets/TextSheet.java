package org.porchlight.spreadsheets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Separated text as one sheet, however ragged: rows may be longer or shorter than the header, and
/// letters may follow a closing quote.
final class TextSheet implements SheetSource {
  /// Most likely first: the first of equals wins.
  private static final char[] SEPARATORS = {'\t', ',', ';', '|'};

  private static final int SAMPLE_BYTES = 64 << 10;

  /// A quote that is never closed would otherwise swallow the file into one cell.
  private static final int LONGEST_CELL = 1 << 20;

  private final byte[] content;
  private final TextEncoding encoding;
  private final char separator;

  /// Excel's own hint, `sep=;`, which Excel does not show as a row.
  private final boolean separatorLine;

  private TextSheet(byte[] content, TextEncoding encoding, char separator, boolean separatorLine) {
    this.content = content;
    this.encoding = encoding;
    this.separator = separator;
    this.separatorLine = separatorLine;
  }

  static TextSheet open(byte[] content) {
    TextEncoding encoding = TextEncoding.of(content);
    String sample = encoding.beginning(content, SAMPLE_BYTES);
    String firstLine = sample.lines().findFirst().orElse("");
    if (firstLine.matches("(?i)sep=.")) {
      return new TextSheet(content, encoding, firstLine.charAt(4), true);
    }
    return new TextSheet(content, encoding, separatorOf(sample), false);
  }

  @Override
  public List<String> sheetNames() {
    return List.of("");
  }

  @Override
  public CellTable read(String sheetName, Supplier<CellTableWriter> tables) {
    try {
      return scanned(tables.get());
    } catch (OddTextException e) {
      return parsed(tables.get());
    }
  }

  /// Reads text of the plain kind from its bytes.
  ///
  /// @throws OddTextException when it is of another
  CellTable scanned(CellTableWriter table) {
    if (!TextScanner.knows(encoding.charset(), separator)) {
      throw new OddTextException("an encoding without ASCII");
    }
    TextScanner scanner =
        new TextScanner(content, encoding.charset(), separator, LONGEST_CELL, table);
    int first = encoding.markLength();
    scanner.read(separatorLine ? scanner.skipped(first) : first);
    return table.table();
  }

  /// Reads any text.
  CellTable parsed(CellTableWriter table) {
    TextRows rows = new TextRows(table, LONGEST_CELL, separatorLine ? 1 : 0);
    try (var reader = reader(separator).build(rows, encoding.reader(content))) {
      for (boolean more : reader) {
        if (!more) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.table();
  }

  /// The separator that gives the most rows of one same width, wider tables before narrow ones.
  private static char separatorOf(String sample) {
    char best = ',';
    double bestScore = 0;
    for (char candidate : SEPARATORS) {
      double score = uniformity(sample, candidate);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  private static double uniformity(String sample, char candidate) {
    if (sample.indexOf(candidate) < 0) {
      return 0;
    }
    Map<Integer, Integer> rowsOfWidth = new HashMap<>();
    int rows = 0;
    try (var reader = records(Reader.of(sample), candidate)) {
      for (CsvRecord row : reader) {
        rows++;
        if (row.getFieldCount() > 1) {
          rowsOfWidth.merge(row.getFieldCount(), 1, Integer::sum);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      return 0;
    }
    double best = 0;
    for (var width : rowsOfWidth.entrySet()) {
      double share = (double) width.getValue() / rows;
      best = Math.max(best, share * (1 - 1.0 / width.getKey()));
    }
    return best;
  }

  private static CsvReader<CsvRecord> records(Reader text, char separator) {
    return reader(separator)
        .build(
            CsvRecordHandler.of(limits ->
                limits
                    .maxFields(CellTableWriter.MOST_COLUMNS)
                    .maxFieldSize(LONGEST_CELL)
                    .maxRecordSize(LONGEST_CELL * 2)),
            text);
  }

  // deprecated without a successor, yet every third hand-edited file needs it
  @SuppressWarnings("removal")
  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .quoteCharacter('"')
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .detectBomHeader(false)
        .maxBufferSize(LONGEST_CELL * 2);
  }
}
