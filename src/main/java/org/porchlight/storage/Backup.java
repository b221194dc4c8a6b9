package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// One kept copy of a district, itself a district folder.
///
/// @param moment when it was made, on the district's clock
/// @param number 1, or more where several were made in one second
/// @param occasion why: `session`, `hour`, `import`, `asked`, `before-restore`, `before-version-4`,
///   `second` for one in the second place
public record Backup(Path place, LocalDateTime moment, int number, String occasion) {
  static final Comparator<Backup> NEWEST_FIRST =
      Comparator.comparing(Backup::moment).thenComparing(Backup::number).reversed();

  private static final String PATTERN = "yyyy-MM-dd'T'HHmmss";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(PATTERN);
  private static final int MOMENT_LENGTH = 17;

  /// The folder's name: `2026-12-09T154000-import`, `2026-12-09T154000.2-import`.
  static String name(LocalDateTime moment, int number, String occasion) {
    return MOMENT.format(moment) + (number == 1 ? "" : "." + number) + "-" + occasion;
  }

  /// How much room it takes, in bytes.
  public long bytes() {
    try (Stream<Path> files = Files.list(place)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      // pulled out or thinned away while it was looked at
      return 0;
    }
  }

  /// Empty for a folder that is none of ours.
  public static Optional<Backup> of(Path place) {
    String name = place.getFileName().toString();
    if (name.length() < MOMENT_LENGTH + 1) {
      return Optional.empty();
    }
    try {
      LocalDateTime moment = LocalDateTime.parse(name.substring(0, MOMENT_LENGTH), MOMENT);
      String rest = name.substring(MOMENT_LENGTH);
      int dash = rest.indexOf('-');
      if (dash < 0) {
        return Optional.empty();
      }
      int number = dash == 0 ? 1 : Integer.parseInt(rest.substring(1, dash));
      return Optional.of(new Backup(place, moment, number, rest.substring(dash + 1)));
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
