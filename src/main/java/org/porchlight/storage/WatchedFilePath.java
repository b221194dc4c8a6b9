package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's file, reached through a door we can look through too: what was appended by a save is read
/// back over the very channel H2 writes to. A second channel would not do: on Windows H2's lock
/// keeps it out, and after another program replaced the file it would show the wrong one.
///
/// Public, with a constructor without parameters, because H2 makes it by reflection.
public final class WatchedFilePath extends FilePathWrapper {
  static final String SCHEME = "watched";

  private static final Map<String, FileChannel> OPEN = new ConcurrentHashMap<>();

  /// Makes the scheme known to H2; once is enough, again does no harm.
  static void register() {
    FilePath.register(new WatchedFilePath());
  }

  /// The channel H2 has open on this file, named without the scheme.
  static Optional<FileChannel> channelOf(String name) {
    return Optional.ofNullable(OPEN.get(FilePath.get(name).toString()));
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    String name = getBase().toString();
    Watched watched = new Watched(getBase().open(mode), name);
    OPEN.put(name, watched);
    return watched;
  }

  private static final class Watched extends ForwardedFile {
    private final String name;

    Watched(FileChannel file, String name) {
      super(file);
      this.name = name;
    }

    @Override
    protected void implCloseChannel() throws IOException {
      OPEN.remove(name, this);
      super.implCloseChannel();
    }
  }
}
