package org.porchlight.visits;

/// Where something that gets in the way stands now.
public enum BarrierStatus {
  NEW,
  ONGOING,
  EASING,
  RESOLVED
}
