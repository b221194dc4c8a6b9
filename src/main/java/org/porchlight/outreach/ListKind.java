package org.porchlight.outreach;

/// The two lists there are. They are never mixed.
public enum ListKind {
  ATTENDANCE,
  RELATIONAL
}
