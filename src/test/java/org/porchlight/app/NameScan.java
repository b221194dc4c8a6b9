package org.porchlight.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for thousands of byte strings at once: by their first seven bytes, then whole.
final class NameScan {
  private static final int HEAD = 7;

  private final Map<Long, Set<String>> byHead = new HashMap<>();
  private final Map<Long, Integer> longest = new HashMap<>();

  /// @param names each at least seven bytes long
  NameScan(List<byte[]> names) {
    for (byte[] name : names) {
      long head = head(name, 0);
      byHead.computeIfAbsent(head, h -> new HashSet<>()).add(text(name, 0, name.length));
      longest.merge(head, name.length, Math::max);
    }
  }

  int hits(byte[] content) {
    int hits = 0;
    for (int at = 0; at + HEAD <= content.length; at++) {
      long head = head(content, at);
      Set<String> candidates = byHead.get(head);
      if (candidates != null) {
        String here =
            text(content, at, Math.min(longest.getOrDefault(head, 0), content.length - at));
        hits += candidates.stream().anyMatch(here::startsWith) ? 1 : 0;
      }
    }
    return hits;
  }

  private static long head(byte[] bytes, int at) {
    long head = 0;
    for (int i = 0; i < HEAD; i++) {
      head = (head << 8) | (bytes[at + i] & 0xff);
    }
    return head;
  }

  private static String text(byte[] bytes, int at, int length) {
    return new String(bytes, at, length, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
