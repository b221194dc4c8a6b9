package org.porchlight.visits;

/// The four root causes of absence (Attendance Works), what the school itself can change, and what
/// a family keeps to itself.
public enum BarrierGroup {
  BARRIER,
  AVERSION,
  DISENGAGEMENT,
  MISCONCEPTION,
  SCHOOL,
  NOT_SAID,
  OTHER
}
