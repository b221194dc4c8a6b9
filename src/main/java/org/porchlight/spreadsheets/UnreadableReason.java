package org.porchlight.spreadsheets;

/// Why a file cannot be read as a spreadsheet. Each has its sentence in the words shown to people.
public enum UnreadableReason {
  MISSING,
  HELD_BY_ANOTHER_PROGRAM,
  EMPTY,
  TOO_BIG,
  ENCRYPTED,
  EXCEL_95,
  BINARY_WORKBOOK,
  OPEN_DOCUMENT,
  WEB_PAGE,
  PDF,
  ZIP_FOLDER,
  NOT_A_SPREADSHEET,
  DAMAGED
}
