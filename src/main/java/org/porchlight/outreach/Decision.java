package org.porchlight.outreach;

/// What people decided about a family on the shortlist.
public enum Decision {
  CHOSEN,
  NOT_NOW,
  /// An earlier decision was taken back.
  UNDECIDED
}
