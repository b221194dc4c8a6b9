package org.porchlight.ui.students;

import java.time.LocalDate;

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
    boolean waiting) {}
