package org.porchlight.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A line of the ledger: which file was brought in when, by whom, and what came of it.
///
/// @param importedBy the name of the person; null when nobody was named
/// @param firstDate the first day the file covers; null for files without days
public record PastImport(
    long id,
    LocalDateTime importedAt,
    @Nullable String importedBy,
    String fileName,
    SheetKind kind,
    @Nullable LocalDate firstDate,
    @Nullable LocalDate lastDate,
    RowCounts counts) {}
