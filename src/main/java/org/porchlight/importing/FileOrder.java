package org.porchlight.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.spreadsheets.UnreadableSpreadsheetException;

/// Several files at once, in the order in which they build on each other: students, calendar,
/// attendance, contacts.
final class FileOrder {
  /// Nobody means to bring in more than this with one drop.
  private static final int MOST_FILES = 50;

  /// What is larger is attendance: nothing else grows so.
  private static final long LARGEST_LOOKED_INTO = 8L << 20;

  private static final Set<String> ENDINGS = Set.of("xlsx", "xlsm", "xls", "csv", "tsv", "txt");
  private static final int ATTENDANCE = 2;
  private static final int UNKNOWN = 5;

  private final DistrictEvidence district;

  private final ReadingProgress progress;
  private int lookedInto;

  FileOrder(DistrictEvidence district, ReadingProgress progress) {
    this.district = district;
    this.progress = progress;
  }

  /// The files, and the spreadsheets in the folders among them, sorted. Looks into each. What
  /// cannot be read comes last and is said when its turn comes.
  List<Path> inOrder(Collection<Path> chosen) {
    List<Path> files = new ArrayList<>();
    for (Path path : chosen) {
      if (Files.isDirectory(path)) {
        files.addAll(spreadsheetsIn(path));
      } else {
        files.add(path);
      }
    }
    if (files.size() < 2) {
      return List.copyOf(files);
    }
    Map<Path, Integer> places = new HashMap<>();
    files.stream().distinct().limit(MOST_FILES).forEach(file -> places.put(file, placeOf(file)));
    return places.keySet().stream()
        .sorted(
            Comparator.<Path>comparingInt(file -> places.getOrDefault(file, UNKNOWN))
                .thenComparing(Path::toString))
        .toList();
  }

  private static List<Path> spreadsheetsIn(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(Files::isRegularFile).filter(FileOrder::isSpreadsheet).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isSpreadsheet(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    return !name.startsWith("~$")
        && !name.startsWith(".")
        && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private int placeOf(Path file) {
    if (!progress.goOn(lookedInto++)) {
      throw new ImportCancelledException();
    }
    try {
      if (Files.size(file) > LARGEST_LOOKED_INTO) {
        return ATTENDANCE;
      }
      SheetTable table = SheetTable.read(Spreadsheet.open(file), this::goesOn);
      return placeOf(new SheetRecogniser(table, ImportAnswers.none(), district).recognise().kind());
    } catch (IOException | UnreadableSpreadsheetException | UnusableSheetException unknown) {
      return UNKNOWN;
    }
  }

  private boolean goesOn(int rows) {
    return progress.goOn(lookedInto);
  }

  static int placeOf(SheetKind kind) {
    return switch (kind) {
      case ROSTER -> 0;
      case CALENDAR -> 1;
      case CONTACTS -> 3;
      case STAFF, COORDINATES -> 4;
      default -> ATTENDANCE;
    };
  }
}
