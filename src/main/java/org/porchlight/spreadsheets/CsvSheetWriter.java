package org.porchlight.spreadsheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Writes rows as UTF-8 text with commas. Text a spreadsheet program would run as a formula gets an
/// apostrophe before it, which [Spreadsheet] takes away again.
public final class CsvSheetWriter implements AutoCloseable {
  private final CsvWriter csv;

  /// The stream is closed with the writer.
  public CsvSheetWriter(OutputStream stream) {
    this(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /// The writer is closed with this one.
  public CsvSheetWriter(Writer writer) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
  }

  public CsvSheetWriter row(String... cells) {
    return row(Arrays.asList(cells));
  }

  public CsvSheetWriter row(List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvText::written).toList());
    return this;
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
