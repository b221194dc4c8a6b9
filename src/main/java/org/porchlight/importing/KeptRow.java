package org.porchlight.importing;

/// Something an import wrote that people have changed since, and that undo left as it is.
///
/// @param who whose it is: a student or a family; "" where it is nobody's
/// @param what in a few words: "street", "3 days of attendance"
public record KeptRow(String who, String what) {}
