package org.porchlight.ui.students;

import org.porchlight.MapleValley;

/// What the list and the page read, in Maple Valley.
final class TestRooms {
  private TestRooms() {}

  static StudentRooms of(MapleValley district, String me) {
    var file = district.file();
    return StudentRooms.of(file, MapleValley.CLOCK, district.staff(me), file::admit);
  }
}
