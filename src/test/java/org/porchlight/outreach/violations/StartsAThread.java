package org.porchlight.outreach.violations;

/// Kept on purpose: work behind nobody's door.
final class StartsAThread {
  void start(Runnable work) {
    new Thread(work).start();
  }
}
