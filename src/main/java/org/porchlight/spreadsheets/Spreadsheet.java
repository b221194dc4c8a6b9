package org.porchlight.spreadsheets;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An office file as rows of plain text: .xlsx, .xlsm, .xls, and text with commas, tabs, semicolons
/// or bars. The format is found by content, never by name.
///
/// The bytes are copied into memory when the file is opened, so another program may hold or change
/// the file, and rows can be read any number of times. Dates become `2026-09-01`, dates with a time
/// `2026-09-01T15:10`, times `15:10`; whole numbers have no `.0`; booleans are `true` and `false`;
/// formulas give their last value; error cells and empty cells are "".
public final class Spreadsheet {
  /// The largest file read into memory, in bytes; a year of a big district is a tenth of it.
  private static final long LARGEST_FILE = 128L << 20;

  /// What a file and its table may take together, in bytes: they are read with 256 MB of memory.
  private static final long ROOM = 200L << 20;

  private static final int PIECE = 1 << 16;

  private final String fileName;
  private final byte[] content;
  private final SheetSource source;
  private @Nullable String contentHash;

  private Spreadsheet(String fileName, byte[] content, SheetSource source) {
    this.fileName = fileName;
    this.content = content;
    this.source = source;
  }

  /// Reads a copy of the file.
  ///
  /// @throws UnreadableSpreadsheetException when it is no spreadsheet, protected, damaged, empty…
  public static Spreadsheet open(Path file) {
    return open(file, rows -> true);
  }

  /// Reads a copy of the file.
  ///
  /// @param goOn asked now and then whether to go on
  /// @throws UnreadableSpreadsheetException as [#open(Path)]
  /// @throws CancellationException when told to stop
  public static Spreadsheet open(Path file, IntPredicate goOn) {
    Path name = file.getFileName();
    return read(name == null ? "" : name.toString(), copyOf(file), goOn);
  }

  /// The content of a file, or of the clipboard.
  ///
  /// @throws UnreadableSpreadsheetException as [#open(Path)]
  public static Spreadsheet read(String fileName, byte[] content) {
    return read(fileName, content, rows -> true);
  }

  private static Spreadsheet read(String fileName, byte[] content, IntPredicate goOn) {
    if (content.length > LARGEST_FILE) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
    }
    Stopping stopping = new Stopping(goOn);
    SheetSource source = guarded(() -> sourceOf(content, stopping));
    Spreadsheet spreadsheet = new Spreadsheet(fileName, content, source);
    for (String sheet : source.sheetNames()) {
      if (spreadsheet.table(sheet, 1, stopping).rowCount() > 0) {
        return spreadsheet;
      }
    }
    throw new UnreadableSpreadsheetException(UnreadableReason.EMPTY);
  }

  public String fileName() {
    return fileName;
  }

  /// The sheets a person sees, in the file's order; text files have one, named "".
  public List<String> sheetNames() {
    return source.sheetNames();
  }

  /// A whole sheet in memory, by columns.
  ///
  /// @param goOn told now and then how many rows are read; says whether to go on
  /// @throws UnreadableSpreadsheetException where the file is damaged or too big
  /// @throws CancellationException when told to stop
  public CellTable table(String sheetName, IntPredicate goOn) {
    return table(sheetName, Integer.MAX_VALUE, new Stopping(goOn));
  }

  private CellTable table(String sheetName, int mostRows, Stopping stopping) {
    if (!sheetNames().contains(sheetName)) {
      throw new IllegalArgumentException("no such sheet");
    }
    long room = ROOM - content.length;
    return guarded(
        () -> source.read(sheetName, () -> new CellTableWriter(room, mostRows, stopping)));
  }

  /// The rows of a sheet that hold anything, top to bottom.
  ///
  /// @throws UnreadableSpreadsheetException where the file is damaged or too big
  public Stream<SheetRow> rows(String sheetName) {
    return table(sheetName, rows -> true).rows();
  }

  /// At most this many rows from the top, for finding the header and showing samples. What is only
  /// looked at is not checked for damage.
  public List<SheetRow> firstRows(String sheetName, int count) {
    return firstTable(sheetName, count).rows().toList();
  }

  /// The same as a table.
  public CellTable firstTable(String sheetName, int count) {
    return table(sheetName, count, new Stopping(rows -> true));
  }

  /// SHA-256 of the file's bytes in hexadecimal: the same file twice has the same.
  public synchronized String contentHash() {
    String known = contentHash;
    if (known == null) {
      try {
        known = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
      contentHash = known;
    }
    return known;
  }

  private static SheetSource sourceOf(byte[] content, Stopping stopping) {
    return switch (FileKind.of(content)) {
      case OFFICE_ZIP -> new XlsxWorkbook(content, ROOM - content.length, stopping);
      case OLE -> XlsWorkbook.open(content);
      case TEXT -> TextSheet.open(content);
      case EXCEL_4 -> throw new UnreadableSpreadsheetException(UnreadableReason.EXCEL_95);
      case WEB_PAGE -> throw new UnreadableSpreadsheetException(UnreadableReason.WEB_PAGE);
      case PDF -> throw new UnreadableSpreadsheetException(UnreadableReason.PDF);
      case EMPTY -> throw new UnreadableSpreadsheetException(UnreadableReason.EMPTY);
      case OTHER -> throw new UnreadableSpreadsheetException(UnreadableReason.NOT_A_SPREADSHEET);
    };
  }

  private static byte[] copyOf(Path file) {
    try {
      long size = Files.size(file);
      if (size > LARGEST_FILE) {
        throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
      }
      return copyOf(file, (int) size);
    } catch (NoSuchFileException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.MISSING, e);
    } catch (AccessDeniedException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.HELD_BY_ANOTHER_PROGRAM, e);
    } catch (IOException e) {
      // Windows reports a sharing violation as a plain FileSystemException
      throw new UnreadableSpreadsheetException(UnreadableReason.HELD_BY_ANOTHER_PROGRAM, e);
    }
  }

  /// In pieces of which the system makes no copies of its own, as it does of a file read at once.
  private static byte[] copyOf(Path file, int size) throws IOException {
    byte[] content = new byte[size];
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      int length = 0;
      int count = in.read(content, 0, Math.min(size, PIECE));
      while (count > 0) {
        length += count;
        count = in.read(content, length, Math.min(size - length, PIECE));
      }
      return length == size ? content : Arrays.copyOf(content, length);
    }
  }

  /// The one boundary: libraries answer damaged files with every kind of exception and error, and
  /// wrap ours in theirs.
  private static <T> T guarded(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Throwable trouble) {
      for (Throwable e = trouble; e != null; e = e.getCause()) {
        if (e instanceof UnreadableSpreadsheetException known) {
          throw known;
        }
        if (e instanceof CancellationException cancelled) {
          throw cancelled;
        }
        if (e instanceof OutOfMemoryError) {
          throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG, trouble);
        }
      }
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, trouble);
    }
  }
}
