package org.porchlight.storage;

/// Asked before a guarded thing is done to an open district.
@FunctionalInterface
public interface Doorkeeper {
  /// Returns when the person working may do this, having written it down where it is one of the
  /// things that are; else throws [NotAllowedException].
  ///
  /// @param subject what it is done to, such as "student/17": ids, never names
  void admit(Action action, String subject);
}
