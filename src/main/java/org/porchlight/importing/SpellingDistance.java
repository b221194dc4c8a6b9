package org.porchlight.importing;

/// Damerau's distance: letters put in, left out, changed, or two neighbours swapped.
final class SpellingDistance {
  private SpellingDistance() {}

  static int between(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = cost(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cost(int[][] cost, String one, String other, int i, int j) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
