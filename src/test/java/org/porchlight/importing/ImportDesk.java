package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;

/// An empty district and somebody who imports sheets into it, for tests.
final class ImportDesk {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private static final int ROUNDS = 8;

  private final DistrictFile file = DistrictFile.inMemory();
  private final Importer importer;

  ImportDesk(LocalDate today) {
    importer =
        new Importer(file, Clock.fixed(today.atTime(8, 0).atZone(ZONE).toInstant(), ZONE), null);
  }

  DistrictFile file() {
    return file;
  }

  Importer importer() {
    return importer;
  }

  ImportPreview preview(String name, String text) {
    return preview(name, text, ImportAnswers.none());
  }

  ImportPreview preview(String name, String text, ImportAnswers answers) {
    return importer.preview(
        Spreadsheet.read(name, text.getBytes(StandardCharsets.UTF_8)),
        answers,
        ReadingProgress.SILENT);
  }

  ImportPreview preview(ImportPreview earlier, ImportAnswers answers) {
    return importer.preview(earlier, answers, ReadingProgress.SILENT);
  }

  PastImport bring(String name, String text) {
    return save(preview(name, text));
  }

  PastImport bring(String name, String text, String answers) {
    return save(preview(name, text, ImportAnswers.parse(answers)));
  }

  PastImport save(ImportPreview preview) {
    assertEquals(List.of(), preview.questions(), preview.file().fileName());
    return importer.save(preview, false);
  }

  /// A preview in which everything asked is answered.
  static ImportPreview settled(
      Importer importer, String name, String text, Function<ImportQuestion, String> answer) {
    ImportPreview preview =
        importer.preview(
            Spreadsheet.read(name, text.getBytes(StandardCharsets.UTF_8)),
            ImportAnswers.none(),
            ReadingProgress.SILENT);
    for (int round = 0; round < ROUNDS && !preview.questions().isEmpty(); round++) {
      ImportAnswers answers = preview.answers();
      for (ImportQuestion question : preview.questions()) {
        answers = answers.with(question.key(), answer.apply(question));
      }
      preview = importer.preview(preview, answers, ReadingProgress.SILENT);
    }
    assertEquals(List.of(), preview.questions(), name);
    return preview;
  }

  Student student(String localId) {
    return new StudentRepository(file).findStudent(localId).orElseThrow();
  }

  Household home(String localId) {
    return new HouseholdRepository(file)
        .findHousehold(student(localId).householdId())
        .orElseThrow();
  }
}
