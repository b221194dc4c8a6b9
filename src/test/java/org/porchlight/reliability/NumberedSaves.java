package org.porchlight.reliability;

import static org.porchlight.storage.tables.Tables.DRAFT;
import static org.porchlight.storage.tables.Tables.SETTING;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import org.porchlight.storage.DistrictFile;

/// Numbered saves of several rows each, small and large, whose presence and wholeness can be told
/// afterwards: five rows, a counter, and at every tenth a long text.
public final class NumberedSaves {
  private static final int ROWS = 5;
  private static final int LONG_TEXT_EVERY = 10;
  private static final String COUNTER = "counter";
  private static final String LONG_TEXT = "long";
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 12, 9, 12, 0);

  private NumberedSaves() {}

  public static void save(DistrictFile file, int number, Random random) {
    int times = 1 + random.nextInt(60);
    file.inTransaction(() -> {
      for (int row = 0; row < ROWS; row++) {
        put(file, "save " + number + "/" + row, (number + " ").repeat(times));
      }
      put(file, COUNTER, String.valueOf(number));
      if (number % LONG_TEXT_EVERY == 0) {
        file.sql()
            .insertInto(DRAFT, DRAFT.NAME, DRAFT.CONTENT, DRAFT.SAVED_AT)
            .values(LONG_TEXT, longText(number), NOON)
            .onDuplicateKeyUpdate()
            .set(DRAFT.CONTENT, longText(number))
            .execute();
      }
    });
  }

  private static void put(DistrictFile file, String name, String content) {
    file.sql()
        .insertInto(SETTING, SETTING.NAME, SETTING.CONTENT)
        .values(name, content)
        .onDuplicateKeyUpdate()
        .set(SETTING.CONTENT, content)
        .execute();
  }

  private static String longText(int number) {
    return (number + " ").repeat(5000);
  }

  /// The newest save in the file.
  ///
  /// @throws AssertionError when a save before it is missing or only half there
  public static int newest(DistrictFile file) {
    Map<String, String> rows =
        file.sql().selectFrom(SETTING).fetchMap(SETTING.NAME, SETTING.CONTENT);
    int newest = Integer.parseInt(rows.getOrDefault(COUNTER, "0"));
    for (int number = 1; number <= newest; number++) {
      for (int row = 0; row < ROWS; row++) {
        String content = rows.remove("save " + number + "/" + row);
        if (content == null || !content.replace(number + " ", "").isEmpty()) {
          throw new AssertionError("save " + number + " of " + newest + " is not whole");
        }
      }
    }
    rows.remove(COUNTER);
    if (!rows.isEmpty()) {
      throw new AssertionError("half of a save after " + newest + ": " + rows.keySet());
    }
    mustHaveLongText(file, newest / LONG_TEXT_EVERY * LONG_TEXT_EVERY);
    return newest;
  }

  private static void mustHaveLongText(DistrictFile file, int number) {
    String text = file.sql().selectFrom(DRAFT).fetchOne(DRAFT.CONTENT);
    String wanted = number == 0 ? null : longText(number);
    if (!java.util.Objects.equals(text, wanted)) {
      throw new AssertionError("the long text of save " + number + " is not whole");
    }
  }
}
