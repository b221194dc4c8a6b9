package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/// What lies at a place, a district or not, looked at without any passphrase; and what can be done
/// with a district that is not open.
public record ClosedDistrict(Path place) {
  public boolean isThere() {
    return Files.exists(new DistrictFolder(place).keys());
  }

  /// Who can open it.
  public List<KeyHolder> holders() {
    DistrictFolder folder = DistrictFolder.at(place);
    folder.mustHoldADistrict();
    return Keyring.holders(folder.keys());
  }

  /// How large its data are on the disk; 0 where nothing is.
  public long bytes() {
    return new DistrictFolder(place).data().toFile().length();
  }

  /// The copies in its own folder, newest first, also where it does not open.
  public List<Backup> copies() {
    return SecondPlace.copiesIn(new DistrictFolder(place).backups());
  }

  /// Goes back to a copy where the district itself does not open. What lies there is kept beside
  /// it. The district's own keys stay if they are sound and belong to the copy's data; else the
  /// copy's take their place.
  ///
  /// @param passphrase one that opens the copy, or the recovery code's characters
  /// @return when the last save in the copy was made
  public LocalDateTime putBack(Path copy, char[] passphrase) {
    return new ReturnToCopy(
            DistrictFolder.at(place), DistrictFolder.forCopy(copy), DistrictFile.WALL)
        .putBack(passphrase);
  }

  /// Takes it away for good, its copies too. The keys go first: from then on nothing of it can be
  /// read.
  public void remove() {
    DistrictFolder folder = DistrictFolder.at(place);
    folder.mustHoldADistrict();
    try {
      FolderLock.hold(folder.lock()).close();
      Backups.keepNone(folder);
      folder.remove();
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }
}
