package org.porchlight.spreadsheets;

/// The entities every XML knows (XML 1.0, 4.1 and 4.6).
final class XmlEntities {
  private XmlEntities() {}

  /// @throws OddXmlException at any other entity
  static String resolved(String text) {
    StringBuilder resolved = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '&') {
        resolved.append(c);
        i++;
        continue;
      }
      int end = text.indexOf(';', i);
      if (end < 0) {
        throw new OddXmlException("an entity does not end");
      }
      resolved.appendCodePoint(character(text.substring(i + 1, end)));
      i = end + 1;
    }
    return resolved.toString();
  }

  private static int character(String entity) {
    return switch (entity) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> numbered(entity);
    };
  }

  private static int numbered(String entity) {
    try {
      int point =
          entity.startsWith("#x")
              ? Integer.parseUnsignedInt(entity.substring(2), 16)
              : Integer.parseUnsignedInt(entity.substring(1));
      boolean allowed =
          entity.startsWith("#")
              && ((point >= ' ' && point < 0xD800)
                  || point == '\t'
                  || point == '\n'
                  || point == '\r'
                  || (point > 0xDFFF && point <= 0x10FFFF && point != 0xFFFE && point != 0xFFFF));
      if (allowed) {
        return point;
      }
    } catch (NumberFormatException e) {
      // no entity XML knows
    }
    throw new OddXmlException("an unknown entity");
  }
}
