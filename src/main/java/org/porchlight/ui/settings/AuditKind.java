package org.porchlight.ui.settings;

import java.util.EnumSet;
import java.util.Set;
import org.porchlight.access.AuditEvent;

/// The kinds of record people look for in the audit trail.
enum AuditKind {
  ALL(EnumSet.allOf(AuditEvent.class)),
  NOTES(EnumSet.of(AuditEvent.NOTE_READ, AuditEvent.NOTE_WRITTEN)),
  LEFT_THE_BUILDING(EnumSet.of(AuditEvent.PRINTED, AuditEvent.EXPORTED, AuditEvent.DUMPED)),
  UNLOCKING(
      EnumSet.of(AuditEvent.UNLOCKED, AuditEvent.UNLOCK_FAILED, AuditEvent.RECOVERY_CODE_USED)),
  REFUSALS(EnumSet.of(AuditEvent.UNLOCK_FAILED, AuditEvent.REFUSED)),
  IMPORTS(EnumSet.of(AuditEvent.IMPORTED)),
  CHANGES(
      EnumSet.of(
          AuditEvent.PEOPLE_CHANGED, AuditEvent.SETTINGS_CHANGED, AuditEvent.FAMILY_CHANGED)),
  BACKUPS(EnumSet.of(AuditEvent.BACKED_UP, AuditEvent.RESTORED));

  private final Set<AuditEvent> events;

  AuditKind(Set<AuditEvent> events) {
    this.events = Set.copyOf(events);
  }

  Set<AuditEvent> events() {
    return events;
  }
}
