package org.porchlight.spreadsheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSheetTest {
  private static final String FAMILIES =
      "Student,Mother,Note\r\n1001,Zoë Muñoz,\"said \"\"yes\"\", twice\"\r\n1002,Đặng Lan,\r\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, EF BB BF",
    "UTF-8, ''",
    "UTF-16LE, FF FE",
    "UTF-16LE, ''",
    "UTF-16BE, FE FF",
    "UTF-16BE, ''"
  })
  void everyEncodingOfUnicodeReadsTheSame(String charset, String mark) {
    assertEquals(
        List.of(
            List.of("Student", "Mother", "Note"),
            List.of("1001", "Zoë Muñoz", "said \"yes\", twice"),
            List.of("1002", "Đặng Lan")),
        cells(marked(mark, FAMILIES.getBytes(Charset.forName(charset)))));
  }

  @Test
  void windows1252IsWhatIsNotUtf8() {
    assertEquals(
        List.of(List.of("Name", "Fee"), List.of("José O’Neil", "5 €")),
        cells("Name,Fee\nJosé O’Neil,5 €\n".getBytes(Charset.forName("windows-1252"))));
  }

  @Test
  void utf8IsWhatADecoderSaysItIs() {
    Random random = new Random(9);
    for (int i = 0; i < 3000; i++) {
      byte[] name =
          new String(random.ints(3, 1, 0x10FFFF).toArray(), 0, 3).getBytes(StandardCharsets.UTF_8);
      byte[] text =
          ("id,name\n1," + new String(name, StandardCharsets.ISO_8859_1) + "\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      if (i % 2 == 0) {
        text[10 + random.nextInt(text.length - 10)] = (byte) random.nextInt(256);
      }
      boolean valid = true;
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      } catch (CharacterCodingException e) {
        valid = false;
      }
      assertEquals(valid, TextEncoding.of(text).charset().equals(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Last, First;Days;Share~Brandt, Sofie;8;11,4~Ibarra, Rafael;9;12,9#Brandt, Sofie|8|11,4",
        "Id|Date|Code~7|2026-09-01|U#7|2026-09-01|U",
        "Id,Name~7,\"Lopez; Ana\"#7|Lopez; Ana",
        "School: Birch Creek~~Id,Name,Code~7,Ana,U~8,Ben,E#School: Birch Creek",
      })
  void theSeparatorIsTheOneThatMakesATable(String text, String expected) {
    List<List<String>> rows = cells(text.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
    List<String> first = List.of(expected.split("\\|"));
    assertEquals(first, rows.get(expected.startsWith("School") ? 0 : 1));
  }

  @Test
  void tabsWinOverCommasInsideNames() {
    assertEquals(
        List.of(List.of("Name", "Id"), List.of("Vo, Minh", "3"), List.of("Ode, Sam", "4")),
        cells("Name\tId\nVo, Minh\t3\nOde, Sam\t4".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void excelsOwnSeparatorLineIsNoRow() {
    var sheet = read("sep=;\r\na,b;c\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of(new SheetRow(1, List.of("a,b", "c")), new SheetRow(2, List.of("1", "2"))),
        sheet.rows("").toList());
  }

  @Test
  void raggedRowsStrayQuotesAndBlankRowsKeepTheirNumbers() {
    String text = "a,b,c\n1\n\n1,2,3,4\n\"two\nlines\",\"x\" y,5\" pipe\n , ,\nlast,row\n";
    assertEquals(
        List.of(
            new SheetRow(1, List.of("a", "b", "c")),
            new SheetRow(2, List.of("1")),
            new SheetRow(4, List.of("1", "2", "3", "4")),
            new SheetRow(5, List.of("two\nlines", "x y", "5\" pipe")),
            new SheetRow(7, List.of("last", "row"))),
        read(text.getBytes(StandardCharsets.UTF_8)).rows("").toList());
  }

  @Test
  void aLongFileIsReadToItsEnd() {
    StringBuilder text = new StringBuilder("id,date,code\n");
    for (int i = 0; i < 200_000; i++) {
      text.append(i).append(",2026-09-01,U\n");
    }
    var sheet = read(text.toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(200_001, sheet.rows("").count());
    assertEquals("199999", sheet.rows("").skip(200_000).findFirst().orElseThrow().cell(0));
  }

  @Test
  void aQuoteThatNeverClosesIsAnswered() {
    String text = "a,b\n\"" + "x,y\n".repeat(2_000_000);
    var sheet = read(text.getBytes(StandardCharsets.UTF_8));
    var trouble = assertThrows(UnreadableSpreadsheetException.class, () -> sheet.rows("").count());
    assertEquals(UnreadableReason.DAMAGED, trouble.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'  \n \n', EMPTY",
    "'<html><table><tr><td>1</td></tr></table>', WEB_PAGE",
    "'%PDF-1.7 and the rest', PDF",
  })
  void whatIsNoTableSaysSo(String text, UnreadableReason reason) {
    var trouble =
        assertThrows(
            UnreadableSpreadsheetException.class,
            () -> read(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(reason, trouble.reason());
  }

  @Test
  void aFileThatIsGoneSaysSo(@TempDir Path folder) {
    var trouble =
        assertThrows(
            UnreadableSpreadsheetException.class,
            () -> Spreadsheet.open(folder.resolve("gone.csv")));
    assertEquals(UnreadableReason.MISSING, trouble.reason());
  }

  private static List<List<String>> cells(byte[] content) {
    return read(content).rows("").map(SheetRow::cells).toList();
  }

  private static Spreadsheet read(byte[] content) {
    return Spreadsheet.read("export.csv", content);
  }

  private static byte[] marked(String mark, byte[] text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String b : mark.isEmpty() ? new String[0] : mark.split(" ")) {
      bytes.write(Integer.parseInt(b, 16));
    }
    bytes.writeBytes(text);
    return bytes.toByteArray();
  }
}
