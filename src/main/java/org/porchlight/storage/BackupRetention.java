package org.porchlight.storage;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which copies are kept: the newest ten, and the newest of each of the last fourteen days, eight
/// weeks and twelve months that have one. Days without work do not count, so a summer away makes no
/// copy too old.
final class BackupRetention {
  private static final int SESSIONS = 10;
  private static final int DAYS = 14;
  private static final int WEEKS = 8;
  private static final int MONTHS = 12;

  private BackupRetention() {}

  static Set<Backup> kept(Collection<Backup> all) {
    List<Backup> newestFirst = all.stream().sorted(Backup.NEWEST_FIRST).toList();
    Set<Backup> kept = new LinkedHashSet<>(newestFirst.stream().limit(SESSIONS).toList());
    keepOneOfEach(newestFirst, LocalDateTime::toLocalDate, DAYS, kept);
    keepOneOfEach(newestFirst, BackupRetention::week, WEEKS, kept);
    keepOneOfEach(newestFirst, YearMonth::from, MONTHS, kept);
    return kept;
  }

  private static String week(LocalDateTime moment) {
    return moment.get(IsoFields.WEEK_BASED_YEAR)
        + "/"
        + moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static <P> void keepOneOfEach(
      List<Backup> newestFirst, Function<LocalDateTime, P> period, int count, Set<Backup> kept) {
    Set<P> seen = new HashSet<>();
    for (Backup backup : newestFirst) {
      if (seen.size() < count && seen.add(period.apply(backup.moment()))) {
        kept.add(backup);
      }
    }
  }
}
