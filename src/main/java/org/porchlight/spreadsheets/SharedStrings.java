package org.porchlight.spreadsheets;

import java.util.ArrayList;
import java.util.List;

/// The texts that cells of an .xlsx workbook refer to by number (ECMA-376 part 1, 18.4). Their
/// count is never believed: the list grows as texts come.
final class SharedStrings {
  private final List<String> strings = new ArrayList<>();
  private long bytes;

  /// @param room how many bytes the texts may take
  void read(XmlReader xml, long room, Stopping stopping) {
    while (xml.next()) {
      if (xml.starts("si")) {
        String text = xml.richText("si");
        bytes += CellTableWriter.BYTES_PER_TEXT + text.length();
        if (bytes > room) {
          throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
        }
        strings.add(text);
        stopping.step(0);
      }
    }
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
