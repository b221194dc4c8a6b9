package org.porchlight.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which records of the audit trail to show.
///
/// @param events none means every kind
/// @param staffId null means everyone
public record AuditFilter(
    Set<AuditEvent> events,
    @Nullable Long staffId,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {
  public static final AuditFilter ALL = new AuditFilter(Set.of(), null, null, null);

  public AuditFilter {
    events = Set.copyOf(events);
  }

  public static AuditFilter of(AuditEvent first, AuditEvent... rest) {
    return new AuditFilter(EnumSet.of(first, rest), null, null, null);
  }
}
