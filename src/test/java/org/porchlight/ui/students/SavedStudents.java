package org.porchlight.ui.students;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The workbook the list of students saves, for tests of what leaves the building.
public final class SavedStudents {
  private SavedStudents() {}

  public static void write(StudentRooms rooms, Path target) throws IOException {
    List<StudentRow> rows = StudentRows.read(rooms).rows();
    StudentsWorkbook.write(target, rows);
  }
}
