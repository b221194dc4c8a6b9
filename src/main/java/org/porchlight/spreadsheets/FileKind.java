package org.porchlight.spreadsheets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a file is by its first bytes.
enum FileKind {
  EMPTY,
  OFFICE_ZIP,
  OLE,
  EXCEL_4,
  WEB_PAGE,
  PDF,
  TEXT,
  OTHER;

  private static final int BEGINNING = 4096;
  private static final int[] ZIP = {'P', 'K', 3, 4};
  private static final int[] PORTABLE_DOCUMENT = {'%', 'P', 'D', 'F'};
  private static final int[] COMPOUND = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

  /// BOF records of Excel 2 to 4, which had no container around the sheet.
  private static final int[][] OLD_EXCEL = {{9, 0, 4, 0}, {9, 2, 6, 0}, {9, 4, 6, 0}, {9, 8, 8, 0}};

  static FileKind of(byte[] content) {
    if (starts(content, ZIP)) {
      return OFFICE_ZIP;
    }
    if (starts(content, COMPOUND)) {
      return OLE;
    }
    for (int[] bof : OLD_EXCEL) {
      if (starts(content, bof)) {
        return EXCEL_4;
      }
    }
    if (starts(content, PORTABLE_DOCUMENT)) {
      return PDF;
    }
    TextEncoding encoding = TextEncoding.of(content, BEGINNING);
    String start = encoding.beginning(content, BEGINNING);
    if (start.isBlank() && content.length <= BEGINNING) {
      return EMPTY;
    }
    if (isMarkup(start)) {
      return WEB_PAGE;
    }
    return isBinary(content, start) ? OTHER : TEXT;
  }

  private static boolean isMarkup(String start) {
    String begin = start.strip().toLowerCase(Locale.ROOT);
    return begin.startsWith("<!doctype")
        || begin.startsWith("<html")
        || begin.startsWith("<?xml")
        || begin.startsWith("<table")
        || begin.startsWith("<meta")
        || begin.startsWith("<head")
        || begin.startsWith("<style")
        || begin.startsWith("mime-version:");
  }

  private static boolean isBinary(byte[] content, String start) {
    String ascii = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
    if (ascii.startsWith("{\\rtf") || ascii.startsWith("\u0089PNG")) {
      return true;
    }
    long controls =
        start
            .chars()
            .filter(c -> c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
            .count();
    return controls * 50 > start.length();
  }

  private static boolean starts(byte[] content, int[] magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
