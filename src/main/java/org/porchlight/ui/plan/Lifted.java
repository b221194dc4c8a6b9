package org.porchlight.ui.plan;

import org.jspecify.annotations.Nullable;

/// A card in the air, and where it would come down.
///
/// @param teamId the team it is held over; null over the families without a place
/// @param position from 1 in that team's order
record Lifted(long visitId, @Nullable Long teamId, int position) {
  boolean isOver(long team) {
    return teamId != null && teamId == team;
  }
}
