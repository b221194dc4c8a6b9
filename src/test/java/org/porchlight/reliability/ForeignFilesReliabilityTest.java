package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.porchlight.MapleValley;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.Importer;
import org.porchlight.importing.UnusableSheetException;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.spreadsheets.UnreadableSpreadsheetException;

/// Every foreign file, whatever it is, is looked at as an import would: it ends as a preview, a
/// question or one plain sentence, within ten seconds.
@Tag("reliability")
@EnabledIf("org.porchlight.reliability.Corpora#areHere")
class ForeignFilesReliabilityTest {
  private static final long LONGEST_MILLISECONDS = 10_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final Map<String, Integer> sentences = new TreeMap<>();
  private final List<String> trouble = new ArrayList<>();

  @Test
  void everyFileEndsAsPreviewQuestionOrSentence() throws Exception {
    int files = 0;
    try (MapleValley district = MapleValley.open()) {
      Importer importer = new Importer(district.file(), MapleValley.CLOCK, null);
      for (Path file : Corpora.files()) {
        for (Map.Entry<String, byte[]> content : contents(file).entrySet()) {
          files++;
          look(importer, content.getKey(), content.getValue());
        }
      }
    }
    System.out.printf("%n%,d foreign files: %s%n", files, outcomes);
    sentences.forEach((sentence, count) -> System.out.printf("%6d  %s%n", count, sentence));
    assertEquals(List.of(), trouble);
    assertTrue(outcomes.getOrDefault("question", 0) + outcomes.getOrDefault("ok", 0) > 0);
  }

  private void look(Importer importer, String name, byte[] content) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<ImportPreview> preview = new AtomicReference<>();
    Thread reader =
        new Thread(
            null,
            () -> {
              try {
                preview.set(
                    importer.preview(
                        Spreadsheet.read(name, content), ImportAnswers.none(), rows -> true));
              } catch (Throwable e) {
                thrown.set(e);
              }
            },
            "foreign file",
            1 << 20);
    reader.setDaemon(true);
    reader.start();
    long took = 0;
    while (reader.isAlive() && took < LONGEST_MILLISECONDS) {
      reader.join(100);
      // its own CPU time: a busy machine hangs nobody
      took = Math.max(took, THREADS.getThreadCpuTime(reader.threadId()) / 1_000_000);
    }
    if (reader.isAlive()) {
      trouble.add(name + ": takes too long, at " + List.of(reader.getStackTrace()));
      outcomes.merge("hang", 1, Integer::sum);
      return;
    }
    count(name, preview.get(), thrown.get());
  }

  private void count(String name, ImportPreview preview, Throwable thrown) {
    String outcome =
        switch (thrown) {
          case null -> preview.isReady() ? "ok" : "question";
          case UnreadableSpreadsheetException e -> {
            sentences.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
            yield "sentence";
          }
          case UnusableSheetException e -> {
            // the sentence may name the file's columns
            sentences.merge("(what the sheet lacks)", 1, Integer::sum);
            yield "sentence";
          }
          default -> {
            trouble.add(name + ": " + thrown + " at " + thrown.getStackTrace()[0]);
            yield "raw exception";
          }
        };
    outcomes.merge(outcome, 1, Integer::sum);
  }

  /// A file's content; an archive of test cases holds many, a line each.
  private static Map<String, byte[]> contents(Path file) throws IOException {
    if (!file.toString().endsWith(".json.gz")) {
      return Map.of(Corpora.name(file), Files.readAllBytes(file));
    }
    Map<String, byte[]> contents = new LinkedHashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode testCase = json.readTree(line);
        contents.put(
            testCase.path("name").asText(),
            testCase.path("content").asText().getBytes(StandardCharsets.UTF_8));
      }
    }
    return contents;
  }

  @Test
  void cellsOfTextAreThoseItsAuthorsSay() throws IOException {
    ObjectMapper json = new ObjectMapper();
    int compared = 0;
    for (Path file : Corpora.files()) {
      Path expected =
          Path.of(file.toString().replace("/csvs/", "/json/").replaceFirst("csv$", "json"));
      if (!file.toString().endsWith(".csv") || !file.toString().contains("csv-spectrum")) {
        continue;
      }
      var rows = Spreadsheet.open(file).rows("").toList();
      JsonNode objects = json.readTree(expected.toFile());
      for (int i = 0; i < objects.size(); i++) {
        for (int column = 0; column < rows.getFirst().cells().size(); column++) {
          String header = rows.getFirst().cell(column);
          assertEquals(
              objects.get(i).path(header).asText().replace("\r\n", "\n"),
              rows.get(i + 1).cell(column).replace("\r\n", "\n"),
              Corpora.name(file));
          compared++;
        }
      }
    }
    System.out.printf("%nCells of text as their authors say: %d%n", compared);
    assertTrue(compared > 0, "nothing was compared");
  }
}
