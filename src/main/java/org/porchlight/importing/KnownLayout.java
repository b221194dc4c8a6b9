package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Columns somebody confirmed: the next file with them goes straight to the review.
///
/// @param lastFile the newest import that used it; null where none says so
/// @param columns the headers that are used
public record KnownLayout(
    String fingerprint,
    SheetKind kind,
    String mapping,
    @Nullable String lastFile,
    @Nullable LocalDate lastUsed,
    List<String> columns) {
  public KnownLayout {
    columns = List.copyOf(columns);
  }
}
