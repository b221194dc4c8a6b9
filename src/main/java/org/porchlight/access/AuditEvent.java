package org.porchlight.access;

import org.porchlight.storage.Action;

/// What the audit trail writes down. Each name is stored.
public enum AuditEvent {
  UNLOCKED,
  UNLOCK_FAILED,
  RECOVERY_CODE_USED,
  NOTE_READ,
  NOTE_WRITTEN,
  IMPORTED,
  PRINTED,
  EXPORTED,
  DUMPED,
  FAMILY_CHANGED,
  SETTINGS_CHANGED,
  PEOPLE_CHANGED,
  BACKED_UP,
  RESTORED,
  /// Somebody asked for what their role or their schools do not include.
  REFUSED;

  static AuditEvent of(Action action) {
    return switch (action) {
      case READ_NOTE -> NOTE_READ;
      case WRITE_NOTE -> NOTE_WRITTEN;
      case IMPORT -> IMPORTED;
      case PRINT -> PRINTED;
      case EXPORT -> EXPORTED;
      case DUMP -> DUMPED;
      case CHANGE_FAMILIES -> FAMILY_CHANGED;
      case CHANGE_SETTINGS -> SETTINGS_CHANGED;
      case MANAGE_PEOPLE -> PEOPLE_CHANGED;
      case BACK_UP -> BACKED_UP;
      case RESTORE -> RESTORED;
      case SEE_FAMILIES,
          SEE_RESTRICTED,
          LOG_CONTACT,
          CHOOSE_VISITS,
          PLAN_VISITS,
          WATCH_VISITS,
          WRITE_DEBRIEF,
          KEEP_PROMISES,
          SEE_REPORTS,
          SEE_AUDIT,
          VERIFY ->
          throw new IllegalArgumentException(action + " is not written down");
    };
  }
}
