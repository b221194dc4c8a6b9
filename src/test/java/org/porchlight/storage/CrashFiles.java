package org.porchlight.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.CrashDisk.Kind;
import org.porchlight.storage.CrashDisk.Operation;

/// Java's door to the [CrashDisk]: the real files under [CrashPath]s, whatever is done to them
/// noted first.
final class CrashFiles extends FileSystemProvider {
  static final CrashFiles ONLY = new CrashFiles();

  /// The same place, seen through this door.
  static Path door(Path real) {
    return new CrashPath(real);
  }

  private static Path real(Path path) {
    return ((CrashPath) path).real();
  }

  @Override
  public String getScheme() {
    return "crash";
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path name = real(path);
    CrashDisk.opened(name);
    boolean there = Files.exists(name);
    boolean emptied = options.contains(StandardOpenOption.TRUNCATE_EXISTING);
    if (there && options.contains(StandardOpenOption.CREATE_NEW)) {
      throw new FileAlreadyExistsException(name.toString());
    }
    boolean made =
        options.contains(StandardOpenOption.CREATE)
            || options.contains(StandardOpenOption.CREATE_NEW);
    if (!there && made) {
      CrashDisk.happens(Operation.of(Kind.CREATE, name));
    } else if (there && emptied) {
      CrashDisk.happens(Operation.of(Kind.TRUNCATE, name));
    }
    return new CrashFile(name, FileChannel.open(name, options));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  // whoever asked for the names closes them
  @SuppressWarnings("StreamResourceLeak")
  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    DirectoryStream<Path> names = Files.newDirectoryStream(real(folder));
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> each = names.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return each.hasNext();
          }

          @Override
          public Path next() {
            return door(each.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        names.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    Files.createDirectory(real(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    Path name = real(path);
    if (Files.isRegularFile(name)) {
      CrashDisk.happens(Operation.of(Kind.DELETE, name));
    }
    Files.delete(name);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    Set<StandardOpenOption> writing =
        EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    if (Arrays.asList(options).contains(StandardCopyOption.REPLACE_EXISTING)) {
      Files.deleteIfExists(target);
    }
    try (FileChannel from = newFileChannel(source, EnumSet.of(StandardOpenOption.READ));
        FileChannel to = newFileChannel(target, writing)) {
      long size = from.size();
      for (long done = 0; done < size; ) {
        int count = (int) Math.min(1 << 18, size - done);
        to.write(FilePrint.read(from, done, count), done);
        done += count;
      }
    }
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    CrashDisk.opened(real(source));
    CrashDisk.happens(new Operation(Kind.MOVE, real(source), 0, new byte[0], real(target), null));
    Files.move(real(source), real(target), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return Files.isSameFile(real(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) {
    return false;
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return Files.getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real(path).getFileSystem().provider().checkAccess(real(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return Files.getFileAttributeView(real(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return Files.readAttributes(real(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    Files.setAttribute(real(path), name, value, options);
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
