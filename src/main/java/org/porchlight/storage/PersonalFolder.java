package org.porchlight.storage;

import java.nio.file.Path;
import java.util.Map;

/// Where the program keeps what is this person's on this computer, outside any district.
public final class PersonalFolder {
  private PersonalFolder() {}

  /// Of the person this process belongs to.
  public static Path ofThisProcess() {
    return usual(
        System.getenv(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /// The application's folder for this person: no administrator rights, not in a synchronised
  /// place.
  static Path usual(Map<String, String> environment, String system, Path home) {
    String localAppData = environment.get("LOCALAPPDATA");
    if (system.startsWith("Windows") && localAppData != null) {
      return Path.of(localAppData, "Porchlight");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Porchlight");
    }
    String dataHome = environment.get("XDG_DATA_HOME");
    return dataHome == null || dataHome.isBlank()
        ? home.resolve(".local/share/porchlight")
        : Path.of(dataHome, "porchlight");
  }
}
