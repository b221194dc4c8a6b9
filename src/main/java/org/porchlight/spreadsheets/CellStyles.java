package org.porchlight.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/// Which cell styles show a number as a date, by POI's rules, and what such a number is then.
final class CellStyles {
  /// Excel allows 65,490.
  private static final int MOST_STYLES = 1 << 17;

  /// The built-in format that counts hours past a day.
  private static final int HOURS = 46;

  private final List<String> formats = new ArrayList<>(List.of(""));
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final boolean from1904;

  CellStyles(boolean from1904) {
    this.from1904 = from1904;
  }

  /// Reads the part that lists the styles (ECMA-376 part 1, 18.8).
  static CellStyles read(XmlReader xml, boolean from1904) {
    CellStyles styles = new CellStyles(from1904);
    Map<Integer, String> own = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    boolean cellStyles = false;
    while (xml.next()) {
      if (xml.starts("numFmt")) {
        own.put(xml.number("numFmtId", -1), xml.attribute("formatCode"));
      } else if (xml.starts("cellXfs")) {
        cellStyles = true;
      } else if (xml.ends("cellXfs")) {
        cellStyles = false;
      } else if (cellStyles && xml.starts("xf")) {
        int id = xml.number("numFmtId", 0);
        styles.add(dateFormat(id, own.get(id)), places);
      }
    }
    return styles;
  }

  private void add(String format, Map<String, Integer> places) {
    if (formatOfStyle.size() == MOST_STYLES) {
      throw new UnreadableSpreadsheetException(UnreadableReason.TOO_BIG);
    }
    if (format.isEmpty()) {
      formatOfStyle.add(0);
      return;
    }
    Integer place = places.get(format);
    if (place == null) {
      place = formats.size();
      places.put(format, place);
      formats.add(format);
    }
    formatOfStyle.add(place);
  }

  /// The number of a style's date format; 0 when the style shows no date.
  int dateFormat(int style) {
    return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
  }

  String text(double value, int dateFormat) {
    return text(value, formats.get(dateFormat), from1904);
  }

  static String text(double value, String dateFormat, boolean from1904) {
    return dateFormat.isEmpty()
        ? CellText.number(value)
        : CellText.date(value, dateFormat, from1904);
  }

  /// The format when it shows a date; "" for formats that show something else.
  ///
  /// @param format null where the number alone says what is shown
  static String dateFormat(int id, @Nullable String format) {
    // what DateUtil.isInternalDateFormat says: asking it would load half of POI for a plain file
    boolean builtIn = (id >= 14 && id <= 22) || (id >= 45 && id <= 47);
    if (format == null) {
      return id == HOURS ? "[h]:mm:ss" : builtIn ? "m/d/yy" : "";
    }
    return builtIn || DateUtil.isADateFormat(id, format) ? format : "";
  }
}
