package org.porchlight.reports;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.porchlight.text.Messages;

/// What may be shown of a count. Outside the school, counts from 1 to 9 are hidden, and so are
/// counts from which a hidden one could be worked out (domain.md 6.3).
///
/// A hidden count looks the same whatever it is, so that hiding says nothing by itself.
final class SmallCounts {
  static final int SMALLEST_SHOWN = 10;

  private final boolean hides;

  private SmallCounts(boolean hides) {
    this.hides = hides;
  }

  static SmallCounts forReaders(Audience audience) {
    return new SmallCounts(audience == Audience.SHAREABLE);
  }

  boolean hides() {
    return hides;
  }

  /// A count that is part of no total.
  String alone(int count) {
    return isHidden(count) ? hidden() : Messages.text("reports.count", count);
  }

  boolean isHidden(int count) {
    return hides && count > 0 && count < SMALLEST_SHOWN;
  }

  /// Whether a part of a whole that is shown too may be shown: neither it nor the rest is small.
  boolean isHiddenPart(int part, int whole) {
    return isHidden(part) || isHidden(whole - part) || isHidden(whole);
  }

  String hidden() {
    return Messages.text("reports.hidden");
  }

  String shown(OptionalInt count) {
    return count.isPresent() ? Messages.text("reports.count", count.getAsInt()) : hidden();
  }

  String shown(int count, boolean isHidden) {
    return isHidden ? hidden() : Messages.text("reports.count", count);
  }

  /// Which parts of a total that is shown must be hidden: those that are small, then the next
  /// smallest ones until at least two are hidden that add up to ten or more.
  List<Boolean> hiddenParts(List<Integer> parts) {
    boolean[] hidden = new boolean[parts.size()];
    int count = 0;
    int sum = 0;
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = isHidden(parts.get(i));
      count += hidden[i] ? 1 : 0;
      sum += hidden[i] ? parts.get(i) : 0;
    }
    while (count > 0 && (count < 2 || sum < SMALLEST_SHOWN) && count < hidden.length) {
      int next = smallestShown(parts, hidden);
      hidden[next] = true;
      count++;
      sum += parts.get(next);
    }
    return IntStream.range(0, hidden.length).mapToObj(i -> hidden[i]).toList();
  }

  private static int smallestShown(List<Integer> parts, boolean[] hidden) {
    return IntStream.range(0, hidden.length)
        .filter(i -> !hidden[i])
        .boxed()
        .min(java.util.Comparator.comparing(parts::get))
        .orElseThrow();
  }
}
