package org.porchlight.reports;

import java.util.function.Function;

/// How much a page says and how close its lines stand. A report that must fit its pages begins airy
/// and becomes closer until it fits.
enum Density {
  AIRY(4, 7, 4, 3.6f, 11),
  NORMAL(4, 7, 4, 2.8f, 9),
  CLOSE(3, 6, 3, 1.8f, 6),
  CLOSEST(2, 4, 3, 0.2f, 3);

  private final int names;
  private final int reasons;
  private final int outcomes;
  private final float padding;
  private final float gap;

  Density(int names, int reasons, int outcomes, float padding, float gap) {
    this.names = names;
    this.reasons = reasons;
    this.outcomes = outcomes;
    this.padding = padding;
    this.gap = gap;
  }

  /// What the airiest density makes that keeps to its pages.
  static byte[] firstThatFits(Function<Density, byte[]> report) {
    for (Density density : values()) {
      try {
        return report.apply(density);
      } catch (PageFullException e) {
        if (density == CLOSEST) {
          throw e;
        }
      }
    }
    throw new IllegalStateException("there is always a closest density");
  }

  /// Most rows of a list of students.
  int names() {
    return names;
  }

  /// Most rows of a list of reasons, causes or partners.
  int reasons() {
    return reasons;
  }

  /// Most rows of outcomes or languages.
  int outcomes() {
    return outcomes;
  }

  /// Points above and below the text in a table's row.
  float padding() {
    return padding;
  }

  /// Points between sections.
  float gap() {
    return gap;
  }
}
