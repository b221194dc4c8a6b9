package org.porchlight.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Another home a child lives in, beside the family the child belongs to.
///
/// @param weekdays the days the child is there; none where nobody knows
/// @param note "every other week"
public record SecondHome(
    long id,
    long studentId,
    long householdId,
    Set<DayOfWeek> weekdays,
    @Nullable String note,
    @Nullable Long notedBy,
    LocalDate notedOn) {
  private static final int LONGEST_NOTE = 300;

  public SecondHome {
    weekdays = Set.copyOf(weekdays);
  }

  /// What has to be put right in a note first, in a sentence; empty when nothing has.
  public static Optional<String> trouble(@Nullable String note) {
    return note != null && note.length() > LONGEST_NOTE
        ? Optional.of(Messages.text("roster.secondHome.tooLong", LONGEST_NOTE))
        : Optional.empty();
  }

  /// "Mon, Tue; every other week", "days not known".
  public String days() {
    String named =
        weekdays.isEmpty()
            ? Messages.text("roster.secondHome.unknown")
            : EnumSet.copyOf(weekdays).stream()
                .map(Dates::shortWeekday)
                .collect(Collectors.joining(", "));
    return note == null ? named : Messages.text("roster.secondHome.daysAndNote", named, note);
  }

  /// Whether the child is known to be there on a day.
  public boolean isThereOn(LocalDate date) {
    return weekdays.contains(date.getDayOfWeek());
  }
}
