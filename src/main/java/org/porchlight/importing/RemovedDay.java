package org.porchlight.importing;

import java.time.LocalDate;

/// A day recorded earlier that the new file no longer has.
public record RemovedDay(long studentId, String studentName, LocalDate date, String code) {}
