package org.porchlight.importing;

/// How sure a column's meaning is.
public enum Confidence {
  SURE,
  LIKELY,
  ASK,
  LEFT_OUT
}
