package org.porchlight.importing;

import java.util.List;

/// An import that was taken back.
///
/// @param kept what people have changed since; it stays as they left it
public record UndoneImport(PastImport past, List<KeptRow> kept) {
  public UndoneImport {
    kept = List.copyOf(kept);
  }
}
