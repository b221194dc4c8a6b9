package org.porchlight.spreadsheets;

import static org.porchlight.spreadsheets.XmlBytes.checkThat;
import static org.porchlight.spreadsheets.XmlBytes.decoded;
import static org.porchlight.spreadsheets.XmlBytes.endOfAttribute;
import static org.porchlight.spreadsheets.XmlBytes.isNameByte;
import static org.porchlight.spreadsheets.XmlBytes.isSpace;

/// The elements and attributes of a small part, as plain as nearly all are. At anything else, and
/// at whatever is no XML, it gives up with an [OddXmlException]. Starting a parser would take
/// longer than reading such a part.
final class PlainXml extends XmlReader {
  private final byte[] b;
  private int position;

  /// The name of the element this event is about, without its prefix.
  private int nameStart;

  private int nameEnd;
  private boolean start;

  /// Whether the element just started has ended with the same tag.
  private boolean empty;

  /// Where the names of the open elements begin.
  private final int[] openNames = new int[DEEPEST];

  private int depth;
  private boolean ended;

  PlainXml(byte[] bytes) {
    b = bytes;
    try {
      position = XmlBytes.behindDeclaration(b, b.length);
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new OddXmlException("something does not end");
    }
  }

  @Override
  boolean next() {
    try {
      return moved();
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new OddXmlException("something does not end");
    }
  }

  private boolean moved() {
    if (empty) {
      empty = false;
      start = false;
      return true;
    }
    int i = position;
    while (i < b.length && b[i] != '<') {
      checkThat(depth > 0 || isSpace(b[i]));
      i++;
    }
    if (i == b.length) {
      checkThat(ended && depth == 0);
      return false;
    }
    if (b[i + 1] == '/') {
      endTag(i + 2);
    } else {
      startTag(i + 1);
    }
    return true;
  }

  private void startTag(int from) {
    checkThat(!ended && depth < DEEPEST);
    int i = endOfName(from);
    openNames[depth++] = from;
    name(from, i);
    start = true;
    while (b[i] != '>') {
      if (b[i] == '/') {
        checkThat(b[i + 1] == '>');
        empty = true;
        depth--;
      } else {
        checkThat(isSpace(b[i]));
        while (isSpace(b[i])) {
          i++;
        }
        if (b[i] != '/' && b[i] != '>') {
          i = endOfAttribute(b, i) - 1;
        } else {
          i--;
        }
      }
      i++;
    }
    ended = depth == 0;
    position = i + 1;
  }

  private void endTag(int from) {
    checkThat(depth > 0);
    int i = endOfName(from);
    int opened = openNames[--depth];
    for (int j = from; j < i; j++) {
      checkThat(b[j] == b[opened + j - from]);
    }
    checkThat(!isNamePart(b[opened + i - from]));
    name(from, i);
    start = false;
    while (isSpace(b[i])) {
      i++;
    }
    checkThat(b[i] == '>');
    ended = depth == 0;
    position = i + 1;
  }

  private void name(int from, int to) {
    nameStart = from;
    nameEnd = to;
    for (int i = from; i < to; i++) {
      if (b[i] == ':') {
        nameStart = i + 1;
      }
    }
  }

  private int endOfName(int from) {
    int i = from;
    while (isNamePart(b[i])) {
      i++;
    }
    checkThat(i > from);
    return i;
  }

  /// What markup begins with is no name.
  private static boolean isNamePart(byte c) {
    return isNameByte(c) && c != '?';
  }

  @Override
  boolean starts(String name) {
    return start && isNamed(name);
  }

  @Override
  boolean ends(String name) {
    return !start && isNamed(name);
  }

  private boolean isNamed(String name) {
    return is(name, nameStart, nameEnd);
  }

  private boolean is(String name, int from, int to) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (b[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  String attribute(String name) {
    int i = nameEnd;
    while (true) {
      while (isSpace(b[i])) {
        i++;
      }
      if (b[i] == '>' || b[i] == '/') {
        return "";
      }
      int attribute = i;
      int local = i;
      while (b[i] != '=') {
        if (b[i++] == ':') {
          local = i;
        }
      }
      int end = endOfAttribute(b, attribute);
      boolean declaresPrefix = is("xmlns", attribute, local - 1);
      if (is(name, local, i) && !declaresPrefix) {
        return value(i + 2, end - 1);
      }
      i = end;
    }
  }

  private String value(int from, int to) {
    for (int i = from; i < to; i++) {
      // line ends in attributes are settled by rules of their own
      checkThat(b[i] != '<' && (b[i] >= ' ' || b[i] < 0));
    }
    return decoded(b, from, to);
  }
}
