package org.porchlight.importing;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells a list of every enrolled day from a list of absences: it holds about a row for each
/// student and date, and most of them say that the student was there.
final class EveryDay {
  private static final Pattern PRESENT =
      Pattern.compile(
          "p|pr|prs|pres|present|in attendance|attended|here|/|\\.|✓|1(\\.0+)?|p-.*|present.*");
  private static final double FULL = 0.5;
  private static final double MOSTLY = 0.6;
  private static final double MUCH = 0.3;
  private static final int FEWEST_DAYS = 2;

  private EveryDay() {}

  static boolean isCovered(
      int rows, ColumnEvidence students, ColumnEvidence dates, ColumnEvidence codes) {
    double possible = (double) students.distinct() * dates.distinct();
    boolean full = dates.distinct() >= FEWEST_DAYS && possible > 0 && rows >= FULL * possible;
    double present =
        codes.isEmpty()
            ? 0
            : codes.share(text -> PRESENT.matcher(text.toLowerCase(Locale.ROOT)).matches());
    double blank = rows == 0 ? 0 : 1 - codes.filled() / (double) rows;
    boolean attended = present * (1 - blank) + blank >= MOSTLY;
    return attended && (full || present >= MUCH);
  }
}
