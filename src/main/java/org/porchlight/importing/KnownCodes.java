package org.porchlight.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.porchlight.attendance.CodeKind;
import org.porchlight.roster.SchoolYear;

/// What codes mean as far as it is known before the file's own are asked: answered, known from
/// earlier files, or kept alike by every school of a layout.
final class KnownCodes {
  private final ImportContext context;
  private final Map<String, CodeMeaning> stored = new HashMap<>();
  private final Map<String, Optional<CodeMeaning>> byCell = new HashMap<>();

  KnownCodes(ImportContext context) {
    this.context = context;
    AttendanceRowsRepository rows = new AttendanceRowsRepository(context.file(), context.rows());
    for (SchoolYear year : context.district().schoolYears()) {
      rows.codes(year.id()).forEach((code, one) -> stored.put(code, one.meaning()));
    }
  }

  /// Empty for a code that will be asked.
  Optional<CodeMeaning> meaning(String cell) {
    return byCell.computeIfAbsent(cell, this::find);
  }

  private Optional<CodeMeaning> find(String cell) {
    String code = CodeUses.code(cell);
    return context
        .answers()
        .code(code)
        .or(() -> Optional.ofNullable(stored.get(code)))
        .or(() -> context.sheet().layout().flatMap(layout -> layout.code(code)));
  }

  /// How much of a day a code says was missed, when it is known.
  Optional<Integer> quarterDays(String cell) {
    return meaning(cell)
        .map(meaning -> meaning.kind() == CodeKind.ABSENT ? meaning.quarterDaysMissed() : 0);
  }
}
