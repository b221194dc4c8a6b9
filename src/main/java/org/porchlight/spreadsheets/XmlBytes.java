package org.porchlight.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Where tags, attributes and texts end in the bytes of plain XML. Nothing here looks for the end
/// of the array: behind it an exception says that something does not end.
final class XmlBytes {
  private XmlBytes() {}

  /// Where the first element begins, behind the mark and the declaration of UTF-8.
  static int behindDeclaration(byte[] b, int end) {
    int i = 0;
    if (end >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
      i = 3;
    }
    if (b[i] != '<') {
      throw new OddXmlException("another encoding");
    }
    if (b[i + 1] != '?') {
      return i;
    }
    int start = i;
    while (b[i] != '?' || b[i + 1] != '>' || i == start) {
      i++;
    }
    String declaration = new String(b, start, i - start, StandardCharsets.ISO_8859_1);
    int encoding = declaration.indexOf("encoding");
    if (encoding >= 0
        && !declaration.substring(encoding).toLowerCase(Locale.ROOT).contains("utf-8")) {
      throw new OddXmlException("another encoding");
    }
    return i + 2;
  }

  /// Behind the start tag of the element that holds all others to be read; -1 when it is empty.
  ///
  /// @param name the tag's beginning, as `<sst`
  static int inside(byte[] name, byte[] b, int end) {
    int from = behindDeclaration(b, end);
    int i = find(name, b, from, end);
    for (int j = from; j < i; j++) {
      if (b[j] == '<' && (b[j + 1] == '!' || b[j + 1] == '?')) {
        throw new OddXmlException("declarations or comments in the head");
      }
    }
    i += name.length;
    if (b[i] != '>' && b[i] != '/' && b[i] > ' ') {
      throw new OddXmlException("another element");
    }
    i = endOfTag(b, i);
    return b[i - 1] == '/' ? -1 : i + 1;
  }

  private static int find(byte[] name, byte[] b, int from, int to) {
    search:
    for (int i = from; i <= to - name.length; i++) {
      for (int j = 0; j < name.length; j++) {
        if (b[i + j] != name[j]) {
          continue search;
        }
      }
      return i;
    }
    throw new OddXmlException("the element looked for is not there");
  }

  /// The `>` of a tag, from anywhere between its attributes.
  static int endOfTag(byte[] b, int from) {
    int i = from;
    while (b[i] != '>') {
      if (b[i] == '"' || b[i] == '\'') {
        i = closingQuote(b, i);
      }
      i++;
    }
    return i;
  }

  /// Behind the closing quote of an attribute that begins here.
  static int endOfAttribute(byte[] b, int from) {
    int i = from;
    while (b[i] != '=') {
      checkThat(isNameByte(b[i]));
      i++;
    }
    checkThat(i > from && (b[i + 1] == '"' || b[i + 1] == '\''));
    return closingQuote(b, i + 1) + 1;
  }

  private static int closingQuote(byte[] b, int quote) {
    byte mark = b[quote];
    int i = quote + 1;
    while (b[i] != mark) {
      i++;
    }
    return i;
  }

  /// The next end tag; markup in between is left to the XML parser.
  static int endOfText(byte[] b, int from) {
    int i = from;
    while (b[i] != '<') {
      i++;
    }
    checkThat(b[i + 1] == '/');
    return i;
  }

  /// Letters that mean themselves: no entities, no escapes, no line ends to settle.
  static boolean isPlain(byte[] b, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isPlain(b[i])) {
        return false;
      }
    }
    return true;
  }

  static boolean isPlain(byte c) {
    return (c >= ' ' || c == '\t') && c != '&' && c != '_';
  }

  /// What a text between tags says; escapes of OOXML are left as they are.
  static String decoded(byte[] b, int start, int end) {
    String text = new String(b, start, end - start, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      throw new OddXmlException("bytes that are no text");
    }
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return text.indexOf('&') < 0 ? text : XmlEntities.resolved(text);
  }

  static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  static boolean isNameByte(byte c) {
    return c < 0 || (c > '/' && c != '>' && c != '=' && c != '<') || c == '-' || c == '.';
  }

  static void checkThat(boolean plain) {
    if (!plain) {
      throw new OddXmlException("not of the plain kind");
    }
  }
}
