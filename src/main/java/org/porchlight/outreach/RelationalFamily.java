package org.porchlight.outreach;

import java.time.LocalDate;
import java.util.List;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitPurpose;

/// Everything the relational list looks at for one family: nothing about attendance.
///
/// @param children those enrolled today
public record RelationalFamily(Household household, List<Student> children, List<Visit> visits) {
  public RelationalFamily {
    children = List.copyOf(children);
    visits = List.copyOf(visits);
  }

  /// Days of finished relational visits since a day, oldest first.
  List<LocalDate> visitedSince(LocalDate day) {
    return visits.stream()
        .filter(visit -> visit.purpose() == VisitPurpose.RELATIONAL)
        .filter(visit -> visit.outcome().filter(VisitOutcome::completed).isPresent())
        .flatMap(visit -> visit.date().stream())
        .filter(date -> !date.isBefore(day))
        .sorted()
        .toList();
  }

  /// A relational visit is chosen or planned and not made yet.
  boolean isAwaited() {
    return visits.stream()
        .anyMatch(visit ->
            visit.purpose() == VisitPurpose.RELATIONAL
                && visit.writtenUp() == null
                && !visit.cancelled());
  }
}
