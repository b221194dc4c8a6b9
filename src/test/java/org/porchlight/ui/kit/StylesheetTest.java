package org.porchlight.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A brace lost in a merge silently undresses every rule after it.
class StylesheetTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/porchlight/ui/theme");

  static List<String> sheets() {
    return Theme.SHEETS;
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyRuleClosesBeforeTheNextOpens(String sheet) throws IOException {
    List<String> broken = new ArrayList<>();
    int depth = 0;
    for (String line : Files.readAllLines(FOLDER.resolve(sheet))) {
      int before = depth;
      depth += (int) line.chars().filter(c -> c == '{').count();
      depth -= (int) line.chars().filter(c -> c == '}').count();
      if (depth < 0 || depth > 1 || (before == 1 && line.contains("{"))) {
        broken.add(line);
        depth = 0;
      }
    }
    assertEquals(List.of(), broken);
    assertEquals(0, depth);
  }

  @Test
  void everySheetIsRead() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> lying =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".css") && !name.startsWith("tokens-"))
              .collect(Collectors.toSet());
      assertEquals(lying, Set.copyOf(Theme.SHEETS));
    }
  }

  @Test
  void noSectionStandsTwice() throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (String sheet : Theme.SHEETS) {
      for (String line : Files.readAllLines(FOLDER.resolve(sheet))) {
        if (line.startsWith("/* --- ") && !seen.add(line)) {
          twice.add(sheet + ": " + line);
        }
      }
    }
    assertEquals(List.of(), twice);
  }
}
