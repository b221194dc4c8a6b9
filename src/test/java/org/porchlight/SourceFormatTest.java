package org.porchlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFormatTest {
  @Test
  void everySourceFileIsInTheHouseFormat() throws IOException {
    List<Path> misfits =
        SourceFormat.sources(Path.of("src")).stream()
            .filter(file -> !SourceFormat.isFormatted(file))
            .toList();
    assertEquals(List.of(), misfits, "run: mvn -q test-compile exec:exec@format");
  }
}
