package org.porchlight.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookTest {
  enum Excel {
    XLSX,
    XLS;

    Workbook workbook() {
      return this == XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfCellIsPlainText(Excel excel) throws IOException {
    try (Workbook workbook = excel.workbook()) {
      var row = workbook.createSheet("Attendance").createRow(2);
      row.createCell(0).setCellValue("0012345");
      row.createCell(1).setCellValue(41234567);
      row.createCell(2).setCellValue(12.5);
      row.createCell(3).setCellValue(0.1 + 0.2);
      row.createCell(4).setCellValue(1.5e20);
      row.createCell(5).setCellValue(true);
      row.createCell(6).setCellErrorValue(FormulaError.NA.getCode());
      date(row.createCell(8), LocalDateTime.of(2026, 9, 1, 0, 0), "m/d/yy");
      date(row.createCell(9), LocalDateTime.of(2026, 9, 1, 15, 10), "yyyy-mm-dd hh:mm");
      style(row.createCell(10), "h:mm AM/PM").setCellValue(15 / 24.0);
      style(row.createCell(11), "[h]:mm").setCellValue(73 / 24.0 + 10 / 1440.0);
      row.createCell(12).setCellFormula("1+1");
      row.createCell(13).setCellFormula("\"a\"&\"b\"");
      row.createCell(14).setCellValue("José Đặng “x” _x0041_");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertEquals(
          List.of(
              new SheetRow(
                  3,
                  List.of(
                      "0012345",
                      "41234567",
                      "12.5",
                      "0.3",
                      "150000000000000000000",
                      "true",
                      "",
                      "",
                      "2026-09-01",
                      "2026-09-01T15:10",
                      "15:00",
                      "73:10",
                      "2",
                      "ab",
                      // the escape is xlsx's own: POI writes it as it is, Excel would read a letter
                      excel == Excel.XLSX ? "José Đặng “x” A" : "José Đặng “x” _x0041_"))),
          read(workbook).rows("Attendance").toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void datesCountFrom1904WhenTheWorkbookSaysSo(Excel excel) throws IOException {
    try (Workbook workbook = excel.workbook()) {
      var row = workbook.createSheet().createRow(0);
      if (workbook instanceof XSSFWorkbook xssf) {
        xssf.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      } else {
        // the record that says so stands in every workbook, as 0
        var records = ((HSSFWorkbook) workbook).getWorkbook().getRecords();
        var window =
            (org.apache.poi.hssf.record.DateWindow1904Record)
                records.stream()
                    .filter(r -> r instanceof org.apache.poi.hssf.record.DateWindow1904Record)
                    .findFirst()
                    .orElseThrow();
        window.setWindowing((short) 1);
      }
      style(row.createCell(0), "m/d/yy").setCellValue(44804);
      assertEquals(List.of("2026-09-01"), read(workbook).rows("Sheet0").toList().get(0).cells());
    }
  }

  @ParameterizedTest
  @EnumSource
  void sheetsAreFoundByNameAndHiddenOnesAreNot(Excel excel) throws IOException {
    try (Workbook workbook = excel.workbook()) {
      for (String name : List.of("Read me", "Lists", "Students")) {
        workbook.createSheet(name).createRow(0).createCell(0).setCellValue("in " + name);
      }
      workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
      Spreadsheet spreadsheet = read(workbook);
      assertEquals(List.of("Read me", "Students"), spreadsheet.sheetNames());
      assertEquals("in Students", spreadsheet.firstRows("Students", 5).get(0).cell(0));
      assertThrows(IllegalArgumentException.class, () -> spreadsheet.rows("Lists"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyWorkbookSaysSo(Excel excel) throws IOException {
    try (Workbook workbook = excel.workbook()) {
      workbook.createSheet().createRow(4).createCell(1).setCellValue("  ");
      assertEquals(UnreadableReason.EMPTY, reason(bytes(workbook)));
    }
  }

  @Test
  void richTextAndInlineTextAreJoined() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      var text = new XSSFRichTextString("Lucía Barrientos");
      text.applyFont(0, 5, workbook.createFont());
      workbook.createSheet("s").createRow(0).createCell(0).setCellValue(text);
      assertEquals("Lucía Barrientos", read(workbook).firstRows("s", 1).get(0).cell(0));
    }
  }

  @Test
  void aProtectedWorkbookSaysSo() throws Exception {
    var info = new EncryptionInfo(EncryptionMode.agile);
    info.getEncryptor().confirmPassword("secret");
    var protectedFile = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem()) {
      try (var out = info.getEncryptor().getDataStream(files)) {
        out.write(small());
      }
      files.writeFilesystem(protectedFile);
    }
    assertEquals(UnreadableReason.ENCRYPTED, reason(protectedFile.toByteArray()));
  }

  @Test
  void aProtectedOldWorkbookSaysSo() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      byte[] content;
      try {
        content = bytes(workbook);
      } finally {
        Biff8EncryptionKey.setCurrentUserPassword(null);
      }
      assertEquals(UnreadableReason.ENCRYPTED, reason(content));
    }
  }

  @Test
  void filesThatOnlyLookLikeWorkbooksSayWhatTheyAre() throws IOException {
    assertEquals(UnreadableReason.DAMAGED, reason(cut(small())));
    assertEquals(UnreadableReason.NOT_A_SPREADSHEET, reason(ole("WordDocument")));
    assertEquals(UnreadableReason.EXCEL_95, reason(ole("Book")));
    assertEquals(UnreadableReason.EXCEL_95, reason(new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 1, 2}));
    assertEquals(
        UnreadableReason.OPEN_DOCUMENT,
        reason(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
    assertEquals(UnreadableReason.ZIP_FOLDER, reason(zip("attendance.csv", "id,date\n")));
    assertEquals(
        UnreadableReason.BINARY_WORKBOOK,
        reason(
            replaced(
                small(),
                "[Content_Types].xml",
                "spreadsheetml.sheet.main+xml",
                "binary.sheet.main")));
  }

  @Test
  void aDoctypeIsRefusedAndNothingIsExpanded() throws IOException {
    byte[] bomb =
        replaced(
            small(),
            "xl/worksheets/sheet1.xml",
            "<worksheet",
            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet");
    bomb = replaced(bomb, "xl/worksheets/sheet1.xml", ">kept<", ">&b;<");
    assertEquals(UnreadableReason.DAMAGED, reason(bomb));
  }

  @Test
  void aFlippedBitIsNeverRead() throws IOException {
    byte[] content = stored();
    int place = indexOf(content, "kept".getBytes(StandardCharsets.UTF_8));
    content[place] ^= 1;
    assertEquals(UnreadableReason.DAMAGED, reason(content));
  }

  @Test
  void cellsOutsideAnySheetAreDamage() throws IOException {
    byte[] far = replaced(small(), "xl/worksheets/sheet1.xml", "r=\"A1\"", "r=\"ZZZZZZ1\"");
    assertEquals(UnreadableReason.DAMAGED, reason(far));
    byte[] deep =
        replaced(small(), "xl/worksheets/sheet1.xml", "<row r=\"1\"", "<row r=\"99999999\"");
    assertEquals(UnreadableReason.DAMAGED, reason(deep));
  }

  @Test
  void builtInFormatsAreDatesWherePoiSaysSo() {
    for (int id = 0; id < 200; id++) {
      String builtIn = BuiltinFormats.getBuiltinFormat(id);
      assertEquals(
          DateUtil.isADateFormat(id, builtIn), !CellStyles.dateFormat(id, null).isEmpty(), "" + id);
      assertEquals(
          DateUtil.isADateFormat(id, "yyyy"), !CellStyles.dateFormat(id, "yyyy").isEmpty());
      assertEquals(
          DateUtil.isADateFormat(id, "0.0"), !CellStyles.dateFormat(id, "0.0").isEmpty(), "" + id);
    }
  }

  @Test
  void numbersHaveTheFifteenDigitsOfExcel() {
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      double power = Math.pow(10, random.nextInt(18) - 8);
      double value = (random.nextInt(2_000_001) - 1_000_000) / power;
      double noisy = i % 2 == 0 ? value : value + random.nextDouble();
      String exact =
          new BigDecimal(noisy).round(new MathContext(15)).stripTrailingZeros().toPlainString();
      assertEquals(exact, CellText.number(noisy), noisy + "");
    }
  }

  @Test
  void momentsAreThoseOfPoi() {
    Random random = new Random(4);
    for (boolean from1904 : new boolean[] {false, true}) {
      for (int i = 0; i < 2000; i++) {
        double value =
            i < 200 ? i / 2.0 + 1 : 1 + random.nextInt(60_000) + random.nextInt(86_400) / 86_400.0;
        LocalDateTime poi = DateUtil.getLocalDateTime(value, from1904, true);
        String expected =
            poi.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? poi.toLocalDate().toString()
                : poi.toString();
        assertEquals(expected, CellText.date(value, "m/d/yy h:mm", from1904), value + "");
      }
    }
  }

  @Test
  void aLongSheetOfBlankCellsIsNoBomb() throws IOException {
    String rows = "<row><c/><c/></row>".repeat(400_000);
    byte[] content =
        replaced(small(), "xl/worksheets/sheet1.xml", "</sheetData>", rows + "</sheetData>");
    assertEquals(1, Spreadsheet.read("blank.xlsx", content).rows("s").count());
  }

  private static byte[] small() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new WorkbookWriter(out)) {
      workbook.sheet("s").row("kept");
    }
    return out.toByteArray();
  }

  /// The small workbook with its parts not compressed.
  private static byte[] stored() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(small()));
        var to = new ZipOutputStream(out)) {
      to.setLevel(0);
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        from.transferTo(to);
      }
    }
    return out.toByteArray();
  }

  private static byte[] replaced(byte[] workbook, String part, String text, String by)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(workbook));
        var to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        String content = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        to.write(
            (entry.getName().equals(part) ? content.replace(text, by) : content)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] ole(String stream) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[100]), stream);
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] cut(byte[] content) {
    return java.util.Arrays.copyOf(content, content.length / 2);
  }

  private static int indexOf(byte[] content, byte[] wanted) {
    for (int i = 0; i + wanted.length <= content.length; i++) {
      if (java.util.Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }

  private static UnreadableReason reason(byte[] content) {
    return assertThrows(
            UnreadableSpreadsheetException.class,
            () -> {
              Spreadsheet spreadsheet = Spreadsheet.read("file", content);
              spreadsheet.sheetNames().forEach(name -> spreadsheet.rows(name).forEach(row -> {}));
            })
        .reason();
  }

  private static void date(Cell cell, LocalDateTime date, String format) {
    style(cell, format).setCellValue(date);
  }

  private static Cell style(Cell cell, String format) {
    Workbook workbook = cell.getSheet().getWorkbook();
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
    return cell;
  }

  private static Spreadsheet read(Workbook workbook) throws IOException {
    return Spreadsheet.read("file", bytes(workbook));
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    var out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }
}
