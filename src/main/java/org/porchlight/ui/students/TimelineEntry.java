package org.porchlight.ui.students;

import java.time.LocalDate;
import org.porchlight.text.Messages;

/// One line of "Contacts and visits".
///
/// @param detail a second line; empty for none
/// @param waiting something is still to be done about it
record TimelineEntry(
    String feather,
    String title,
    String detail,
    LocalDate on,
    boolean realContact,
    boolean visit,
    boolean waiting) {
  /// The same, said to have been at another home.
  TimelineEntry at(String home) {
    return new TimelineEntry(
        feather,
        title,
        detail.isEmpty()
            ? Messages.text("students.timeline.atOther", home)
            : Messages.text("students.timeline.atOtherAlso", detail, home),
        on,
        realContact,
        visit,
        waiting);
  }
}
