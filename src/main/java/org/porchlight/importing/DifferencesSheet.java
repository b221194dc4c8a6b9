package org.porchlight.importing;

import java.io.OutputStream;
import java.util.List;
import org.porchlight.roster.LocalDifference;
import org.porchlight.spreadsheets.WorkbookWriter;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// What people here know better than the school system, as a workbook for the registrar.
public final class DifferencesSheet {
  private DifferencesSheet() {}

  /// One row a difference. The stream is closed.
  public static void write(List<LocalDifference> differences, OutputStream stream) {
    try (WorkbookWriter workbook = new WorkbookWriter(stream)) {
      WorkbookWriter.Sheet sheet = workbook.sheet(Messages.text("importing.differences.sheet"));
      sheet.header(
          Messages.text("importing.differences.students"),
          Messages.text("importing.differences.person"),
          Messages.text("importing.differences.fact"),
          Messages.text("importing.differences.systemSays"),
          Messages.text("importing.differences.weKnow"),
          Messages.text("importing.differences.learnedBy"),
          Messages.text("importing.differences.learnedOn"));
      for (LocalDifference difference : differences) {
        sheet.row(
            String.join("; ", difference.students()),
            difference.person(),
            Messages.of(difference.fact()),
            difference.systemSays(),
            difference.weKnow(),
            difference.learnedBy(),
            difference.learnedOn() == null ? "" : Dates.dayAndYear(difference.learnedOn()));
      }
    }
  }
}
