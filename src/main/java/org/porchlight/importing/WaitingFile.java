package org.porchlight.importing;

import java.nio.file.Path;

/// A file that waits for another to be through, or one sheet of it.
///
/// @param sheet the sheet a person chose; "" for a file nobody looked into yet
public record WaitingFile(Path path, String sheet) {
  public static WaitingFile of(Path path) {
    return new WaitingFile(path, "");
  }
}
