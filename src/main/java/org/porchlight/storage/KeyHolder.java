package org.porchlight.storage;

/// Someone, or something, with a secret that opens the district.
///
/// @param staffId the person's id; 0 for the shared passphrase and the recovery code
/// @param name as shown before unlocking; empty where no person is meant
/// @param readsNotes whether this secret also opens confidential notes
public record KeyHolder(Kind kind, long staffId, String name, boolean readsNotes) {
  /// What opens a district.
  public enum Kind {
    /// One passphrase several people know, as districts began.
    SHARED,
    /// A person's own passphrase.
    STAFF,
    /// The printed code, for when every passphrase is lost.
    RECOVERY
  }

  public static KeyHolder shared() {
    return new KeyHolder(Kind.SHARED, 0, "", true);
  }

  public static KeyHolder staff(long staffId, String name, boolean readsNotes) {
    return new KeyHolder(Kind.STAFF, staffId, name, readsNotes);
  }

  public static KeyHolder recovery() {
    return new KeyHolder(Kind.RECOVERY, 0, "", true);
  }

  /// Whether both are the same lock: the same person, or both the shared passphrase or the code.
  public boolean isSameLock(KeyHolder other) {
    return kind == other.kind && staffId == other.staffId;
  }
}
