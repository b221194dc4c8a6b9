package org.porchlight.importing;

import java.util.List;

/// An attendance code and what it means in this school year.
///
/// @param code upper case; "" is the blank code
/// @param isNew whether this file brought it
public record CodeExplained(
    String code, String description, CodeMeaning meaning, int rows, boolean isNew) {

  /// The question whose answer changes what it means.
  public ImportQuestion question() {
    return CodeBook.question(code, description.isEmpty() ? List.of() : List.of(description), rows);
  }
}
