package org.porchlight.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.porchlight.importing.ImportCancelledException;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.Importer;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;

/// Does one thing with a file in a Java of its own and prints how many milliseconds of the clock
/// and of the processor each step took, a step a line.
public final class ImportProbe {
  private ImportProbe() {}

  private static final int MOMENTS = 8;

  /// @param arguments `read FILE`, `import FILE DISTRICT`, or `stop FILE DISTRICT`
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "read" -> timed("read", () -> rows(file));
      case "import" -> bring(file, Path.of(arguments[2]));
      case "stop" -> stop(file, Path.of(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static int rows(Path file) {
    Spreadsheet sheet = Spreadsheet.open(file);
    return sheet.table(sheet.sheetNames().getFirst(), rows -> true).rowCount();
  }

  private static void bring(Path file, Path place) {
    DistrictFile district = timed("open", () -> DistrictFile.open(place, passphrase()));
    Importer importer = new Importer(district, ExportDistrict.clock(), null);
    ImportPreview preview =
        timed(
            "preview", () -> importer.preview(file, ExportDistrict.CODES, ReadingProgress.SILENT));
    if (!preview.isReady()) {
      throw new IllegalStateException("asks " + preview.questions());
    }
    timed("save", () -> importer.save(preview, true));
    System.out.println("counts " + preview.counts().added() + " " + preview.counts().setAside());
    timed("undo", importer::undoLast);
    district.close();
  }

  /// Says stop at several moments of an import and prints how long each took to end.
  private static void stop(Path file, Path place) {
    DistrictFile district = DistrictFile.open(place, passphrase());
    Importer importer = new Importer(district, ExportDistrict.clock(), null);
    long whole = 0;
    // the first one is slow while Java learns the code, and its moments would lie after the end
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      save(importer, file, ReadingProgress.SILENT);
      whole = System.nanoTime() - start;
      importer.undoLast();
    }
    for (int i = 1; i < MOMENTS; i++) {
      long start = System.nanoTime();
      long told = start + whole * i / MOMENTS;
      try {
        save(importer, file, rows -> System.nanoTime() < told);
        // faster than the one before: later moments are taken out of this one
        whole = System.nanoTime() - start;
        importer.undoLast();
        System.out.println("saved 0 0");
      } catch (ImportCancelledException stopped) {
        System.out.println("stopped " + (System.nanoTime() - told) / 1_000_000 + " " + i);
      }
    }
    System.out.println("kept " + importer.pastImports().size() + " 0");
    district.close();
  }

  private static void save(Importer importer, Path file, ReadingProgress progress) {
    importer.save(importer.preview(file, ExportDistrict.CODES, progress), true, progress);
  }

  static char[] passphrase() {
    return "four quiet river stones".toCharArray();
  }

  private static <T> T timed(String step, Supplier<T> work) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long clock = System.nanoTime();
    long processor = system.getProcessCpuTime();
    T result = work.get();
    System.out.println(
        step
            + " "
            + (System.nanoTime() - clock) / 1_000_000
            + " "
            + (system.getProcessCpuTime() - processor) / 1_000_000);
    return result;
  }
}
