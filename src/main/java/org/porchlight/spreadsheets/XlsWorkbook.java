package org.porchlight.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;

/// An .xls workbook of Excel 97 to 2003, read as its stream of records. Such a sheet has at most
/// 65,536 rows, so its rows are gathered when they are asked for.
final class XlsWorkbook implements SheetSource {
  private final POIFSFileSystem files;
  private final String stream;

  /// Position of each visible worksheet among all sheets of the file, by name.
  private final Map<String, Integer> sheets = new LinkedHashMap<>();

  private XlsWorkbook(POIFSFileSystem files, String stream) {
    this.files = files;
    this.stream = stream;
  }

  static XlsWorkbook open(byte[] content) {
    try {
      POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content));
      XlsWorkbook workbook = new XlsWorkbook(files, workbookStream(files.getRoot()));
      workbook.findSheets();
      return workbook;
    } catch (IOException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.ENCRYPTED, e);
    }
  }

  @Override
  public List<String> sheetNames() {
    return List.copyOf(sheets.keySet());
  }

  @Override
  public CellTable read(String sheetName, Supplier<CellTableWriter> tables) {
    CellTableWriter table = tables.get();
    try (InputStream in = files.getRoot().createDocumentInputStream(stream)) {
      new SheetReader(sheets.getOrDefault(sheetName, 0), table).read(in);
      return table.table();
    } catch (IOException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  private static String workbookStream(DirectoryNode root) {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new UnreadableSpreadsheetException(UnreadableReason.ENCRYPTED);
    }
    for (String name : List.of("Workbook", "WORKBOOK")) {
      if (root.hasEntryCaseInsensitive(name)) {
        return name;
      }
    }
    throw new UnreadableSpreadsheetException(
        root.hasEntryCaseInsensitive("Book")
            ? UnreadableReason.EXCEL_95
            : UnreadableReason.NOT_A_SPREADSHEET);
  }

  private void findSheets() throws IOException {
    try (InputStream in = files.getRoot().createDocumentInputStream(stream)) {
      RecordFactoryInputStream records = new RecordFactoryInputStream(in, true);
      int position = 0;
      for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
        if (record instanceof BoundSheetRecord sheet) {
          if (!sheet.isHidden() && !sheet.isVeryHidden()) {
            sheets.put(sheet.getSheetname(), position);
          }
          position++;
        } else if (record instanceof BOFRecord bof && bof.getType() != BOFRecord.TYPE_WORKBOOK) {
          return;
        }
      }
    }
  }

  /// Reads the workbook's records in order and keeps the cells of one sheet.
  private static final class SheetReader {
    private final int wanted;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> {});
    private final CellTableWriter table;

    /// Records come in blocks of rows; the cells of a row are put in order at the end.
    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();

    private boolean from1904;
    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord formulaWithText;

    /// Substreams (charts) nest inside sheets; only the outermost ones are sheets.
    private int sheet = -1;

    private boolean worksheet;

    private int open;

    SheetReader(int wanted, CellTableWriter table) {
      this.wanted = wanted;
      this.table = table;
    }

    void read(InputStream in) {
      RecordFactoryInputStream records = new RecordFactoryInputStream(in, true);
      for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
        table.step();
        switch (record) {
          case BOFRecord bof -> begin(bof);
          case EOFRecord _ -> open = Math.max(0, open - 1);
          case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
          case SSTRecord sst -> strings = sst;
          default -> {
            formats.processRecordInternally(record);
            if (sheet == wanted && open == 1 && worksheet) {
              cell(record);
            }
          }
        }
      }
      rows.forEach((index, cells) -> {
        if (!table.isFull()) {
          table.startRow(index + 1);
          cells.forEach(table::text);
          table.endRow();
        }
      });
    }

    private void begin(BOFRecord bof) {
      if (open == 0) {
        // chart sheets hold copies of the cells they show
        worksheet = bof.getType() == BOFRecord.TYPE_WORKSHEET;
        if (bof.getType() != BOFRecord.TYPE_WORKBOOK) {
          sheet++;
        }
      }
      open++;
    }

    private void cell(Record record) {
      switch (record) {
        case LabelSSTRecord text when strings != null ->
            put(text, strings.getString(text.getSSTIndex()).getString());
        case LabelRecord text -> put(text, text.getValue());
        case NumberRecord number -> put(number, numeric(number, number.getValue()));
        case RKRecord number -> put(number, numeric(number, number.getRKNumber()));
        case BoolErrRecord truth ->
            put(truth, truth.isBoolean() ? String.valueOf(truth.getBooleanValue()) : "");
        case FormulaRecord formula -> formula(formula);
        case StringRecord text when formulaWithText != null -> {
          put(formulaWithText, text.getString());
          formulaWithText = null;
        }
        default -> {}
      }
    }

    private void formula(FormulaRecord formula) {
      formulaWithText = null;
      switch (formula.getCachedResultTypeEnum()) {
        case CellType.STRING -> formulaWithText = formula;
        case CellType.BOOLEAN -> put(formula, String.valueOf(formula.getCachedBooleanValue()));
        case CellType.NUMERIC -> put(formula, numeric(formula, formula.getValue()));
        default -> {}
      }
    }

    private String numeric(CellValueRecordInterface cell, double value) {
      int index = formats.getFormatIndex(cell);
      String format = index < 0 ? "" : CellStyles.dateFormat(index, formats.getFormatString(cell));
      return CellStyles.text(value, format, from1904);
    }

    private void put(CellValueRecordInterface cell, String text) {
      if (!text.isEmpty()) {
        rows.computeIfAbsent(cell.getRow(), row -> new TreeMap<>())
            .put((int) cell.getColumn(), text);
      }
    }
  }
}
