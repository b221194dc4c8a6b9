package org.porchlight.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The encoding of a text file and the length of its byte order mark.
///
/// Marks decide; without one, zeros beside letters mean UTF-16, bytes that are valid UTF-8
/// throughout mean UTF-8, and what is left is windows-1252, which Excel writes.
record TextEncoding(Charset charset, int markLength) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int SAMPLE = 4096;
  private static final long BEYOND_ASCII = 0x8080808080808080L;

  static TextEncoding of(byte[] content) {
    return of(content, content.length);
  }

  /// What the first bytes say, where the rest does not matter.
  ///
  /// @param bytes how many; a character may be cut behind them
  static TextEncoding of(byte[] content, int bytes) {
    if (has(content, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (has(content, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (has(content, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    int[] zeros = new int[2];
    int sample = Math.min(SAMPLE, content.length) & ~1;
    for (int i = 0; i < sample; i++) {
      if (content[i] == 0) {
        zeros[i & 1]++;
      }
    }
    // separators, digits and line ends alone fill more than a quarter of one side with zeros
    if (zeros[1] * 8 > sample && zeros[0] * 8 < zeros[1]) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (zeros[0] * 8 > sample && zeros[1] * 8 < zeros[0]) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    return new TextEncoding(
        isUtf8(content, Math.min(bytes, content.length)) ? StandardCharsets.UTF_8 : WINDOWS_1252,
        0);
  }

  Reader reader(byte[] content) {
    return new InputStreamReader(
        new ByteArrayInputStream(content, markLength, content.length - markLength), charset);
  }

  /// The text at the beginning; a character cut by the limit shows as a replacement character.
  String beginning(byte[] content, int bytes) {
    return new String(content, markLength, Math.min(bytes, content.length - markLength), charset);
  }

  private static boolean has(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether the bytes are UTF-8 throughout (RFC 3629, 4), eight plain letters at a time.
  private static boolean isUtf8(byte[] content, int end) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    int i = 0;
    while (i < end) {
      if (i + 8 <= end && (bytes.getLong(i) & BEYOND_ASCII) == 0) {
        i += 8;
      } else if (content[i] >= 0) {
        i++;
      } else {
        int length = utf8Length(content, i);
        if (length == 0) {
          return false;
        }
        i += length;
      }
    }
    return true;
  }

  /// How many bytes the character that begins here has; 0 when none does.
  private static int utf8Length(byte[] content, int start) {
    int lead = content[start] & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || start + length > content.length) {
      return 0;
    }
    for (int i = start + 1; i < start + length; i++) {
      if ((content[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = content[start + 1] & 0xFF;
    boolean allowed =
        switch (lead) {
          case 0xE0 -> second >= 0xA0;
          case 0xED -> second < 0xA0;
          case 0xF0 -> second >= 0x90;
          case 0xF4 -> second < 0x90;
          default -> true;
        };
    return allowed ? length : 0;
  }
}
