package org.porchlight.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An office file as rows of plain text: .xlsx, .xlsm, .xls, and text with commas, tabs, semicolons
/// or bars. The format is found by content, never by name.
///
/// The bytes are copied into memory when the file is opened, so another program may hold or change
/// the file, and rows can be read any number of times. Dates become `2026-09-01`, dates with a time
/// `2026-09-01T15:10`, times `15:10`; whole numbers have no `.0`; booleans are `true` and `false`;
/// formulas give their last value; error cells and empty cells are "".
public final class Spreadsheet {
  /// The largest file read into memory, in bytes; a year of a big district is a tenth of it.
  private static final long LARGEST_FILE = 256L << 20;

  /// What a file and its table may take together, in bytes: they are read with 256 MB of memory.
  private static final long LARGEST_TABLE = 200L << 20;

  private final String fileName;
  private final byte[] content;
  private final SheetSource source;

  private Spreadsheet(String fileName, byte[] content, SheetSource source) {
    this.fileName = fileName;
    this.content = content;
    this.source = source;
  }

  /// Reads a copy of the file.
  ///
  /// @throws UnreadableSpreadsheetException when it is no spreadsheet, protected, damaged, empty…
  public static Spreadsheet open(Path file) {
    Path name = file.getFileName();
    return read(name == null ? "" : name.toString(), copyOf(file));
  }

  /// The content of a file, or of the clipboard.
  ///
  /// @throws UnreadableSpreadsheetException as [#open(Path)]
  public static Spreadsheet read(String fileName, byte[] content) {
    if (content.length > LARGEST_FILE) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
    }
    SheetSource source = guarded(() -> sourceOf(content));
    Spreadsheet spreadsheet = new Spreadsheet(fileName, content, source);
    if (spreadsheet.sheetNames().stream().allMatch(n -> spreadsheet.firstRows(n, 1).isEmpty())) {
      throw new UnreadableSpreadsheetException(UnreadableReason.EMPTY);
    }
    return spreadsheet;
  }

  public String fileName() {
    return fileName;
  }

  /// The sheets a person sees, in the file's order; text files have one, named "".
  public List<String> sheetNames() {
    return source.sheetNames();
  }

  /// The rows of a sheet that hold anything, top to bottom, read as the stream is pulled.
  ///
  /// @throws UnreadableSpreadsheetException while reading, where the file is damaged
  public Stream<SheetRow> rows(String sheetName) {
    if (!sheetNames().contains(sheetName)) {
      throw new IllegalArgumentException("no such sheet");
    }
    Iterator<SheetRow> rows = new Guarded(guarded(() -> source.rows(sheetName)));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .filter(row -> !row.isBlank());
  }

  /// At most this many rows from the top, for finding the header and showing samples.
  public List<SheetRow> firstRows(String sheetName, int count) {
    return rows(sheetName).limit(count).toList();
  }

  /// A whole sheet in memory, by columns.
  ///
  /// @param goOn told now and then how many rows are read; says whether to go on
  /// @throws UnreadableSpreadsheetException where the file is damaged or too big
  /// @throws java.util.concurrent.CancellationException when told to stop
  public CellTable table(String sheetName, IntPredicate goOn) {
    CellTableWriter table =
        new CellTableWriter(LARGEST_TABLE - content.length, Integer.MAX_VALUE, goOn);
    try (Stream<SheetRow> rows = rows(sheetName)) {
      rows.forEach(row -> {
        table.startRow(row.number());
        for (int column = 0; column < row.cells().size(); column++) {
          table.text(column, row.cell(column));
        }
        table.endRow();
      });
    }
    return table.table();
  }

  /// SHA-256 of the file's bytes in hexadecimal: the same file twice has the same.
  public String contentHash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static SheetSource sourceOf(byte[] content) {
    return switch (FileKind.of(content)) {
      case OFFICE_ZIP -> XlsxWorkbook.open(content);
      case OLE -> XlsWorkbook.open(content);
      case TEXT -> TextSheet.open(content);
      case EXCEL_4 -> throw new UnreadableSpreadsheetException(UnreadableReason.EXCEL_95);
      case WEB_PAGE -> throw new UnreadableSpreadsheetException(UnreadableReason.WEB_PAGE);
      case EMPTY -> throw new UnreadableSpreadsheetException(UnreadableReason.EMPTY);
      case OTHER -> throw new UnreadableSpreadsheetException(UnreadableReason.NOT_A_SPREADSHEET);
    };
  }

  private static byte[] copyOf(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return in.readAllBytes();
      }
    } catch (NoSuchFileException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.MISSING, e);
    } catch (AccessDeniedException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.HELD_BY_ANOTHER_PROGRAM, e);
    } catch (IOException e) {
      // Windows reports a sharing violation as a plain FileSystemException
      throw new UnreadableSpreadsheetException(UnreadableReason.HELD_BY_ANOTHER_PROGRAM, e);
    }
  }

  /// The one boundary: libraries answer damaged files with every kind of exception and error.
  private static <T> T guarded(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnreadableSpreadsheetException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG, e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  private record Guarded(Iterator<SheetRow> rows) implements Iterator<SheetRow> {
    @Override
    public boolean hasNext() {
      return guarded(rows::hasNext);
    }

    @Override
    public SheetRow next() {
      return guarded(rows::next);
    }
  }
}
