package org.porchlight.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.Tables;

/// Hundreds of exceptions that carry a name in their message, from every library there is, and a
/// report that carries none: each of its lines is one of the allowed kind.
class ProblemReportTest {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "Porchlight problem report"
              + "|code: ([0-9A-F]{4}-[0-9A-F]{4}|none)"
              + "|(program|system|java|database): [\\w .+()-]+"
              + "|open for: \\d+ minutes"
              + "|district file: (none open|\\d+ to \\d+ MB|over \\d+ MB)"
              + "|(problem|caused by): [\\w.$]+"
              + "|  at org\\.porchlight\\.[\\w.$<>]+:-?\\d+");
  private static final ProblemReport.Surroundings AROUND =
      ProblemReport.Surroundings.now("2.4.240", Duration.ofMinutes(42), 9 << 20);

  @Test
  void noMessageOfAnyExceptionIsOnIt() {
    int thrown = 0;
    try (MapleValley maple = MapleValley.open()) {
      for (int i = 0; i < 16; i++) {
        String canary = "Qzx%05dVjk".formatted(i);
        for (var failing : failures(maple.file(), canary).entrySet()) {
          Throwable problem = problemOf(failing.getValue());
          assertTrue(carries(problem, canary), failing.getKey() + " is to carry the name");
          String report = ProblemReport.of(problem, AROUND);
          assertFalse(report.contains("Vjk"), failing.getKey() + "\n" + report);
          report.lines().forEach(line -> assertTrue(ALLOWED.matcher(line).matches(), line));
          assertFalse(new ErrorMessages().sentence(problem).contains("Vjk"), failing.getKey());
          thrown++;
        }
      }
    }
    assertTrue(thrown >= 400, "only " + thrown);
  }

  @Test
  void itNamesThePlaceTheKindAndTheSizeClass() {
    Throwable problem = new IllegalStateException("x", new IOException("y"));
    String report = ProblemReport.of(problem, AROUND);
    assertTrue(report.contains("code: " + ErrorMessages.code(problem)), report);
    assertTrue(report.contains("problem: java.lang.IllegalStateException"), report);
    assertTrue(report.contains("caused by: java.io.IOException"), report);
    assertTrue(report.contains("open for: 42 minutes"), report);
    assertTrue(report.contains("district file: 8 to 64 MB"), report);
    assertTrue(report.contains("  at " + ProblemReportTest.class.getName() + ".itNames"), report);
    assertFalse(report.contains("junit"), "other people's frames stay out");
    assertTrue(ProblemReport.of(null, AROUND).contains("code: none"));
  }

  @Test
  void causesInACircleEnd() {
    Exception first = new IllegalStateException("a");
    Exception second = new IllegalStateException("b", first);
    first.initCause(second);
    assertEquals(
        2,
        ProblemReport.of(first, AROUND)
            .lines()
            .filter(line -> line.contains("IllegalStateException"))
            .count());
  }

  @Test
  void sizesAreTold() {
    assertEquals("none open", ProblemReport.sizeClass(-1));
    assertEquals("0 to 1 MB", ProblemReport.sizeClass(0));
    assertEquals("1 to 8 MB", ProblemReport.sizeClass(1 << 20));
    assertEquals("over 1024 MB", ProblemReport.sizeClass(3L << 30));
  }

  private static boolean carries(Throwable problem, String canary) {
    List<Throwable> open = new ArrayList<>(List.of(problem));
    for (int i = 0; i < open.size(); i++) {
      Throwable at = open.get(i);
      if (String.valueOf(at.getMessage()).contains(canary)) {
        return true;
      }
      open.addAll(List.of(at.getSuppressed()));
      if (at.getCause() != null) {
        open.add(at.getCause());
      }
    }
    return false;
  }

  private static Throwable problemOf(Callable<?> failing) {
    try {
      failing.call();
    } catch (Exception | Error problem) {
      return problem;
    }
    throw new AssertionError("did not fail");
  }

  private static Map<String, Callable<?>> failures(DistrictFile file, String canary) {
    Map<String, Callable<?>> failures = new LinkedHashMap<>();
    failures.put(
        "a conversion in H2", () -> file.sql().fetch("select cast('" + canary + "' as int)"));
    failures.put("a statement H2 does not know", () -> file.sql().fetch("choose " + canary));
    failures.put("a column H2 does not know", () -> file.sql().fetch("select " + canary));
    failures.put(
        "a row twice",
        () ->
            file.inTransaction(() ->
                file.sql()
                    .execute(
                        "insert into setting (name, content) values ('"
                            + canary
                            + "', 'a'), ('"
                            + canary
                            + "', 'b')")));
    failures.put(
        "a value too long",
        () ->
            file.inTransaction(() ->
                file.sql()
                    .insertInto(Tables.SETTING)
                    .set(Tables.SETTING.NAME, canary.repeat(20))
                    .set(Tables.SETTING.CONTENT, "a")
                    .execute()));
    failures.put("a file that is not there", () -> Files.readString(Path.of("/nowhere", canary)));
    failures.put("a folder that cannot be", () -> Path.of("a\0" + canary));
    failures.put("a number", () -> Integer.parseInt(canary));
    failures.put("a date", () -> LocalDate.parse(canary));
    failures.put("an id", () -> UUID.fromString(canary));
    failures.put("an address", () -> URI.create("http://[" + canary));
    failures.put("a pattern", () -> Pattern.compile(canary + "("));
    failures.put("a choice", () -> Theme.valueOf(canary));
    failures.put("a class", () -> Class.forName(canary));
    failures.put(
        "two sheets of one name",
        () -> {
          try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet(canary);
            return book.createSheet(canary);
          }
        });
    failures.put(
        "a formula",
        () -> {
          try (XSSFWorkbook book = new XSSFWorkbook()) {
            Cell cell = book.createSheet("a").createRow(0).createCell(0);
            cell.setCellFormula("SUM(" + canary + "(");
            return cell;
          }
        });
    failures.put(
        "a workbook that is none, by its path",
        () -> WorkbookFactory.create(Path.of("/nowhere", canary + ".xlsx").toFile()));
    failures.put("a font", () -> PdfFontFactory.createFont("/nowhere/" + canary + ".ttf"));
    failures.put("a picture", () -> ImageDataFactory.create("/nowhere/" + canary + ".png"));
    failures.put("a document", () -> new PdfReader("/nowhere/" + canary + ".pdf"));
    failures.put(
        "a document that is none",
        () -> {
          try {
            return new PdfReader(new ByteArrayInputStream(canary.getBytes(StandardCharsets.UTF_8)));
          } catch (RuntimeException | IOException problem) {
            throw new IllegalStateException(canary, problem);
          }
        });
    failures.put(
        "ours",
        () -> {
          throw new IllegalStateException("student " + canary);
        });
    failures.put(
        "ours from beside the window",
        () -> {
          throw new CompletionException(
              "household " + canary, new UncheckedIOException(new IOException(canary)));
        });
    failures.put(
        "ours with another on the side",
        () -> {
          Exception problem = new IllegalArgumentException("no name here");
          problem.addSuppressed(new IllegalStateException(canary));
          throw problem;
        });
    failures.put(
        "an error",
        () -> {
          throw new AssertionError(canary);
        });
    return failures;
  }
}
