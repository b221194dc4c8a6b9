package org.porchlight.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Household;
import org.porchlight.visits.Visit;

/// A family on the shortlist: why it stands here and what can be done.
///
/// @param children enrolled children, those the visit is about first
/// @param reasons in the order they are told
/// @param visit the visit that explains the standing: the coming one, or the recent one
public record ShortlistEntry(
    Household household,
    List<ChildStanding> children,
    List<Reason> reasons,
    Tries tries,
    Standing standing,
    @Nullable Visit visit) {
  /// What stands between this family and a visit.
  public enum Standing {
    /// Can be chosen.
    OPEN,
    /// Chosen before; the visit waits for a day.
    WAITS_FOR_A_DAY,
    /// The visit has its day.
    PLANNED,
    /// Visited in the last two weeks.
    VISITED,
    /// A do-not-visit flag stands: listed, never chosen.
    DO_NOT_VISIT,
    /// A PO box, or no street at all: listed, needs an address or another place first.
    NO_DOOR
  }

  public ShortlistEntry {
    children = List.copyOf(children);
    reasons = List.copyOf(reasons);
  }

  public boolean canBeChosen() {
    return standing == Standing.OPEN;
  }

  /// The day of the coming or the recent visit.
  public Optional<LocalDate> visitDate() {
    return Optional.ofNullable(visit).flatMap(Visit::date);
  }
}
