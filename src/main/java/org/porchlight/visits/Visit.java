package org.porchlight.visits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A visit to one household, from the moment it is wanted to the moment it is written up.
///
/// @param studentIds the children it covers
/// @param planId the day's plan; null while it waits for a day
/// @param teamId the team it is placed with; null while it is not placed
/// @param stopNumber the place in the team's order, from 1
/// @param plannedOn the plan's date
/// @param arrangedWith the words of the arrangement: mom, Dec 3
/// @param visitorIds who went; before the debrief, the planned team
/// @param writtenUp the debrief; null until there is one
public record Visit(
    long id,
    long householdId,
    VisitPurpose purpose,
    List<Long> studentIds,
    @Nullable Long planId,
    @Nullable Long teamId,
    @Nullable Integer stopNumber,
    @Nullable LocalDate plannedOn,
    @Nullable LocalTime arrangedFrom,
    @Nullable LocalTime arrangedUntil,
    @Nullable String arrangedWith,
    int minutesPlanned,
    @Nullable String reasonForFewTries,
    @Nullable LocalDateTime arrivedAt,
    @Nullable LocalDateTime leftAt,
    List<Long> visitorIds,
    @Nullable WrittenUp writtenUp,
    boolean cancelled) {
  public Visit {
    studentIds = List.copyOf(studentIds);
    visitorIds = List.copyOf(visitorIds);
  }

  /// The day it took place, or else the day it is planned for.
  public Optional<LocalDate> date() {
    return Optional.ofNullable(writtenUp == null ? plannedOn : writtenUp.visitedOn());
  }

  public Optional<VisitOutcome> outcome() {
    return Optional.ofNullable(writtenUp).map(WrittenUp::outcome);
  }

  /// Chosen, and on nobody's day yet.
  public boolean waitsForADay() {
    return planId == null && writtenUp == null && !cancelled;
  }
}
