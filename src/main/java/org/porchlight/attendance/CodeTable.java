package org.porchlight.attendance;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Attendance codes by the byte that is stored; 0 and unknown bytes mean present.
final class CodeTable {
  private static final int BYTES = 256;

  private final @Nullable AttendanceCode[] codes = new @Nullable AttendanceCode[BYTES];
  private final int[] quarters = new int[BYTES];

  CodeTable(Collection<AttendanceCode> known) {
    for (AttendanceCode code : known) {
      codes[code.id()] = code;
      quarters[code.id()] = code.quarterDaysCounted();
    }
  }

  @Nullable AttendanceCode code(int id) {
    return codes[id];
  }

  CodeKind kind(int id) {
    AttendanceCode code = codes[id];
    return code == null ? CodeKind.PRESENT : code.kind();
  }

  int quarterDaysMissed(int id) {
    return quarters[id];
  }
}
