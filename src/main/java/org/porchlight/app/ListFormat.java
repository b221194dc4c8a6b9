package org.porchlight.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import org.porchlight.spreadsheets.CsvSheetWriter;
import picocli.CommandLine.Option;

/// How a command prints a list.
final class ListFormat {
  /// The formats there are.
  enum Format {
    csv
  }

  @Option(
      names = "--format",
      defaultValue = "csv",
      paramLabel = "csv",
      description = "${bundle:commands.option.format}")
  private Format format = Format.csv;

  /// Writes to the terminal; closing it leaves the terminal open.
  CsvSheetWriter writer(Terminal terminal) {
    return switch (format) {
      case csv -> csv(terminal);
    };
  }

  /// The same for a command with formats of its own.
  static CsvSheetWriter csv(Terminal terminal) {
    return new CsvSheetWriter(leftOpen(terminal));
  }

  private static FilterOutputStream leftOpen(Terminal terminal) {
    return new FilterOutputStream(terminal.out()) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
