package org.porchlight.importing;

import org.jspecify.annotations.Nullable;
import org.porchlight.importing.AttendanceRowsRepository.YearKey;

/// A student's year as it is stored and as it will be.
///
/// @param before null where nothing is stored yet
record YearChange(YearKey key, byte @Nullable [] before, byte[] after) {}
