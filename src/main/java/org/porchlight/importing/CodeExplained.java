package org.porchlight.importing;

/// An attendance code and what it means in this school year.
///
/// @param code upper case; "" is the blank code
/// @param isNew whether this file brought it
public record CodeExplained(
    String code, String description, CodeMeaning meaning, int rows, boolean isNew) {}
