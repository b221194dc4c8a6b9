package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackupRetentionTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);

  @Test
  void tenSessionsOfOneDayAreKept() {
    List<Backup> all = new ArrayList<>();
    for (int hour = 0; hour < 15; hour++) {
      all.add(at(NOW.minusHours(hour)));
    }
    assertEquals(Set.copyOf(all.subList(0, 10)), BackupRetention.kept(all));
  }

  @Test
  void aYearOfDailyCopiesKeepsDaysWeeksAndMonths() {
    List<Backup> all = new ArrayList<>();
    for (int day = 0; day < 400; day++) {
      all.add(at(NOW.minusDays(day)));
      all.add(at(NOW.minusDays(day).minusHours(2)));
    }
    Set<Backup> kept = BackupRetention.kept(all);

    for (int day = 0; day < 14; day++) {
      assertTrue(kept.contains(at(NOW.minusDays(day))), "the newest of day " + day);
    }
    // 10 newest (5 of them second copies of a day), 14 days, 8 weeks, 12 months, much shared
    assertTrue(kept.contains(at(NOW.with(LocalDate.of(2026, 10, 25)))), "week 43");
    assertTrue(kept.contains(at(NOW.with(LocalDate.of(2026, 1, 31)))), "the twelfth month");
    assertTrue(kept.stream().noneMatch(b -> b.moment().isBefore(NOW.minusMonths(12))));
    assertTrue(kept.size() <= 10 + 14 + 8 + 12, "kept " + kept.size());
  }

  @Test
  void aSummerWithoutWorkMakesNoCopyTooOld() {
    List<Backup> all = List.of(at(NOW), at(NOW.minusMonths(20)));
    assertEquals(Set.copyOf(all), BackupRetention.kept(all));
  }

  @Test
  void aBackupIsKnownByItsFoldersName() {
    Backup second =
        new Backup(Path.of("2026-12-09T154000.2-before-version-4"), NOW, 2, "before-version-4");
    assertEquals(Optional.of(second), Backup.of(second.place()));
    assertEquals(Optional.of(at(NOW)), Backup.of(at(NOW).place()));
    for (String other :
        List.of(
            "letter.txt",
            "unfinished-2026-12-09T154000-hour",
            "2026-12-09T154000",
            "2026-99-09T154000-hour")) {
      assertEquals(Optional.empty(), Backup.of(Path.of(other)), other);
    }
  }

  private static Backup at(LocalDateTime moment) {
    return new Backup(Path.of(Backup.name(moment, 1, "hour")), moment, 1, "hour");
  }
}
