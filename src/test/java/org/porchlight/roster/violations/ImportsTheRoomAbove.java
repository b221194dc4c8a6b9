package org.porchlight.roster.violations;

/// Kept on purpose: a room that reaches for one above it.
final class ImportsTheRoomAbove {
  Class<?> above() {
    return org.porchlight.app.Porchlight.class;
  }
}
