package org.porchlight.outreach;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// The note of an action of the ladder: what somebody wrote, and below it a line for each time the
/// same was asked for before. Those lines stay whatever is written later.
final class LadderNotes {
  /// Begins a line about an earlier time.
  private static final String EARLIER = "\u21ba ";

  private static final int LONGEST = 1000;

  private LadderNotes() {}

  /// The note once an action is asked for anew.
  static String asked(LadderAction before) {
    String reached = Dates.dayAndYear(before.reachedOn());
    LocalDate done = before.doneOn();
    String line =
        done == null
            ? Messages.text(
                "outreach.ladder.earlier.open", reached, Dates.dayAndYear(before.dueOn()))
            : Messages.text("outreach.ladder.earlier.done", reached, Dates.dayAndYear(done));
    String note = before.note();
    return cut(
        Stream.concat(note == null ? Stream.of() : note.lines(), Stream.of(line))
            .map(one -> one.startsWith(EARLIER) ? one : EARLIER + one)
            .collect(Collectors.joining("\n")));
  }

  /// What somebody writes now, with the lines about earlier times.
  static @Nullable String written(@Nullable String now, @Nullable String before) {
    String earlier =
        before == null
            ? ""
            : before
                .lines()
                .filter(line -> line.startsWith(EARLIER))
                .collect(Collectors.joining("\n"));
    String note =
        Stream.of(now == null ? "" : now, earlier)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    return note.isEmpty() ? null : cut(note);
  }

  private static String cut(String note) {
    return note.substring(0, Math.min(note.length(), LONGEST));
  }
}
