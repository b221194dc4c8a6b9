package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// A simulated disk that remembers every write, force and rename: it can tell what a disk may hold
/// after a crash at any moment, and can fail on demand. The files themselves lie on the real disk.
///
/// It has two doors: H2's, the scheme `crash:` below the encryption ([CrashFilePath]), and Java's,
/// for everything else the product does with files ([CrashFiles]). One disk is simulated at a time;
/// H2 makes the path objects by reflection, so the state is static.
public final class CrashDisk {
  /// What a crash leaves of what was not forced yet.
  public enum Crash {
    /// The process is killed: the system still writes everything.
    KILL,
    /// Power is cut: only what was forced is there.
    SYNCED_ONLY,
    /// Power is cut: some whole writes arrived, others did not.
    SOME_WRITES,
    /// Power is cut: some pages of 4 KiB arrived, others did not.
    SOME_PAGES,
    /// Power is cut: the writes arrived in order up to a moment, the last one torn at 512 bytes.
    ORDERED_TORN
  }

  /// What a program does to a disk.
  public enum Kind {
    WRITE,
    TRUNCATE,
    FORCE,
    CREATE,
    MOVE,
    DELETE
  }

  /// Called before every operation; may throw to make it fail, after writing some of the bytes
  /// itself.
  @FunctionalInterface
  public interface Listener {
    void before(Operation operation) throws IOException;
  }

  /// @param position of a write; the new length of a truncated file
  /// @param bytes what is written, else nothing
  /// @param target the new name of what is moved
  /// @param real where a write goes
  public record Operation(
      Kind kind,
      Path file,
      long position,
      byte[] bytes,
      @Nullable Path target,
      @Nullable FileChannel real) {
    public static Operation of(Kind kind, Path file) {
      return new Operation(kind, file, 0, new byte[0], null, null);
    }
  }

  /// What is not sure to outlive a power cut: either bytes of a file, or the names as they then
  /// are.
  private record Pending(
      Operation operation, @Nullable CrashImage image, Map<Path, CrashImage> names) {}

  /// What each name leads to for the program.
  private static final Map<Path, CrashImage> NAMES = new LinkedHashMap<>();

  /// What each name leads to after a power cut.
  private static final Map<Path, CrashImage> FORCED_NAMES = new LinkedHashMap<>();

  private static final List<Pending> PENDING = new ArrayList<>();
  private static Listener listener = operation -> {};

  private CrashDisk() {}

  /// A disk without a past that tells nobody.
  public static synchronized void reset() {
    FilePath.register(new CrashFilePath());
    NAMES.clear();
    FORCED_NAMES.clear();
    PENDING.clear();
    listener = operation -> {};
  }

  public static synchronized void listen(Listener to) {
    listener = to;
  }

  /// What the files may hold if the machine stops now.
  public static synchronized Map<Path, byte[]> after(Crash crash, Random random) {
    Map<Path, CrashImage> names = FORCED_NAMES;
    IdentityHashMap<CrashImage, CrashImage> images = new IdentityHashMap<>();
    int until = PENDING.isEmpty() ? 0 : random.nextInt(PENDING.size() + 1);
    for (int i = 0; i < PENDING.size(); i++) {
      Pending next = PENDING.get(i);
      if (next.image() == null) {
        // a file system keeps its names in order: none without those before it
        if (crash == Crash.KILL || (crash != Crash.SYNCED_ONLY && i < until)) {
          names = next.names();
        }
        continue;
      }
      CrashImage image = images.computeIfAbsent(next.image(), CrashImage::copy);
      switch (crash) {
        case KILL -> image.apply(next.operation());
        case SYNCED_ONLY -> {}
        case SOME_WRITES -> {
          if (random.nextBoolean()) {
            image.apply(next.operation());
          }
        }
        case SOME_PAGES -> image.applySomePages(next.operation(), random);
        case ORDERED_TORN -> {
          if (i < until) {
            image.apply(next.operation());
          } else if (i == until) {
            image.applyTorn(next.operation(), random);
          }
        }
      }
    }
    Map<Path, byte[]> files = new LinkedHashMap<>();
    names.forEach((name, image) -> files.put(name, images.getOrDefault(image, image).content()));
    return files;
  }

  /// A file that nobody made here is taken to have lain on the disk for long.
  static synchronized void opened(Path file) throws IOException {
    if (!NAMES.containsKey(file) && Files.isRegularFile(file)) {
      CrashImage old = new CrashImage(Files.readAllBytes(file));
      NAMES.put(file, old);
      FORCED_NAMES.put(file, old);
      PENDING.forEach(pending -> pending.names().put(file, old));
    }
  }

  /// Notes an operation, or fails as the listener wants. Called before it is done.
  static synchronized void happens(Operation operation) throws IOException {
    listener.before(operation);
    switch (operation.kind()) {
      case WRITE, TRUNCATE ->
          PENDING.add(new Pending(operation, NAMES.get(operation.file()), new HashMap<>()));
      case FORCE -> force(NAMES.get(operation.file()));
      case CREATE -> {
        NAMES.put(operation.file(), new CrashImage(new byte[0]));
        renamed(operation);
      }
      case DELETE -> {
        NAMES.remove(operation.file());
        renamed(operation);
      }
      case MOVE -> {
        move(operation.file(), Objects.requireNonNull(operation.target()));
        renamed(operation);
      }
    }
  }

  private static void renamed(Operation operation) {
    PENDING.add(new Pending(operation, null, new LinkedHashMap<>(NAMES)));
  }

  /// A folder takes along what is in it.
  private static void move(Path from, Path to) {
    for (Path name : List.copyOf(NAMES.keySet())) {
      if (name.startsWith(from)) {
        CrashImage image = Objects.requireNonNull(NAMES.remove(name));
        NAMES.put(name.equals(from) ? to : to.resolve(from.relativize(name)), image);
      }
    }
  }

  /// A file system with a journal writes all names so far with any file that is forced.
  ///
  /// @param image null for a folder
  private static void force(@Nullable CrashImage image) {
    FORCED_NAMES.clear();
    FORCED_NAMES.putAll(NAMES);
    for (Pending pending : PENDING) {
      if (image != null && pending.image() == image) {
        image.apply(pending.operation());
      }
    }
    PENDING.removeIf(pending -> pending.image() == null || pending.image() == image);
  }
}
