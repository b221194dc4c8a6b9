package org.porchlight.spreadsheets;

import java.io.ByteArrayInputStream;
import java.util.function.Function;

/// XML one element at a time, with no document types, no entities and nothing fetched.
abstract class XmlReader {
  /// Sheets nest four deep; a reader keeps memory for every open element.
  static final int DEEPEST = 100;

  /// What a small part says: read as plain XML, and where it is not, by a parser from the start.
  static <T> T read(byte[] part, Function<XmlReader, T> reading) {
    try {
      return reading.apply(new PlainXml(part));
    } catch (OddXmlException e) {
      return reading.apply(new StaxXml(new ByteArrayInputStream(part)));
    }
  }

  /// Moves to the next start or end of an element; false at the end of the document.
  abstract boolean next();

  /// Whether this is the start of an element, whatever its namespace.
  abstract boolean starts(String name);

  abstract boolean ends(String name);

  /// An attribute of the element just started, whatever its namespace, or "".
  abstract String attribute(String name);

  final int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value.isEmpty() ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  final boolean isTrue(String name) {
    String value = attribute(name);
    return value.equals("1") || value.equals("true");
  }
}
