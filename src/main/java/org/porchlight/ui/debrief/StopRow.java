package org.porchlight.ui.debrief;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;
import org.porchlight.visits.Visit;

/// A family in the list of stops.
record StopRow(long visitId, String family, String detail, State state) {
  enum State {
    SAVED,
    WRITING,
    WAITING
  }

  /// The stops of the team that went to this family that day.
  static List<StopRow> ofTheDay(DebriefRooms rooms, Visit current, LocalDate day) {
    return rooms.visits().onDay(day).stream()
        .filter(one -> Objects.equals(one.teamId(), current.teamId()))
        .map(one -> of(rooms, one, one.id() == current.id()))
        .toList();
  }

  private static StopRow of(DebriefRooms rooms, Visit one, boolean current) {
    Household household = rooms.households().findHousehold(one.householdId()).orElseThrow();
    String names =
        rooms.students().studentsOf(household.id()).stream()
            .filter(s -> one.studentIds().contains(s.id()))
            .map(Student::firstName)
            .collect(Collectors.joining(", "));
    State state = current ? State.WRITING : one.writtenUp() == null ? State.WAITING : State.SAVED;
    String detail =
        one.outcome()
            .map(how -> Messages.text("debrief.stop.went", names, Messages.of(how)))
            .orElse(names);
    return new StopRow(one.id(), household.familyName(), detail, state);
  }
}
