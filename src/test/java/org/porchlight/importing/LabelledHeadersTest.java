package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.porchlight.spreadsheets.Spreadsheet;

/// Scores recognition on labelled header rows: nearly every column right, and none wrong without a
/// question.
class LabelledHeadersTest {
  private static final DistrictEvidence DISTRICT =
      DistrictEvidence.none(LocalDate.of(2025, 11, 24));
  private static final String LEFT_OUT = "-";
  private static final String ASKED = "?";

  /// A header row with its labels and some rows.
  private record Labelled(
      String name,
      String kind,
      List<String> headers,
      List<String> fields,
      List<List<String>> rows) {

    Labelled inOrder(List<Integer> order) {
      return new Labelled(
          name,
          kind,
          picked(headers, order),
          picked(fields, order),
          rows.stream().map(row -> picked(row, order)).toList());
    }

    private static List<String> picked(List<String> cells, List<Integer> order) {
      return order.stream().map(i -> i < cells.size() ? cells.get(i) : "").toList();
    }

    Labelled withHeaders(List<String> others) {
      return new Labelled(name, kind, others, fields, rows);
    }

    String csv() {
      List<List<String>> lines = new ArrayList<>(List.of(headers));
      lines.addAll(rows);
      return lines.stream()
          .map(line -> line.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
          .collect(Collectors.joining("\n"));
    }
  }

  private static List<Labelled> labelled() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            LabelledHeadersTest.class.getResourceAsStream("labelled-headers.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\\s*\n"))
          .map(block -> block.lines().filter(line -> !line.startsWith("#")).toList())
          .filter(block -> block.size() > 2)
          .map(block ->
              new Labelled(
                  block.getFirst().split(" > ")[0],
                  block.getFirst().split(" > ")[1],
                  cells(block.get(1)),
                  cells(block.get(2)),
                  block.subList(3, block.size()).stream().map(LabelledHeadersTest::cells).toList()))
          .toList();
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static RecognisedSheet recognise(Labelled labelled) {
    byte[] content = labelled.csv().getBytes(StandardCharsets.UTF_8);
    SheetTable table =
        SheetTable.read(Spreadsheet.read("labelled.csv", content), ReadingProgress.SILENT);
    return new SheetRecogniser(table, ImportAnswers.none(), DISTRICT).recognise();
  }

  private static String said(ColumnMapping column) {
    ColumnField field = column.field();
    if (field == null) {
      return column.confidence() == Confidence.ASK ? ASKED : LEFT_OUT;
    }
    return column.date() == null ? field.token() : field.token() + " " + column.date();
  }

  @Test
  void nearlyEveryColumnIsRightAndNoneIsWrongWithoutAQuestion() throws IOException {
    List<Labelled> all = labelled();
    assertTrue(all.size() >= 60, "header rows: " + all.size());
    int columns = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> needlesslyAsked = new ArrayList<>();
    for (Labelled labelled : all) {
      RecognisedSheet sheet;
      try {
        sheet = recognise(labelled);
      } catch (UnusableSheetException declined) {
        wrong.add(labelled.name + ": " + declined.getMessage());
        continue;
      }
      if (!sheet.kind().name().equals(labelled.kind)) {
        wrong.add(labelled.name + " is " + sheet.kind());
      }
      for (int i = 0; i < labelled.headers.size(); i++) {
        String is = said(sheet.columns().get(i));
        columns++;
        if (is.equals(labelled.fields.get(i))) {
          right++;
        } else {
          (is.equals(ASKED) ? needlesslyAsked : wrong)
              .add(labelled.name + ": " + labelled.headers.get(i) + " is " + is);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(
        right >= 0.97 * columns, right + " of " + columns + " right; asked: " + needlesslyAsked);
  }

  @Test
  void theOrderOfColumnsDoesNotMatter() throws IOException {
    Random random = new Random(7);
    for (Labelled labelled : labelled()) {
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, labelled.headers.size()).boxed().toList());
      Collections.shuffle(order, random);
      assertEquals(
          meanings(recognise(labelled)),
          meanings(recognise(labelled.inOrder(order))),
          labelled.name + " in the order " + order);
    }
  }

  @Test
  void caseAndPunctuationDoNotMatter() throws IOException {
    for (Labelled labelled : labelled()) {
      RecognisedSheet plain = recognise(labelled);
      List<String> shouted =
          labelled.headers.stream()
              .map(header ->
                  HeaderDate.parse(header).isPresent()
                      ? header
                      : header.toUpperCase(Locale.ROOT).replace(' ', '_'))
              .toList();
      RecognisedSheet other = recognise(labelled.withHeaders(shouted));
      assertEquals(plain.kind(), other.kind(), labelled.name);
      assertEquals(
          plain.columns().stream().map(LabelledHeadersTest::said).toList(),
          other.columns().stream().map(LabelledHeadersTest::said).toList(),
          labelled.name);
      assertEquals(
          RecognisedSheet.fingerprint(labelled.headers), RecognisedSheet.fingerprint(shouted));
    }
  }

  private static Map<String, String> meanings(RecognisedSheet sheet) {
    Map<String, String> meanings = new TreeMap<>();
    meanings.put("", sheet.kind().name());
    sheet.columns().forEach(column -> meanings.put(column.header(), said(column)));
    return meanings;
  }
}
