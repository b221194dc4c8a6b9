package org.porchlight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.porchlight.storage.PersonalFolder;
import org.porchlight.storage.SeenSaves;
import org.porchlight.ui.PorchlightWindow;

/// The program's front door: no arguments open the window, anything else is a command. Where there
/// is no display to open a window on, no arguments run the demo.
public final class Porchlight {
  private Porchlight() {}

  public static void main(String[] arguments) throws IOException {
    boolean windowed =
        arguments.length == 0 && hasDisplay(System.getProperty("os.name", ""), System.getenv());
    // before the folder for temporary files is ours: the demo's papers are to stay
    String[] command = commandOf(arguments);
    int exitCode = ExitCode.DONE;
    SeenSaves.rememberIn(PersonalFolder.ofThisProcess());
    OwnTemporaryFolder own = OwnTemporaryFolder.begin();
    try {
      if (windowed) {
        PorchlightWindow.open();
      } else {
        exitCode = new Commands(Terminal.ofThisProcess()).run(command);
      }
    } finally {
      own.close();
    }
    System.exit(exitCode);
  }

  private static String[] commandOf(String[] arguments) {
    return arguments.length == 0
        ? new String[] {"demo", "--out", demoFolder().toString()}
        : arguments;
  }

  /// Windows and macOS always have a display; elsewhere an X or Wayland server says so.
  static boolean hasDisplay(String system, Map<String, String> environment) {
    return system.startsWith("Windows")
        || system.startsWith("Mac")
        || isSet(environment, "DISPLAY")
        || isSet(environment, "WAYLAND_DISPLAY");
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  private static Path demoFolder() {
    Path home = Path.of(System.getProperty("user.home", "."));
    Path parent = Files.isWritable(home) ? home : Path.of(System.getProperty("java.io.tmpdir"));
    return parent.resolve("porchlight-demo");
  }
}
