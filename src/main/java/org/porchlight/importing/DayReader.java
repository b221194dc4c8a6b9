package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Reads one shape of attendance sheet as facts about students' days: one class a shape.
interface DayReader {

  /// What must be answered before anything else, besides the order of dates and the codes.
  default List<ImportQuestion> questions() {
    return List.of();
  }

  /// The days the sheet speaks of; some may come twice. Called once dates and [#questions] are
  /// settled, and so is everything below.
  Stream<LocalDate> dates();

  /// Names every code the sheet uses, the words beside it, and how many rows have it.
  void tellCodes(CodeUses uses);

  Unsaid unsaid();

  /// Says every fact of the sheet, row by row. Called once every code is explained. A row it says
  /// nothing about counts as one that changed nothing.
  void read(DayFacts facts);
}
