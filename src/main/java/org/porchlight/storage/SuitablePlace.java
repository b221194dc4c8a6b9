package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Where the live file may lie: on a disk of this computer that no other program writes to. Copies
/// may lie anywhere.
final class SuitablePlace {
  private static final Pattern SYNCHRONISED =
      Pattern.compile(
          "onedrive.*|dropbox.*|.*icloud.*|com~apple~clouddocs|google ?drive.*|my drive|box sync");
  private static final Pattern NETWORK =
      Pattern.compile("nfs.*|cifs|smb.*|afpfs|webdav|davfs.*|fuse\\.(sshfs|rclone|davfs).*");
  private static final Pattern STICK = Pattern.compile("/(run/)?media/.*|/Volumes/.*");

  private SuitablePlace() {}

  /// Throws [UnsuitablePlaceException] with the reason.
  static void mustBe(Path place, Map<String, String> environment) {
    if (place.toString().startsWith("\\\\")) {
      throw UnsuitablePlaceException.network();
    }
    if (isSynchronised(place, environment)) {
      throw UnsuitablePlaceException.synchronisedFolder();
    }
    Path there = place;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null) {
      return;
    }
    try {
      FileStore disk = Files.getFileStore(there);
      mustBeADisk(place, disk.type(), isRemovable(disk));
    } catch (IOException e) {
      // a disk that tells nothing about itself is taken as it is
    }
  }

  static void mustBeADisk(Path place, String type, boolean removable) {
    if (NETWORK.matcher(type.toLowerCase(Locale.ROOT)).matches()) {
      throw UnsuitablePlaceException.network();
    }
    if (removable || STICK.matcher(place.toString()).matches()) {
      throw UnsuitablePlaceException.removable();
    }
  }

  /// Known on Windows; elsewhere the place tells.
  private static boolean isRemovable(FileStore disk) throws IOException {
    try {
      return Boolean.TRUE.equals(disk.getAttribute("volume:isRemovable"));
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  static boolean isSynchronised(Path place, Map<String, String> environment) {
    for (Path part : place) {
      if (SYNCHRONISED.matcher(part.toString().toLowerCase(Locale.ROOT)).matches()) {
        return true;
      }
    }
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().toUpperCase(Locale.ROOT).startsWith("ONEDRIVE"))
        .map(Map.Entry::getValue)
        .anyMatch(root -> !root.isBlank() && place.startsWith(Path.of(root)));
  }
}
