package org.porchlight.access;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One thing that was done.
///
/// @param sequenceNumber 1, 2, 3 without gaps
/// @param staffId null where nobody had been named
/// @param subject what it was done to: "student/17", "report/monthly"; ids, never names
public record AuditRecord(
    long sequenceNumber,
    LocalDateTime recordedAt,
    @Nullable Long staffId,
    String staffName,
    AuditEvent event,
    String subject) {}
