package org.porchlight.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How far the audit trail goes: the number of records and the hash of the last, which covers all
/// before it. Printed on the monthly report, it holds the trail to what it said that month.
///
/// @param hash SHA-256 as 64 hex digits
public record AuditHead(long count, String hash) {
  private static final int WORDS = 8;
  private static final List<String> LIST = list();

  /// The first 64 bits of the hash as eight words, for paper.
  public String words() {
    byte[] bytes = HexFormat.of().parseHex(hash);
    return IntStream.range(0, WORDS)
        .mapToObj(i -> LIST.get(bytes[i] & 0xff))
        .collect(Collectors.joining(" "));
  }

  private static List<String> list() {
    try (InputStream words = AuditHead.class.getResourceAsStream("words.txt")) {
      if (words == null) {
        throw new IllegalStateException("words.txt is missing");
      }
      String text = new String(words.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.asList(text.strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
