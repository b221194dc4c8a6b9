package org.porchlight.access;

import static org.porchlight.storage.tables.Tables.SETTING;

import java.time.Duration;
import java.util.List;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.SettingRecord;

/// After how many untouched minutes the window locks itself: 1 to 30, never "not at all".
public final class LockRepository {
  public static final List<Integer> MINUTES = List.of(1, 2, 5, 10, 15, 20, 30);

  private static final String NAME = "lock.minutes";
  private static final int USUAL = 10;

  private final DistrictFile file;
  private volatile int known; // 0: not read yet

  public LockRepository(DistrictFile file) {
    this.file = file;
  }

  /// Asked once a second by the lock, so read once and remembered.
  public int minutes() {
    if (known == 0) {
      known = stored();
    }
    return known;
  }

  private int stored() {
    return file.sql()
        .select(SETTING.CONTENT)
        .from(SETTING)
        .where(SETTING.NAME.eq(NAME))
        .fetchOptional(SETTING.CONTENT)
        .map(Integer::valueOf)
        .filter(MINUTES::contains)
        .orElse(USUAL);
  }

  public Duration limit() {
    return Duration.ofMinutes(minutes());
  }

  public void change(int minutes) {
    if (!MINUTES.contains(minutes)) {
      throw new IllegalArgumentException("1 to 30 minutes");
    }
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "lock after " + minutes);
      SettingRecord row = file.sql().newRecord(SETTING);
      row.setName(NAME);
      row.setContent(String.valueOf(minutes));
      row.merge();
    });
    known = minutes;
  }
}
