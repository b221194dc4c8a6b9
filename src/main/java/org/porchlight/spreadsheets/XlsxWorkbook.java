package org.porchlight.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/// An .xlsx or .xlsm workbook: POI finds the parts, the sheets are streamed as XML.
final class XlsxWorkbook implements SheetSource {
  private static final List<String> WORKBOOK =
      List.of(
          PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT);

  private final Map<String, PackagePart> sheets = new LinkedHashMap<>();
  private List<String> strings = List.of();
  private List<String> dateFormats = List.of();
  private boolean from1904;

  private XlsxWorkbook() {}

  static XlsxWorkbook open(byte[] content) {
    try {
      ZipContent zip = new ZipContent(content);
      if (zip.getEntry("mimetype") != null) {
        throw new UnreadableSpreadsheetException(UnreadableReason.OPEN_DOCUMENT);
      }
      OPCPackage parts = OPCPackage.open(zip);
      XlsxWorkbook workbook = new XlsxWorkbook();
      workbook.read(parts);
      return workbook;
    } catch (IOException | OpenXML4JException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  @Override
  public List<String> sheetNames() {
    return List.copyOf(sheets.keySet());
  }

  @Override
  public Iterator<SheetRow> rows(String sheetName) {
    try {
      InputStream xml = Objects.requireNonNull(sheets.get(sheetName)).getInputStream();
      return new XlsxRows(new XmlReader(xml), strings, dateFormats, from1904);
    } catch (IOException e) {
      throw new UnreadableSpreadsheetException(UnreadableReason.DAMAGED, e);
    }
  }

  private void read(OPCPackage parts) throws IOException, OpenXML4JException {
    PackagePart workbook = workbook(parts);
    if (workbook.getContentType().contains("binary")) {
      throw new UnreadableSpreadsheetException(UnreadableReason.BINARY_WORKBOOK);
    }
    if (!workbook.getContentType().contains("sheet")) {
      throw new UnreadableSpreadsheetException(UnreadableReason.NOT_A_SPREADSHEET);
    }
    for (PackageRelationship relation : workbook.getRelationships()) {
      String type = relation.getRelationshipType();
      if (type.endsWith("/sharedStrings")) {
        strings = strings(workbook.getRelatedPart(relation));
      } else if (type.endsWith("/styles")) {
        dateFormats = dateFormats(workbook.getRelatedPart(relation));
      }
    }
    sheets(workbook);
  }

  private static PackagePart workbook(OPCPackage parts) {
    for (String type : WORKBOOK) {
      for (PackageRelationship relation : parts.getRelationshipsByType(type)) {
        PackagePart part = parts.getPart(relation);
        if (part != null) {
          return part;
        }
      }
    }
    throw new UnreadableSpreadsheetException(UnreadableReason.NOT_A_SPREADSHEET);
  }

  private void sheets(PackagePart workbook) throws IOException, OpenXML4JException {
    try (InputStream in = workbook.getInputStream()) {
      XmlReader xml = new XmlReader(in);
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          from1904 = xml.isTrue("date1904");
        } else if (xml.starts("sheet")
            && !xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")) {
          PackageRelationship relation = workbook.getRelationship(xml.attribute("id"));
          // chart sheets have no rows
          if (relation != null && relation.getRelationshipType().endsWith("/worksheet")) {
            sheets.put(xml.attribute("name"), workbook.getRelatedPart(relation));
          }
        }
      }
    }
  }

  private static List<String> strings(PackagePart part) throws IOException {
    List<String> strings = new ArrayList<>();
    try (InputStream in = part.getInputStream()) {
      XmlReader xml = new XmlReader(in);
      while (xml.next()) {
        if (xml.starts("si")) {
          strings.add(xml.richText("si"));
        }
      }
    }
    return strings;
  }

  /// The format of every cell style that shows a date; "" for styles that show something else.
  private static List<String> dateFormats(PackagePart part) throws IOException {
    Map<Integer, String> formats = new HashMap<>();
    List<String> dateFormats = new ArrayList<>();
    boolean cellStyles = false;
    try (InputStream in = part.getInputStream()) {
      XmlReader xml = new XmlReader(in);
      while (xml.next()) {
        if (xml.starts("numFmt")) {
          formats.put(xml.number("numFmtId", -1), xml.attribute("formatCode"));
        } else if (xml.starts("cellXfs")) {
          cellStyles = true;
        } else if (xml.ends("cellXfs")) {
          cellStyles = false;
        } else if (cellStyles && xml.starts("xf")) {
          int id = xml.number("numFmtId", 0);
          String own = formats.get(id);
          dateFormats.add(dateFormat(id, own == null ? BuiltinFormats.getBuiltinFormat(id) : own));
        }
      }
    }
    return dateFormats;
  }

  static String dateFormat(int id, @Nullable String format) {
    return format != null && DateUtil.isADateFormat(id, format) ? format : "";
  }
}
