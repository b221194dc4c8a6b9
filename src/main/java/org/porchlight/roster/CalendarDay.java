package org.porchlight.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day the calendar names. A weekday the calendar does not name is not a school day.
///
/// @param note why there is no school, or what is special about the day
public record CalendarDay(LocalDate date, boolean instructional, @Nullable String note) {}
