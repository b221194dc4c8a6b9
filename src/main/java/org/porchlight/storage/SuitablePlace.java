package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Where the live file may lie: on a disk of this computer that no other program writes to. Copies
/// may lie anywhere.
final class SuitablePlace {
  /// What the folders of such programs are called, wherever they were put. Windows names OneDrive's
  /// after the organisation, macOS lays those of other makers into `CloudStorage`.
  private static final Pattern SYNCHRONISED =
      Pattern.compile(
          "onedrive.*|dropbox.*|\\.dropbox.*|.*icloud.*|com~apple~clouddocs|mobile documents"
              + "|cloudstorage|google ?drive.*|googledrive-.*|drivefs|my drive|box sync|box-box");

  private static final Pattern NETWORK =
      Pattern.compile("nfs.*|cifs|smb.*|afpfs|webdav|davfs.*|fuse\\.(sshfs|rclone|davfs).*");
  private static final Pattern STICK = Pattern.compile("/(run/)?media/.*|/Volumes/.*");
  private static final Pattern BETWEEN_FOLDERS = Pattern.compile("[/\\\\]+");

  private SuitablePlace() {}

  /// Throws [UnsuitablePlaceException] with the reason.
  static void mustBe(Path place, Map<String, String> environment) {
    mustBe(place.toString(), environment);
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

  /// What the name of a place tells by itself, on any system.
  static void mustBe(String place, Map<String, String> environment) {
    if (place.startsWith("\\\\") || place.startsWith("//")) {
      throw UnsuitablePlaceException.network();
    }
    if (isSynchronised(place, environment)) {
      throw UnsuitablePlaceException.synchronisedFolder();
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

  static boolean isSynchronised(String place, Map<String, String> environment) {
    List<String> folders = folders(place);
    if (folders.stream().anyMatch(name -> SYNCHRONISED.matcher(name).matches())) {
      return true;
    }
    // "Known Folder Move": Documents or the desktop may be OneDrive's without saying so
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().toUpperCase(Locale.ROOT).startsWith("ONEDRIVE"))
        .map(variable -> folders(variable.getValue()))
        .anyMatch(root -> !root.isEmpty() && isBelow(folders, root));
  }

  /// Both systems take capitals and small letters for the same.
  private static List<String> folders(String place) {
    return BETWEEN_FOLDERS
        .splitAsStream(place.toLowerCase(Locale.ROOT))
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static boolean isBelow(List<String> folders, List<String> root) {
    return folders.size() >= root.size() && folders.subList(0, root.size()).equals(root);
  }
}
