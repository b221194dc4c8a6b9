package org.porchlight.ui.promises;

import org.porchlight.visits.Promise;

/// A promise as the board shows it.
///
/// @param family "Barrientos family", or that the name is restricted
/// @param detail with whom it waits, or what happened; empty when there is nothing to say
/// @param chip "2 days late", "Mon Dec 14", "day 6", "on time"
/// @param urgent due today or late: said louder
record PromiseCard(
    Promise promise, String family, String detail, String owner, String chip, boolean urgent) {}
