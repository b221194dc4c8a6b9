package org.porchlight.spreadsheets;

import static org.porchlight.spreadsheets.XmlBytes.decoded;
import static org.porchlight.spreadsheets.XmlBytes.endOfTag;
import static org.porchlight.spreadsheets.XmlBytes.endOfText;
import static org.porchlight.spreadsheets.XmlBytes.isNameByte;

/// Text in pieces: every `t` in the bytes of an element, but not the phonetic reading.
final class RichText {
  private int end;

  /// Where the element that was read ends.
  int end() {
    return end;
  }

  /// @param from behind the start tag of an element with a name of two letters
  String read(byte[] b, int from, char firstLetter, char secondLetter) {
    StringBuilder text = new StringBuilder();
    int i = from;
    boolean phonetic = false;
    while (true) {
      while (b[i] != '<') {
        i++;
      }
      boolean closing = b[i + 1] == '/';
      int name = closing ? i + 2 : i + 1;
      if (b[name] == '!' || b[name] == '?') {
        throw new OddXmlException("markup in text");
      }
      if (b[name] == 't' && !isNameByte(b[name + 1]) && !closing) {
        int start = endOfTag(b, name) + 1;
        i = start;
        if (b[start - 2] != '/') {
          i = endOfText(b, start);
          text.append(phonetic ? "" : decoded(b, start, i));
        }
        continue;
      }
      if (closing && b[name] == firstLetter && b[name + 1] == secondLetter && b[name + 2] == '>') {
        end = name + 3;
        return text.toString();
      }
      i = endOfTag(b, name) + 1;
      if (b[name] == 'r' && b[name + 1] == 'P' && b[name + 2] == 'h' && !isNameByte(b[name + 3])) {
        phonetic = !closing && b[i - 2] != '/';
      }
    }
  }
}
