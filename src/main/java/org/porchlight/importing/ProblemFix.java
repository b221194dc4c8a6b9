package org.porchlight.importing;

/// A way to bring a row in that was set aside: one more line of the answers. The same key and
/// answer at several rows puts them all right at once.
///
/// @param key `row.17.date` for one row, `school.Juniper MS` for all that name it
/// @param words what a button says: "Use 0004117"
public record ProblemFix(String key, String answer, String words) {}
