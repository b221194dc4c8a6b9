package org.porchlight.spreadsheets;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the parts of an .xlsx workbook by its relationships (ECMA-376 part 2, 9.3), in the
/// transitional and the strict namespaces alike.
final class WorkbookParts {
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final int LARGEST_SMALL_PART = 32 << 20;

  /// @param target the part's name
  private record Relationship(String type, String target) {}

  private final ZipParts zip;

  private final Map<String, String> sheets = new LinkedHashMap<>();
  private @Nullable String strings;
  private @Nullable String styles;
  private final boolean from1904;

  /// @throws UnreadableSpreadsheetException when it is another kind of file, or parts are missing
  WorkbookParts(ZipParts zip) {
    this.zip = zip;
    if (zip.has("mimetype")) {
      throw new UnreadableSpreadsheetException(UnreadableReason.OPEN_DOCUMENT);
    }
    if (!zip.has(CONTENT_TYPES)) {
      throw new UnreadableSpreadsheetException(UnreadableReason.ZIP_FOLDER);
    }
    String workbook = workbook();
    String type = contentType(workbook);
    if (type.contains("binary")) {
      throw new UnreadableSpreadsheetException(UnreadableReason.BINARY_WORKBOOK);
    }
    if (!type.contains("sheet")) {
      throw new UnreadableSpreadsheetException(UnreadableReason.NOT_A_SPREADSHEET);
    }
    Map<String, Relationship> relationships = relationships(workbook);
    for (Relationship relationship : relationships.values()) {
      if (relationship.type.endsWith("/sharedStrings") && isThere(relationship.target)) {
        strings = relationship.target;
      } else if (relationship.type.endsWith("/styles") && isThere(relationship.target)) {
        styles = relationship.target;
      }
    }
    from1904 = read(workbook, xml -> findSheets(relationships, xml));
  }

  /// Names of the worksheets a person sees, each with its part, in the workbook's order.
  Map<String, String> sheets() {
    return sheets;
  }

  /// The part with the shared texts, where there is one.
  Optional<String> strings() {
    return Optional.ofNullable(strings);
  }

  /// The part with the cell styles, where there is one.
  Optional<String> styles() {
    return Optional.ofNullable(styles);
  }

  /// Whether dates count from 1904, as the first Macs' did.
  boolean from1904() {
    return from1904;
  }

  private String workbook() {
    for (Relationship relationship : relationships("").values()) {
      if (relationship.type.endsWith("/officeDocument")) {
        return relationship.target;
      }
    }
    throw new UnreadableSpreadsheetException(UnreadableReason.NOT_A_SPREADSHEET);
  }

  /// Some writers point at parts they never wrote; a part that has a type was written, and must be
  /// there.
  private boolean isThere(String part) {
    if (zip.has(part)) {
      return true;
    }
    if (isListed(part)) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED);
    }
    return false;
  }

  private boolean isListed(String part) {
    return read(CONTENT_TYPES, xml -> isListed(part, xml));
  }

  private static boolean isListed(String part, XmlReader xml) {
    while (xml.next()) {
      if (xml.starts("Override") && xml.attribute("PartName").equalsIgnoreCase(part)) {
        return true;
      }
    }
    return false;
  }

  private String contentType(String part) {
    return read(CONTENT_TYPES, xml -> contentType(part, xml));
  }

  private static String contentType(String part, XmlReader xml) {
    String byExtension = "";
    String extension = part.substring(part.lastIndexOf('.') + 1);
    while (xml.next()) {
      if (xml.starts("Override") && xml.attribute("PartName").equalsIgnoreCase(part)) {
        return xml.attribute("ContentType");
      }
      if (xml.starts("Default") && xml.attribute("Extension").equalsIgnoreCase(extension)) {
        byExtension = xml.attribute("ContentType");
      }
    }
    return byExtension;
  }

  /// The relationships of a part, or of the package (""), by id.
  private Map<String, Relationship> relationships(String part) {
    int slash = part.lastIndexOf('/');
    String folder = slash < 0 ? "/" : part.substring(0, slash + 1);
    return read(
        folder + "_rels/" + part.substring(slash + 1) + ".rels", xml -> relationships(folder, xml));
  }

  private static Map<String, Relationship> relationships(String folder, XmlReader xml) {
    Map<String, Relationship> relationships = new LinkedHashMap<>();
    while (xml.next()) {
      if (xml.starts("Relationship")
          && !xml.attribute("TargetMode").toLowerCase(Locale.ROOT).equals("external")) {
        relationships.put(
            xml.attribute("Id"),
            new Relationship(xml.attribute("Type"), resolved(folder, xml.attribute("Target"))));
      }
    }
    return relationships;
  }

  private static String resolved(String folder, String target) {
    try {
      return URI.create(folder).resolve(target.replace('\\', '/').replace(" ", "%20")).getPath();
    } catch (IllegalArgumentException e) {
      return folder + target;
    }
  }

  /// Notes the sheets, and returns whether dates count from 1904.
  private boolean findSheets(Map<String, Relationship> relationships, XmlReader xml) {
    boolean from1904 = false;
    sheets.clear();
    while (xml.next()) {
      if (xml.starts("workbookPr")) {
        from1904 = xml.isTrue("date1904");
      } else if (xml.starts("sheet")) {
        Relationship relationship = relationships.get(xml.attribute("id"));
        boolean hidden = xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
        // chart sheets have no rows
        if (relationship != null && !hidden && relationship.type.endsWith("/worksheet")) {
          sheets.put(xml.attribute("name"), relationship.target);
        }
      }
    }
    return from1904;
  }

  private <T> T read(String part, Function<XmlReader, T> reading) {
    return XmlReader.read(zip.read(part, LARGEST_SMALL_PART), reading);
  }
}
