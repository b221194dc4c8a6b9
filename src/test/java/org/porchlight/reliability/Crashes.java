package org.porchlight.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.porchlight.storage.Backup;
import org.porchlight.storage.CrashDisk;
import org.porchlight.storage.CrashDisk.Crash;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.storage.SimulatedDisk;

/// Crashes a district on the [CrashDisk], opens on the real disk what is left, as the product does,
/// and counts what it finds.
final class Crashes {
  private final Path place;
  private final Path left;
  private final byte[] key;
  private final Random random;
  private final Map<Crash, Integer> points = new EnumMap<>(Crash.class);
  private final Map<String, Integer> found = new TreeMap<>();

  /// How what a crash left is opened.
  @FunctionalInterface
  interface Opener {
    DistrictFile open(Path place, byte[] key);
  }

  private Opener opener = SimulatedDisk::open;

  Crashes(Path place, byte[] key, Random random) {
    this.place = place;
    this.left = place.resolveSibling("left-of-" + place.getFileName());
    this.key = key;
    this.random = random;
  }

  void opening(Opener with) {
    opener = with;
  }

  int count() {
    return points.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Whether every point lost nothing.
  boolean isClean() {
    return found.isEmpty();
  }

  @Override
  public String toString() {
    return count() + " crash points " + points + ": " + (isClean() ? "nothing lost" : found);
  }

  /// The machine stops now, of all moments.
  ///
  /// @param acknowledged the newest save that was told to be safe
  void crash(Crash crash, int acknowledged) {
    points.merge(crash, 1, Integer::sum);
    try {
      layWhatIsLeft(CrashDisk.after(crash, random));
      look(acknowledged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void layWhatIsLeft(Map<Path, byte[]> files) throws IOException {
    Map<String, byte[]> inside = new TreeMap<>();
    files.forEach((name, content) -> {
      if (name.startsWith(place)) {
        inside.put(place.relativize(name).toString(), content);
      }
    });
    SimulatedDisk.lay(inside, left);
  }

  private void look(int acknowledged) {
    try (DistrictFile file = opener.open(left, key)) {
      int newest = NumberedSaves.newest(file);
      if (newest < acknowledged) {
        note("lost a save");
      } else if (newest > acknowledged + 1) {
        note("saved more than was asked");
      }
      for (Backup copy : file.restore().backups()) {
        // a copy has its name only once it is whole
        if (Files.exists(copy.place().resolve("district.anchor"))
            && !isLookedAt(copy)
            && !file.restore().isGood(copy.place())) {
          note("a copy that is not whole");
        }
      }
    } catch (DistrictFileException problem) {
      note("unreadable: " + problem.getClass().getSimpleName());
    } catch (AssertionError half) {
      note("half a save: " + half.getMessage());
    }
  }

  /// Proving a copy takes as long as opening: the newest is proven at every tenth point.
  private boolean isLookedAt(Backup copy) {
    return count() % 10 != 0 || copy.occasion().startsWith("before-version");
  }

  private void note(String problem) {
    found.merge(problem, 1, Integer::sum);
  }
}
