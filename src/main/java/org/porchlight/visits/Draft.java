package org.porchlight.visits;

import java.time.LocalDateTime;
import java.util.Map;

/// A form half filled in: its fields by name, and when they were last kept.
public record Draft(Map<String, String> fields, LocalDateTime savedAt) {
  public Draft {
    fields = Map.copyOf(fields);
  }
}
