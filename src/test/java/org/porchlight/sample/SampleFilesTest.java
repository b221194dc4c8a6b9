package org.porchlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.Importer;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;

class SampleFilesTest {
  @Test
  void keepsTheAssetsAsTheCodeMakesThem() throws IOException {
    for (Map.Entry<String, byte[]> made : SampleFiles.small().contents().entrySet()) {
      Path asset = SampleAssets.FOLDER.resolve(made.getKey());
      assertThat(asset).exists();
      assertThat(cells(made.getKey(), Files.readAllBytes(asset)))
          .as(made.getKey())
          .isEqualTo(cells(made.getKey(), made.getValue()));
    }
  }

  @Test
  void canBeImportedByANewcomerInTheOrderOfTheReadMe() throws IOException {
    DistrictFile file = DistrictFile.inMemory();
    Importer importer = new Importer(file, SampleDistrict.clock(), null);
    for (String name :
        List.of("roster.xlsx", "school-calendar.csv", "contacts.csv", "attendance.csv")) {
      assertThat(Files.readString(SampleAssets.FOLDER.resolve("README.txt"))).contains(name);
      ImportPreview preview =
          importer.preview(
              SampleAssets.FOLDER.resolve(name), ImportAnswers.none(), ReadingProgress.SILENT);
      assertThat(preview.isReady()).as(name).isTrue();
      assertThat(preview.counts().setAside()).as(name).isZero();
      importer.save(preview, true);
    }
  }

  /// A workbook's bytes hold the time they were written; its cells do not.
  private static List<String> cells(String name, byte[] content) {
    if (!name.endsWith(".xlsx")) {
      return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n").lines().toList();
    }
    Spreadsheet sheet = Spreadsheet.read(name, content);
    return sheet.rows(sheet.sheetNames().getFirst()).map(row -> row.cells().toString()).toList();
  }
}
