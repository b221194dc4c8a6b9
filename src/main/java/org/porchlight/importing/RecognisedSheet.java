package org.porchlight.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A sheet whose kind and columns are known, or nearly.
///
/// @param columns one mapping a column of the file
/// @param questions columns a person must name first
record RecognisedSheet(
    SheetTable table,
    SheetKind kind,
    Optional<Layout> layout,
    List<ColumnMapping> columns,
    List<ImportQuestion> questions) {

  /// The same for every file with the same headers, in whatever order and spelling.
  static String fingerprint(List<String> headers) {
    String names =
        headers.stream()
            .map(ColumnDictionary::normalised)
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
