package org.porchlight.spreadsheets;

import static org.porchlight.spreadsheets.XmlBytes.checkThat;
import static org.porchlight.spreadsheets.XmlBytes.decoded;
import static org.porchlight.spreadsheets.XmlBytes.endOfTag;
import static org.porchlight.spreadsheets.XmlBytes.isNameByte;
import static org.porchlight.spreadsheets.XmlBytes.isPlain;
import static org.porchlight.spreadsheets.XmlBytes.isSpace;

import java.nio.charset.StandardCharsets;

/// Reads shared texts from the bytes of their XML, as plain as [SheetScanner] wants a sheet's.
final class SharedTextScanner {
  private static final byte[] SST = "<sst".getBytes(StandardCharsets.US_ASCII);

  private final SharedStrings strings;
  private final RichText richText = new RichText();
  private boolean head = true;

  SharedTextScanner(SharedStrings strings) {
    this.strings = strings;
  }

  /// Reads a block; false when the texts have ended.
  ///
  /// @throws OddXmlException when the XML is not of the plain kind
  boolean read(XmlCutter.Block block) {
    try {
      int i = head ? XmlBytes.inside(SST, block.bytes, block.end) : 0;
      head = false;
      return i >= 0 && texts(block.bytes, i, block.end);
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new OddXmlException("something does not end");
    }
  }

  private boolean texts(byte[] b, int from, int end) {
    int i = from;
    while (true) {
      while (i < end && isSpace(b[i])) {
        i++;
      }
      if (i >= end) {
        return true;
      }
      if (b[i] != '<') {
        throw new OddXmlException("text between texts");
      }
      if (b[i + 1] == '/') {
        checkThat(b[i + 2] == 's' && b[i + 3] == 's' && b[i + 4] == 't');
        return false;
      }
      if (b[i + 1] != 's' || b[i + 2] != 'i' || isNameByte(b[i + 3])) {
        throw new OddXmlException("no text");
      }
      i = text(b, b[i + 3] == '>' ? i + 4 : endOfTag(b, i + 3) + 1);
      if (i > end) {
        throw new OddXmlException("a text does not end");
      }
    }
  }

  private int text(byte[] b, int from) {
    if (b[from - 2] == '/') {
      strings.add("");
      return from;
    }
    // the common case: one plain text
    if (b[from] == '<' && b[from + 1] == 't' && !isNameByte(b[from + 2])) {
      int start = b[from + 2] == '>' ? from + 3 : endOfTag(b, from + 2) + 1;
      if (b[start - 2] != '/') {
        boolean plain = true;
        int end = start;
        for (byte c = b[end]; c != '<'; c = b[++end]) {
          plain &= isPlain(c);
        }
        if (b[end + 1] == '/' && isEndOfText(b, end)) {
          strings.add(
              plain
                  ? new String(b, start, end - start, StandardCharsets.ISO_8859_1)
                  : CellText.unescaped(decoded(b, start, end)));
          return end + 9;
        }
      }
    }
    strings.add(CellText.unescaped(richText.read(b, from, 's', 'i')));
    return richText.end();
  }

  private static boolean isEndOfText(byte[] b, int i) {
    return b[i + 2] == 't'
        && b[i + 3] == '>'
        && b[i + 4] == '<'
        && b[i + 5] == '/'
        && b[i + 6] == 's'
        && b[i + 7] == 'i'
        && b[i + 8] == '>';
  }
}
