package org.porchlight.spreadsheets;

import java.util.ArrayList;
import java.util.List;

/// The texts that cells of an .xlsx workbook refer to by number (ECMA-376 part 1, 18.4). Their
/// count is never believed: the list grows as texts come.
final class SharedStrings {
  /// Excel's longest cell.
  private static final int LONGEST_TEXT = 32_767;

  private final List<String> strings = new ArrayList<>();
  private final long room;
  private final Stopping stopping;
  private long bytes;

  /// @param room how many bytes the texts may take
  SharedStrings(long room, Stopping stopping) {
    this.room = room;
    this.stopping = stopping;
  }

  /// Reads the part that holds the texts, and checks all of it.
  ///
  /// @throws OddXmlException when the XML is not of the plain kind
  void scan(PartStream part) {
    XmlCutter cutter = XmlCutter.sharedTexts(part);
    XmlCutter.Block block = new XmlCutter.Block();
    SharedTextScanner scanner = new SharedTextScanner(this);
    boolean more = true;
    while (cutter.next(block)) {
      more = more && scanner.read(block);
    }
    if (more) {
      throw new OddXmlException("the texts do not end");
    }
  }

  /// Reads the same from any XML.
  void read(StaxXml xml) {
    while (xml.next()) {
      if (xml.starts("si")) {
        add(xml.richText("si"));
      }
    }
  }

  void add(String text) {
    bytes += CellTableWriter.BYTES_PER_TEXT + text.length();
    if (bytes > room) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
    }
    if (text.length() > LONGEST_TEXT) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
    }
    strings.add(text);
    stopping.step(0);
  }

  /// How many bytes the texts take.
  long bytes() {
    return bytes;
  }

  /// @throws UnreadableSpreadsheetException when there is none of this number
  String get(int index) {
    if (index < 0 || index >= strings.size()) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
    }
    return strings.get(index);
  }
}
