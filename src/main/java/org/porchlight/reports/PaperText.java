package org.porchlight.reports;

/// The sizes of print (points) and their line heights.
enum PaperText {
  TITLE(18.5f, 1.15f, true, true),
  HEADLINE(14.5f, 1.3f, true, false),
  SECTION(12.3f, 1.2f, true, true),
  FIGURE(17f, 1.05f, true, true),
  STATEMENT(13f, 1.3f, true, false),
  LEAD(11.5f, 1.3f, false, false),
  BODY(10f, 1.35f, false, false),
  SMALL(8.6f, 1.42f, false, false),
  MARK(9.5f, 1.1f, false, true);

  private final float size;
  private final float leading;
  private final boolean serif;
  private final boolean alwaysStrong;

  PaperText(float size, float leading, boolean serif, boolean alwaysStrong) {
    this.size = size;
    this.leading = leading;
    this.serif = serif;
    this.alwaysStrong = alwaysStrong;
  }

  float size() {
    return size;
  }

  float leading() {
    return leading;
  }

  boolean isSerif() {
    return serif;
  }

  boolean isAlwaysStrong() {
    return alwaysStrong;
  }
}
