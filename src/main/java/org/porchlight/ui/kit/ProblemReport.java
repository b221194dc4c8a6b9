package org.porchlight.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be told to whoever helps with a problem: versions, kinds of exceptions, places in our
/// own program, and nothing else. It is built from this list of allowed things only. A problem's
/// message is never on it: libraries write file names, cells and rows of the database into theirs.
public final class ProblemReport {
  /// What the program ran on.
  ///
  /// @param open how long the window has been open
  /// @param fileBytes size of the open district's data; negative when none is open
  public record Surroundings(
      String program, String system, String java, String database, Duration open, long fileBytes) {

    /// As the running Java says it.
    public static Surroundings now(String database, Duration open, long fileBytes) {
      String version = ProblemReport.class.getPackage().getImplementationVersion();
      return new Surroundings(
          version == null ? "development" : version,
          String.join(" ", property("os.name"), property("os.version"), property("os.arch")),
          property("java.runtime.version"),
          database,
          open,
          fileBytes);
    }

    private static String property(String name) {
      return System.getProperty(name, "?");
    }
  }

  private static final int MOST_CAUSES = 8;
  private static final int MOST_PLACES = 40;
  private static final long MEGABYTE = 1 << 20;
  private static final List<Integer> SIZE_CLASSES = List.of(1, 8, 64, 256, 1024);

  private ProblemReport() {}

  /// @param problem what happened; null when a person reports something they saw
  public static String of(@Nullable Throwable problem, Surroundings around) {
    List<String> lines = new ArrayList<>();
    lines.add("Porchlight problem report");
    lines.add("code: " + (problem == null ? "none" : ErrorMessages.code(problem)));
    lines.add("program: " + around.program());
    lines.add("system: " + around.system());
    lines.add("java: " + around.java());
    lines.add("database: H2 " + around.database());
    lines.add("open for: " + around.open().toMinutes() + " minutes");
    lines.add("district file: " + sizeClass(around.fileBytes()));
    if (problem != null) {
      addCauses(problem, lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private static void addCauses(Throwable problem, List<String> lines) {
    String what = "problem: ";
    for (Throwable at : ErrorMessages.chain(problem).stream().limit(MOST_CAUSES).toList()) {
      lines.add(what + at.getClass().getName());
      Arrays.stream(at.getStackTrace())
          .filter(place -> place.getClassName().startsWith("org.porchlight."))
          .limit(MOST_PLACES)
          .forEach(place -> lines.add("  at " + words(place)));
      what = "caused by: ";
    }
  }

  private static String words(StackTraceElement place) {
    return place.getClassName() + "." + place.getMethodName() + ":" + place.getLineNumber();
  }

  /// "8 to 64 MB": enough to know the kind of district, not which.
  static String sizeClass(long bytes) {
    if (bytes < 0) {
      return "none open";
    }
    int from = 0;
    for (int to : SIZE_CLASSES) {
      if (bytes < to * MEGABYTE) {
        return from + " to " + to + " MB";
      }
      from = to;
    }
    return "over " + from + " MB";
  }
}
