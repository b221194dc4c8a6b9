package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.importing.TruthShapes.Shape;
import org.porchlight.importing.TruthShapes.Written;
import org.porchlight.storage.DistrictFile;

/// Whoever says stop, at whatever moment until it is saved, finds the district as it was.
class CancelledImportTest {
  private static final AttendanceTruth TRUTH = new AttendanceTruth(4);
  private static final ZoneId ZONE = ZoneId.of("America/Denver");
  private static final int MOMENTS = 12;

  @TempDir Path folder;

  /// Stops when asked for the so manyth time.
  private static final class StopAt implements ReadingProgress {
    private final int last;
    private int asked;

    StopAt(int last) {
      this.last = last;
    }

    @Override
    public boolean goOn(int rowsRead) {
      return ++asked < last;
    }
  }

  @Test
  void nothingIsKept() throws Exception {
    Written written = new TruthShapes(TRUTH, 4).write(Shape.POSITIVE);
    StringBuilder roster = new StringBuilder(TRUTH.roster());
    for (int i = 0; i < 1000; i++) {
      roster.append("%07d,\"New, N%d\",5,101,2025-08-18,,%d Oak St%n".formatted(700_000 + i, i, i));
    }
    Clock clock = Clock.fixed(TRUTH.today().atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    try (DistrictFile file = DistrictFile.inMemory()) {
      Importer importer = new Importer(file, clock, null);
      bring(importer, sheet("roster.csv", TRUTH.roster()), ReadingProgress.SILENT, Map.of());
      bring(importer, sheet("calendar.csv", TRUTH.calendar()), ReadingProgress.SILENT, Map.of());
      stopAnywhere(file, importer, sheet("more.csv", roster.toString()), Map.of());
      stopAnywhere(file, importer, sheet("days.csv", written.text()), written.answers());
    }
  }

  private Path sheet(String name, String text) throws Exception {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static void stopAnywhere(
      DistrictFile file, Importer importer, Path sheet, Map<String, String> known) {
    Dump before = Dump.of(file);
    StopAt never = new StopAt(Integer.MAX_VALUE);
    bring(importer, sheet, never, known);
    assertTrue(never.asked > MOMENTS, "asked " + never.asked + " times");
    importer.undoLast();
    assertEquals(before, Dump.of(file));
    Random random = new Random(3);
    for (int i = 0; i <= MOMENTS; i++) {
      int moment = i == 0 ? 1 : i == 1 ? never.asked : 1 + random.nextInt(never.asked);
      assertThrows(
          ImportCancelledException.class,
          () -> bring(importer, sheet, new StopAt(moment), known),
          "at " + moment);
      assertEquals(before, Dump.of(file), "stopped at " + moment);
    }
  }

  private static void bring(
      Importer importer, Path sheet, ReadingProgress progress, Map<String, String> known) {
    ImportAnswers answers = ImportAnswers.none();
    for (Map.Entry<String, String> answer : known.entrySet()) {
      answers = answers.with(answer.getKey(), answer.getValue());
    }
    ImportPreview preview = importer.preview(sheet, answers, progress);
    for (int round = 0; round < 3 && !preview.questions().isEmpty(); round++) {
      for (ImportQuestion question : preview.questions()) {
        answers = answers.with(question.key(), question.choices().getFirst());
      }
      preview = importer.preview(preview, answers, progress);
    }
    assertEquals(List.of(), preview.questions());
    importer.save(preview, true, progress);
  }
}
