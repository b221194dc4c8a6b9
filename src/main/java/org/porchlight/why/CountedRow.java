package org.porchlight.why;

import org.jspecify.annotations.Nullable;

/// One row a number is made of.
///
/// @param detail what the row says
/// @param source where it comes from: a file and its day, a person; empty where it was written here
/// @param subject what it is about; null when there is nothing to open
/// @param amount what it adds to the number: 1 for a count, quarter days for days, the value itself
///   for a middle
public record CountedRow(
    String title, String detail, String source, @Nullable Subject subject, int amount) {
  /// A row that counts as one.
  public static CountedRow one(String title, String detail, @Nullable Subject subject) {
    return new CountedRow(title, detail, "", subject, 1);
  }

  public CountedRow withAmount(int other) {
    return new CountedRow(title, detail, source, subject, other);
  }
}
