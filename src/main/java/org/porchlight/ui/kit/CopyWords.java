package org.porchlight.ui.kit;

import java.time.LocalDateTime;
import org.porchlight.storage.Backup;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Copies of a district as people know them: when, on what occasion, how large.
public final class CopyWords {
  private static final long KILOBYTE = 1024;
  private static final long MEGABYTE = KILOBYTE * KILOBYTE;

  private CopyWords() {}

  /// "Tue Dec 8, 3:42".
  public static String moment(Backup copy) {
    return moment(copy.moment());
  }

  public static String moment(LocalDateTime moment) {
    return Messages.text(
        "copies.moment", Dates.day(moment.toLocalDate()), Dates.time(moment.toLocalTime()));
  }

  /// "at the end of a session".
  public static String occasion(Backup copy) {
    String occasion = copy.occasion();
    return Messages.text(
        switch (occasion) {
          case "session" -> "copies.occasion.session";
          case "hour" -> "copies.occasion.hour";
          case "import" -> "copies.occasion.import";
          case "asked" -> "copies.occasion.asked";
          case "second" -> "copies.occasion.second";
          case "before-restore" -> "copies.occasion.beforeRestore";
          default ->
              occasion.startsWith("before-version")
                  ? "copies.occasion.beforeUpdate"
                  : "copies.occasion.unknown";
        });
  }

  /// "412 KB", "12.4 MB".
  public static String size(long bytes) {
    if (bytes < MEGABYTE) {
      return Messages.text("copies.kilobytes", Math.max(1, bytes / KILOBYTE));
    }
    long tenths = bytes * 10 / MEGABYTE;
    return Messages.text("copies.megabytes", tenths / 10 + "." + tenths % 10);
  }
}
