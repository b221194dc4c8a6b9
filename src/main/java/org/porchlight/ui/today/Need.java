package org.porchlight.ui.today;

import java.util.List;
import org.porchlight.ui.kit.Destination;
import org.porchlight.why.Counted;

/// A row of "Needs you": what it is, a second sentence, and the place to do it.
///
/// @param numbers the numbers in its sentences
record Need(
    Kind kind,
    String headline,
    String detail,
    String button,
    Destination destination,
    List<Counted> numbers) {
  Need {
    numbers = List.copyOf(numbers);
  }

  Need(Kind kind, String headline, String detail, String button, Destination destination) {
    this(kind, headline, detail, button, destination, List.of());
  }

  /// In the order of the rows, most pressing first.
  enum Kind {
    LATE_TEAM("fth-alert-triangle", "ember"),
    START("fth-upload", "lamp"),
    OLD_ATTENDANCE("fth-calendar", "lamp"),
    DEBRIEFS("fth-book-open", "lamp"),
    OVERDUE_PROMISES("fth-heart", "ember"),
    PROMISES_DUE("fth-heart", "lamp"),
    FLAGS_TO_REVIEW("fth-shield", "lamp"),
    LADDER_OVERDUE("fth-bar-chart-2", "lamp"),
    TEAM_OUT("fth-navigation", "info"),
    NEWLY_MISSING("fth-users", "lamp"),
    COMING_BACK("fth-sun", "leaf"),
    OLD_COPY("fth-hard-drive", "info"),
    ONE_KEY("fth-key", "info");

    final String icon;
    final String tone;

    Kind(String icon, String tone) {
      this.icon = icon;
      this.tone = tone;
    }
  }
}
