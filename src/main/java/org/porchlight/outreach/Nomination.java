package org.porchlight.outreach;

import java.time.LocalDate;

/// Someone asks that a student's family be reached.
///
/// @param askedBy in plain words: "Mr. Ostrander"
public record Nomination(long id, long studentId, String askedBy, LocalDate askedOn) {}
