package org.porchlight.storage;

import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A real path whose file operations go through [CrashFiles].
record CrashPath(Path real) implements Path {
  private static @Nullable Path wrapped(@Nullable Path path) {
    return path == null ? null : new CrashPath(path);
  }

  private static Path unwrapped(Path path) {
    return path instanceof CrashPath(Path inner) ? inner : path;
  }

  @Override
  public FileSystem getFileSystem() {
    return Door.ONLY;
  }

  @Override
  public boolean isAbsolute() {
    return real.isAbsolute();
  }

  @Override
  public @Nullable Path getRoot() {
    return wrapped(real.getRoot());
  }

  @Override
  public @Nullable Path getFileName() {
    return wrapped(real.getFileName());
  }

  @Override
  public @Nullable Path getParent() {
    return wrapped(real.getParent());
  }

  @Override
  public int getNameCount() {
    return real.getNameCount();
  }

  @Override
  public Path getName(int index) {
    return new CrashPath(real.getName(index));
  }

  @Override
  public Path subpath(int from, int to) {
    return new CrashPath(real.subpath(from, to));
  }

  @Override
  public boolean startsWith(Path other) {
    return real.startsWith(unwrapped(other));
  }

  @Override
  public boolean endsWith(Path other) {
    return real.endsWith(unwrapped(other));
  }

  @Override
  public Path normalize() {
    return new CrashPath(real.normalize());
  }

  @Override
  public Path resolve(Path other) {
    return new CrashPath(real.resolve(unwrapped(other)));
  }

  @Override
  public Path relativize(Path other) {
    return new CrashPath(real.relativize(unwrapped(other)));
  }

  @Override
  public URI toUri() {
    return real.toUri();
  }

  @Override
  public Path toAbsolutePath() {
    return new CrashPath(real.toAbsolutePath());
  }

  @Override
  public Path toRealPath(LinkOption... options) {
    return this;
  }

  @Override
  public WatchKey register(
      WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(Path other) {
    return real.compareTo(unwrapped(other));
  }

  @Override
  public String toString() {
    return real.toString();
  }

  /// The file system such paths belong to; what matters is its provider.
  private static final class Door extends FileSystem {
    static final Door ONLY = new Door();

    @Override
    public FileSystemProvider provider() {
      return CrashFiles.ONLY;
    }

    @Override
    public void close() {}

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public boolean isReadOnly() {
      return false;
    }

    @Override
    public String getSeparator() {
      return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
      return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
      return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
      return Set.of("basic", "posix");
    }

    @Override
    public Path getPath(String first, String... more) {
      return new CrashPath(Path.of(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
      throw new UnsupportedOperationException();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
      throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
      throw new UnsupportedOperationException();
    }
  }
}
