package org.porchlight.storage;

/// What a person may do to a district. Which role may do what stands in one table, `access.Roles`.
public enum Action {
  /// Students, families, attendance, contacts: the lists and the pages.
  SEE_FAMILIES(false),
  /// Reasons a family shared in confidence, and whom a restricted promise is for.
  SEE_RESTRICTED(false),
  IMPORT(true),
  LOG_CONTACT(false),
  CHOOSE_VISITS(false),
  PLAN_VISITS(false),
  /// Who is out and when they are due back.
  WATCH_VISITS(false),
  WRITE_DEBRIEF(false),
  KEEP_PROMISES(false),
  WRITE_NOTE(true),
  READ_NOTE(true),
  /// Families' details corrected by hand, and what has to be known before anyone goes there.
  CHANGE_FAMILIES(true),
  SEE_REPORTS(false),
  PRINT(true),
  EXPORT(true),
  /// Every table as readable text.
  DUMP(true),
  /// District, schools, calendar, codes, partners.
  CHANGE_SETTINGS(true),
  MANAGE_PEOPLE(true),
  SEE_AUDIT(false),
  BACK_UP(true),
  RESTORE(true),
  /// Looking whether the file is whole; tells nothing about families.
  VERIFY(false);

  private final boolean written;

  Action(boolean written) {
    this.written = written;
  }

  /// Whether doing it leaves a record in the audit trail.
  public boolean isWrittenDown() {
    return written;
  }
}
