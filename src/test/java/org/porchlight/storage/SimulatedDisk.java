package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/// Opens districts for tests on another file system of H2's, with the settings that are shipped,
/// and with a key that is known, so that a thousand openings need not stretch a passphrase each.
public final class SimulatedDisk {
  private SimulatedDisk() {}

  /// @param system such as `crash:async:`, below the watched file system
  public static DistrictFile open(Path place, String system, byte[] key) {
    return new Opening(
            new DistrictFolder(place, system),
            Migrations.CURRENT,
            Clock.system(ZoneId.systemDefault()))
        .open(() -> Keyring.holding(new DataKey(key.clone())));
  }

  /// Makes an empty district and returns its key.
  public static byte[] create(Path place, char[] passphrase) throws IOException {
    DistrictFile.create(place, passphrase).close();
    try (Keyring keyring = Keyring.open(DistrictFolder.at(place).keys(), passphrase)) {
      return keyring.dataKey().bytes();
    }
  }
}
