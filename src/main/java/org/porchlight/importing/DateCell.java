package org.porchlight.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A cell that should hold a date.
///
/// @param text as the file has it
/// @param date null where it cannot be read
record DateCell(String text, @Nullable LocalDate date) {}
