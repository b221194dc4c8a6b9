package org.porchlight.sample;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the small spreadsheets of `assets/sample-district` anew: run it from the top of the
/// repository after the generator changed.
final class SampleAssets {
  static final Path FOLDER = Path.of("assets", "sample-district");

  private SampleAssets() {}

  public static void main(String[] args) throws IOException {
    SampleFiles.small().writeTo(FOLDER);
  }
}
