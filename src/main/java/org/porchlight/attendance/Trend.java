package org.porchlight.attendance;

/// How the last ten school days compare with the ten before them.
public enum Trend {
  /// At least a day more missed than in the ten before.
  MORE_MISSED,
  ABOUT_THE_SAME,
  /// At least a day fewer.
  FEWER_MISSED,
  /// There are not twenty school days yet to compare.
  TOO_EARLY;

  private static final int ONE_DAY = 4;

  static Trend of(int lastQuarterDays, int beforeQuarterDays) {
    int more = lastQuarterDays - beforeQuarterDays;
    if (more >= ONE_DAY) {
      return MORE_MISSED;
    }
    return more <= -ONE_DAY ? FEWER_MISSED : ABOUT_THE_SAME;
  }
}
