package org.porchlight.places;

/// Whether two street names are one name, misspelled.
final class Spelling {
  private static final int NONE_UNDER = 4;
  private static final int ONE_UNDER = 9;

  private Spelling() {}

  /// Names differ by one letter, longer ones by two. Digits are never misspelled: 2nd is not 3rd.
  static boolean isNear(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int most = shorter < NONE_UNDER ? 0 : shorter < ONE_UNDER ? 1 : 2;
    if (most == 0
        || one.equals(other)
        || Math.abs(one.length() - other.length()) > most
        || !digits(one).equals(digits(other))) {
      return false;
    }
    return distance(one, other, most) <= most;
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  /// Letters put in, left out or changed, and neighbours swapped; one more than the most where it
  /// is farther.
  private static int distance(String one, String other, int most) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(last[j - 1] + change, Math.min(last[j], now[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, now[j]);
      }
      if (least > most) {
        return most + 1;
      }
      beforeLast = last;
      last = now;
    }
    return last[other.length()];
  }
}
