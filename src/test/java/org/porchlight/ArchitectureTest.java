package org.porchlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
  private static final Path PRODUCT = Path.of("target", "classes");
  private static final Path TESTS = Path.of("target", "test-classes");

  @Test
  void theHouseIsInOrder() {
    assertEquals(List.of(), HouseRules.broken(new ClassFileImporter().importPaths(PRODUCT)));
  }

  /// Deliberate violations, kept so that the guard stays proven.
  @ParameterizedTest
  @CsvSource({
    "org/porchlight/roster/violations/ImportsTheRoomAbove.class, room roster",
    "org/porchlight/visits/violations/ReadsTheWallClock.class, today comes from a Clock",
    "org/porchlight/attendance/violations/WritesSql.class, SQL only in storage and repositories",
    "org/porchlight/outreach/violations/StartsAThread.class, threads behind named doors",
    "org/porchlight/planning/violations/RouteHelper.class, a name bears intent",
  })
  void theGuardSeesEachKeptViolation(String violation, String rule) {
    JavaClasses withViolation =
        new ClassFileImporter().importPaths(PRODUCT, TESTS.resolve(violation));
    List<String> broken = HouseRules.broken(withViolation);
    assertEquals(1, broken.size(), broken::toString);
    assertTrue(broken.getFirst().startsWith(rule + ":"), broken::toString);
  }
}
