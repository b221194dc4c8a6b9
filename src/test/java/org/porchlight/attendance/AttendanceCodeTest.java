package org.porchlight.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttendanceCodeTest {
  /// Settings let a person choose kind and portion one after the other.
  @ParameterizedTest
  @EnumSource(CodeKind.class)
  void onlyAnAbsenceCountsItsPortion(CodeKind kind) {
    AttendanceCode code = new AttendanceCode(1, 1, "X", null, kind, false, false, 2);
    assertEquals(kind == CodeKind.ABSENT ? 2 : 0, code.quarterDaysCounted());
  }
}
