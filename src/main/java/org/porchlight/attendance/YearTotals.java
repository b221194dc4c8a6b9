package org.porchlight.attendance;

import java.time.LocalDate;

/// A year's totals without days.
///
/// @param yearLabel "2025-26"
public record YearTotals(
    String yearLabel, LocalDate asOf, int enrolledQuarterDays, int missedQuarterDays) {}
