package org.porchlight.access;

import java.time.Instant;
import org.porchlight.storage.KeyHolder;

/// Somebody typed a passphrase that did not open the district.
record FailedTry(Instant at, KeyHolder.Kind kind, long staffId) {
  String line() {
    return at + " " + kind + " " + staffId;
  }

  static FailedTry of(String line) {
    String[] parts = line.strip().split(" ");
    return new FailedTry(
        Instant.parse(parts[0]), KeyHolder.Kind.valueOf(parts[1]), Long.parseLong(parts[2]));
  }
}
