package org.porchlight.spreadsheets;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Any XML, read by the parser Java has.
final class StaxXml extends XmlReader {
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // joined text would be gathered before anyone could see how long it is
    FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
  }

  /// Excel's longest cell.
  private static final int LONGEST_TEXT = 32_767;

  private final XMLStreamReader xml;
  private int depth;

  StaxXml(InputStream in) {
    try {
      xml = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  @Override
  boolean next() {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          depth++;
          if (depth > DEEPEST) {
            throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
          }
          return true;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  @Override
  boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  @Override
  boolean ends(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  @Override
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /// The text of the element just started, up to its end.
  String text() {
    StringBuilder text = new StringBuilder();
    addText(text);
    return text.toString();
  }

  private void addText(StringBuilder text) {
    try {
      int open = 1;
      while (open > 0) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> open++;
          case XMLStreamConstants.END_ELEMENT -> open--;
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          case XMLStreamConstants.END_DOCUMENT -> open = 0;
          default -> {}
        }
        if (text.length() > LONGEST_TEXT || open > DEEPEST) {
          throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
        }
      }
      depth--;
    } catch (XMLStreamException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  /// Rich text: every `t` inside the element just started, but not the phonetic reading.
  String richText(String element) {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    while (next() && !ends(element)) {
      if (starts("rPh")) {
        phonetic = true;
      } else if (ends("rPh")) {
        phonetic = false;
      } else if (starts("t")) {
        String piece = text();
        if (!phonetic) {
          text.append(piece);
        }
        if (text.length() > LONGEST_TEXT) {
          throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
        }
      }
    }
    return CellText.unescaped(text.toString());
  }
}
