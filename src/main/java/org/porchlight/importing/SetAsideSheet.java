package org.porchlight.importing;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.spreadsheets.WorkbookWriter;
import org.porchlight.text.Messages;

/// The rows set aside as a workbook, to be put right by the school office and imported again.
public final class SetAsideSheet {
  private SetAsideSheet() {}

  /// Writes the file's own columns, then why each row was set aside and which row it was. The
  /// stream is closed.
  public static void write(ImportPreview preview, OutputStream stream) {
    List<String> headers =
        new ArrayList<>(preview.file().columns().stream().map(ColumnMapping::header).toList());
    int width = headers.size();
    headers.add(Messages.text("importing.setAside.why"));
    headers.add(Messages.text("importing.setAside.row"));
    try (WorkbookWriter workbook = new WorkbookWriter(stream)) {
      WorkbookWriter.Sheet sheet = workbook.sheet(Messages.text("importing.setAside.sheet"));
      sheet.header(headers.toArray(String[]::new));
      for (ImportProblem problem : preview.problems()) {
        Object[] cells = new Object[width + 2];
        for (int column = 0; column < width; column++) {
          cells[column] = column < problem.cells().size() ? problem.cells().get(column) : "";
        }
        cells[width] = problem.sentence();
        cells[width + 1] = problem.rowNumber();
        sheet.row(cells);
      }
    }
  }
}
