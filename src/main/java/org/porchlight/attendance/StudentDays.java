package org.porchlight.attendance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Student;

/// What every day of the year is for one student: the days shared with all who have the same spells
/// of enrolment, and the few of them on which something is recorded.
final class StudentDays {
  private static final int DAY_SHIFT = 20;
  private static final int MISSED_SHIFT = 8;
  private static final int MISSED_MASK = 0xfff;
  private static final int CODE_MASK = 0xff;

  // a district's students are gone through many times for one screen: what every pass needs lies
  // here, not behind further objects
  private final long id;
  private final long schoolId;
  private final int entryDay;
  private final Enrollment latest;
  private final EnrolledDays days;

  /// A record for each posted day on which something is recorded, oldest first, and one at the end:
  /// the day, the quarter days missed before it, the code.
  private final int[] records;

  /// @param latest the student's last spell that began before the year ended
  /// @param years what is recorded at each school attended
  /// @param exempt days that do not count
  StudentDays(
      Student student,
      Enrollment latest,
      EnrolledDays spells,
      Collection<StudentYear> years,
      BitSet exempt,
      CodeTable codes) {
    this.latest = latest;
    id = student.id();
    schoolId = latest.schoolId();
    BitSet notEnrolled = new BitSet();
    byte[] said = recordedOn(spells, years, codes, notEnrolled);
    days = spells.without(notEnrolled, exempt);
    exempt.stream().forEach(day -> said[day] = 0);
    records = packed(said, days, codes);
    entryDay = Math.clamp(latest.entryDate().toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static byte[] recordedOn(
      EnrolledDays spells, Collection<StudentYear> years, CodeTable codes, BitSet notEnrolled) {
    byte[] said = new byte[StudentYear.DAYS];
    for (StudentYear year : years) {
      for (int day = 0; day < StudentYear.DAYS; day++) {
        int code = year.codeAt(day);
        if (code == 0 || !spells.isPosted(day) || spells.schoolAt(day) != year.schoolId()) {
          continue;
        }
        if (codes.kind(code) == CodeKind.NOT_ENROLLED) {
          notEnrolled.set(day);
        } else {
          said[day] = (byte) code;
        }
      }
    }
    return said;
  }

  private static int[] packed(byte[] said, EnrolledDays days, CodeTable codes) {
    int[] records = new int[said.length + 1];
    int count = 0;
    int missed = 0;
    for (int day = 0; day < said.length; day++) {
      if (said[day] != 0) {
        int code = Byte.toUnsignedInt(said[day]);
        records[count++] = (day << DAY_SHIFT) | (missed << MISSED_SHIFT) | code;
        missed += codes.quarterDaysMissed(code, days.length(day));
      }
    }
    records[count++] = (said.length << DAY_SHIFT) | (missed << MISSED_SHIFT);
    return Arrays.copyOf(records, count);
  }

  long id() {
    return id;
  }

  /// The school of the latest spell.
  long schoolId() {
    return schoolId;
  }

  Enrollment latest() {
    return latest;
  }

  /// Whether the student is on the roster on a day.
  ///
  /// @param epochDay the day itself, which may lie outside the year
  /// @param day the day of the year nearest to it
  boolean isOnRoster(long epochDay, int day) {
    return entryDay <= epochDay && days.isEnrolled(day);
  }

  /// The days shared with students of the same spells.
  EnrolledDays shared() {
    return days;
  }

  boolean isEnrolled(int day) {
    return days.isEnrolled(day);
  }

  long schoolAt(int day) {
    return days.schoolAt(day);
  }

  boolean isPosted(int day) {
    return days.isPosted(day);
  }

  DayState state(int day) {
    return days.state(day);
  }

  /// Quarter days that count as enrolled in `[from, until)`.
  int enrolled(int from, int until) {
    return days.enrolled(from, until);
  }

  /// Quarter days missed on a day.
  int missedOn(int day) {
    int place = firstRecordFrom(day);
    return recordedDay(place) == day
        ? missedBeforeRecord(place + 1) - missedBeforeRecord(place)
        : 0;
  }

  /// Posted days in `[from, until)`.
  int posted(int from, int until) {
    return days.posted(from, until);
  }

  /// Quarter days missed before a day.
  int missedBefore(int day) {
    return missedBeforeRecord(firstRecordFrom(day));
  }

  /// The same, for going through the records in order: see [#firstRecordFrom(int, int)].
  int missedBeforeRecord(int place) {
    return (records[place] >> MISSED_SHIFT) & MISSED_MASK;
  }

  /// The place of the first record on a day or later, looked for from an earlier place on.
  int firstRecordFrom(int day, int earlierPlace) {
    int place = earlierPlace;
    while (recordedDay(place) < day) {
      place++;
    }
    return place;
  }

  /// How many days have something recorded.
  int recordedDays() {
    return records.length - 1;
  }

  /// The day of a record, by its place among the records.
  int recordedDay(int place) {
    return records[place] >> DAY_SHIFT;
  }

  int recordedCode(int place) {
    return records[place] & CODE_MASK;
  }

  /// The place of the first record on a day or later; past the last one when there is none.
  int firstRecordFrom(int day) {
    int low = 0;
    int high = records.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (recordedDay(middle) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The code of a posted day; 0 for nothing recorded.
  int codeAt(int day) {
    int place = firstRecordFrom(day);
    return recordedDay(place) == day ? recordedCode(place) : 0;
  }

  /// The last posted day up to and including a day; -1 for none.
  int lastPosted(int through) {
    return days.lastPosted(through);
  }
}
