package org.porchlight.reports;

/// Who will read it.
public enum Audience {
  /// Anyone: no names, and counts from 1 to 9 are hidden.
  SHAREABLE,
  /// School staff only: names, marked INTERNAL on every page.
  INTERNAL
}
