package org.porchlight.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook as POI's user model has it, its cells put into text by our documented rules, written
/// anew here: the reference our reader is compared with.
final class PoiWorkbook {
  private static final double LAST_DATE = 2_958_466;

  private PoiWorkbook() {}

  /// The texts of every visible sheet by cell, as `row:column`; empty and blank rows left out.
  static Map<String, Map<String, String>> read(byte[] content) throws IOException {
    Map<String, Map<String, String>> sheets = new LinkedHashMap<>();
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
      boolean from1904 =
          workbook instanceof XSSFWorkbook xlsx
              ? xlsx.isDate1904()
              : ((HSSFWorkbook) workbook).getInternalWorkbook().isUsing1904DateWindowing();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        Sheet sheet = workbook.getSheetAt(i);
        if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE
            && (!(sheet instanceof XSSFSheet) || sheet.getClass() == XSSFSheet.class)) {
          sheets.put(sheet.getSheetName(), hasRows(sheet) ? cells(sheet, from1904) : Map.of());
        }
      }
    }
    return sheets;
  }

  /// Charts and macros on sheets of their own keep copies of cells, which are nobody's rows.
  private static boolean hasRows(Sheet sheet) {
    return !(sheet instanceof HSSFSheet xls)
        || xls.getSheet().getRecords().stream()
            .filter(BOFRecord.class::isInstance)
            .findFirst()
            .map(record -> ((BOFRecord) record).getType() == BOFRecord.TYPE_WORKSHEET)
            .orElse(true);
  }

  private static Map<String, String> cells(Sheet sheet, boolean from1904) {
    Map<String, String> cells = new TreeMap<>();
    for (Row row : sheet) {
      Map<String, String> ofRow = new TreeMap<>();
      for (Cell cell : row) {
        String text = text(cell, from1904);
        if (!text.isEmpty()) {
          ofRow.put(row.getRowNum() + 1 + ":" + cell.getColumnIndex(), text);
        }
      }
      if (ofRow.values().stream().anyMatch(text -> !text.isBlank())) {
        cells.putAll(ofRow);
      }
    }
    return cells;
  }

  private static String text(Cell cell, boolean from1904) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case NUMERIC -> number(cell, from1904);
      default -> "";
    };
  }

  private static String number(Cell cell, boolean from1904) {
    if (cell instanceof XSSFCell xlsx
        && (xlsx.getRawValue() == null || xlsx.getRawValue().isBlank())) {
      // POI says 0 where a formula was never worked out
      return "";
    }
    double value = cell.getNumericCellValue();
    var style = cell.getCellStyle();
    if (DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())) {
      if (String.valueOf(style.getDataFormatString()).startsWith("[h")) {
        long minutes = Math.round(value * 24 * 60);
        String sign = minutes < 0 ? "-" : "";
        return sign + "%d:%02d".formatted(Math.abs(minutes / 60), Math.abs(minutes % 60));
      }
      if (value >= 0 && value < LAST_DATE) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
        if (value < 1) {
          return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? moment.toLocalDate().toString()
            : moment.toString();
      }
    }
    if (!Double.isFinite(value)) {
      return "";
    }
    BigDecimal exact = new BigDecimal(value);
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    BigDecimal rounded = whole ? exact : exact.round(new MathContext(15));
    String text = rounded.stripTrailingZeros().toPlainString();
    return text.equals("-0") ? "0" : text;
  }
}
