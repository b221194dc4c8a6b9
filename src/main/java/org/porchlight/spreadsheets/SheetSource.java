package org.porchlight.spreadsheets;

import java.util.Iterator;
import java.util.List;

/// A file's sheets, whatever its format. Rows may be blank; [Spreadsheet] leaves those out.
interface SheetSource {
  List<String> sheetNames();

  Iterator<SheetRow> rows(String sheetName);
}
