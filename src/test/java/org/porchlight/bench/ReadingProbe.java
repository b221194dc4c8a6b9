package org.porchlight.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.porchlight.spreadsheets.CellTable;
import org.porchlight.spreadsheets.Spreadsheet;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a file in one way and prints what that took: milliseconds of the reading thread's CPU, of
/// the whole process's, of the clock; the largest resident memory in MB; the rows read.
public final class ReadingProbe {
  private static final int WARM_ROUNDS = 6;

  private ReadingProbe() {}

  /// @param arguments the way, the file
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[1]);
    boolean warm = arguments[0].endsWith(" warm");
    String way = arguments[0].replace(" warm", "");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int i = warm ? WARM_ROUNDS : 1; i > 0; i--) {
      long process = system.getProcessCpuTime();
      long clock = System.nanoTime();
      long thread = threads.getCurrentThreadCpuTime();
      long rows = read(way, file);
      long threadTook = threads.getCurrentThreadCpuTime() - thread;
      long clockTook = System.nanoTime() - clock;
      long processTook = system.getProcessCpuTime() - process;
      if (i == 1) {
        System.out.println(
            threadTook / 1_000_000
                + " "
                + processTook / 1_000_000
                + " "
                + clockTook / 1_000_000
                + " "
                + residentMegabytes()
                + " "
                + rows);
      }
    }
  }

  private static long read(String way, Path file) throws Exception {
    return switch (way) {
      case "inflate only" -> inflate(file);
      case "Porchlight" -> porchlight(file);
      case "fastexcel-reader" -> fastexcel(file);
      case "POI event model" -> new PoiEvents().read(file);
      case "decode only" -> decode(file);
      default -> throw new IllegalArgumentException(way);
    };
  }

  private static long inflate(Path file) throws IOException {
    long rows = 0;
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      byte[] buffer = new byte[1 << 17];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        rows += n;
      }
    }
    return rows;
  }

  private static long decode(Path file) throws IOException {
    long letters = 0;
    try (Reader in =
        new InputStreamReader(
            new ByteArrayInputStream(Files.readAllBytes(file)), StandardCharsets.UTF_8)) {
      char[] buffer = new char[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        letters += n;
      }
    }
    return letters;
  }

  private static long porchlight(Path file) {
    Spreadsheet sheet = Spreadsheet.open(file);
    CellTable table = sheet.table(sheet.sheetNames().getFirst(), rows -> true);
    return table.rowCount();
  }

  private static long fastexcel(Path file) throws IOException {
    long[] rows = {0, 0};
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        var all = book.getFirstSheet().openStream()) {
      all.forEach(row -> {
        rows[0]++;
        rows[1] += letters(row);
      });
    }
    return rows[0];
  }

  private static long letters(Row row) {
    long letters = 0;
    for (Cell cell : row) {
      if (cell == null) {
        continue;
      }
      letters +=
          cell.getType() == CellType.STRING
              ? cell.asString().length()
              : cell.asNumber().longValue();
    }
    return letters;
  }

  /// POI's streaming way, as its own examples have it.
  private static final class PoiEvents extends DefaultHandler {
    private final StringBuilder text = new StringBuilder();
    private ReadOnlySharedStringsTable strings;
    private StylesTable styles;
    private long rows;
    private long sum;
    private String type;
    private String style;
    private boolean value;

    long read(Path file) throws Exception {
      try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
        strings = new ReadOnlySharedStringsTable(parts);
        XSSFReader reader = new XSSFReader(parts);
        styles = reader.getStylesTable();
        var xml = XMLHelper.newXMLReader();
        xml.setContentHandler(this);
        try (InputStream in = reader.getSheetsData().next()) {
          xml.parse(new InputSource(in));
        }
      }
      return sum == Long.MIN_VALUE ? 0 : rows; // the sum is for the compiler: cells are looked at
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      switch (name) {
        case "row" -> rows++;
        case "c" -> {
          type = attributes.getValue("t");
          style = attributes.getValue("s");
        }
        case "v" -> {
          value = true;
          text.setLength(0);
        }
        default -> {}
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (value) {
        text.append(characters, start, length);
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (!name.equals("v")) {
        return;
      }
      value = false;
      if ("s".equals(type)) {
        sum += strings.getItemAt(Integer.parseInt(text.toString())).getString().length();
        return;
      }
      double number = Double.parseDouble(text.toString());
      if (style != null) {
        var format = styles.getStyleAt(Integer.parseInt(style));
        if (DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())) {
          sum += DateUtil.getLocalDateTime(number).getDayOfYear();
          return;
        }
      }
      sum += (long) number;
    }
  }

  private static long residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
