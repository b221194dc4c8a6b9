package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.porchlight.storage.CrashDisk.Kind;
import org.porchlight.storage.CrashDisk.Operation;

/// H2's door to the [CrashDisk]: `crash:`, below the encryption and above `async:`.
///
/// Public, with a constructor without parameters, because H2 makes it by reflection.
public final class CrashFilePath extends FilePathWrapper {
  @Override
  public String getScheme() {
    return "crash";
  }

  private static Path real(FilePath path) {
    String name = path.toString();
    return Path.of(name.substring(name.lastIndexOf(':') + 1));
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    Path name = real(getBase());
    CrashDisk.opened(name);
    if (!Files.exists(name) && mode.contains("w")) {
      CrashDisk.happens(Operation.of(Kind.CREATE, name));
    }
    return new CrashFile(name, getBase().open(mode));
  }

  @Override
  public boolean createFile() {
    Path name = real(getBase());
    if (Files.exists(name)) {
      return false;
    }
    happens(Operation.of(Kind.CREATE, name));
    return super.createFile();
  }

  @Override
  public void delete() {
    Path name = real(getBase());
    if (Files.exists(name)) {
      happens(Operation.of(Kind.DELETE, name));
      super.delete();
    }
  }

  @Override
  public void moveTo(FilePath to, boolean atomicReplace) {
    Path target = real(to);
    happens(new Operation(Kind.MOVE, real(getBase()), 0, new byte[0], target, null));
    super.moveTo(to, atomicReplace);
  }

  private static void happens(Operation operation) {
    try {
      CrashDisk.happens(operation);
    } catch (IOException e) {
      throw DbException.convertIOException(e, operation.file().toString());
    }
  }
}
