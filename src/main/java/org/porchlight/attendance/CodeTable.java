package org.porchlight.attendance;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Attendance codes by the byte that is stored, and what each is worth by the district's rules; 0
/// and unknown bytes mean present.
final class CodeTable {
  private static final int BYTES = 256;

  /// A day counts nothing to four quarters.
  private static final int LENGTHS = 5;

  private final @Nullable AttendanceCode[] codes = new @Nullable AttendanceCode[BYTES];
  private final int[][] missed = new int[BYTES][LENGTHS];

  CodeTable(Collection<AttendanceCode> known, AttendanceRules rules) {
    for (AttendanceCode code : known) {
      codes[code.id()] = code;
      for (int length = 0; length < LENGTHS; length++) {
        missed[code.id()][length] = rules.missed(code, length);
      }
    }
  }

  @Nullable AttendanceCode code(int id) {
    return codes[id];
  }

  CodeKind kind(int id) {
    AttendanceCode code = codes[id];
    return code == null ? CodeKind.PRESENT : code.kind();
  }

  /// @param length how long the day counts, in quarter days
  int quarterDaysMissed(int id, int length) {
    return missed[id][length];
  }
}
