package org.porchlight.visits;

import java.time.LocalDate;
import java.util.Collection;
import org.porchlight.roster.SchoolCalendar;

/// "31 of 36 kept on time": of the promises whose time has come, those kept no school day late.
///
/// What became unnecessary is left out, and so is what is open and not yet overdue.
public record PromisesKept(int onTime, int due) {

  public static PromisesKept of(
      Collection<Promise> promises, LocalDate today, SchoolCalendar calendar) {
    int onTime = 0;
    int due = 0;
    for (Promise promise : promises) {
      onTime += promise.isKeptOnTime(calendar) ? 1 : 0;
      due += hasComeDue(promise, today, calendar) ? 1 : 0;
    }
    return new PromisesKept(onTime, due);
  }

  /// Whether a promise's time has come: it is one of [#due].
  public static boolean hasComeDue(Promise promise, LocalDate today, SchoolCalendar calendar) {
    return switch (promise.status()) {
      case KEPT, COULD_NOT -> true;
      case NO_LONGER_NEEDED -> false;
      case OPEN, WAITING_ON_FAMILY, WAITING_ON_PARTNER -> promise.isOverdue(today, calendar);
    };
  }
}
