package org.porchlight.ui.importing;

/// The five steps of an import, in order.
enum ImportStep {
  CHOOSE,
  MATCH,
  EXPLAIN,
  REVIEW,
  DONE
}
