package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.Arrays;
import org.porchlight.roster.SchoolYear;

/// A student's year at one school: a code for each calendar day from the first of July.
///
/// Immutable. Code 0 means nothing is recorded: present, when the day is a posted school day.
public final class StudentYear {
  static final int DAYS = SchoolYear.DAYS;

  private final long studentId;
  private final long schoolId;
  private final SchoolYear year;
  private final byte[] codes;

  /// @param codes one unsigned byte a day from the first of July; a shorter array is filled up
  public StudentYear(long studentId, long schoolId, SchoolYear year, byte[] codes) {
    this.studentId = studentId;
    this.schoolId = schoolId;
    this.year = year;
    this.codes = Arrays.copyOf(codes, DAYS);
  }

  /// A year with nothing recorded.
  public static StudentYear empty(long studentId, long schoolId, SchoolYear year) {
    return new StudentYear(studentId, schoolId, year, new byte[DAYS]);
  }

  public long studentId() {
    return studentId;
  }

  public long schoolId() {
    return schoolId;
  }

  public SchoolYear year() {
    return year;
  }

  /// The id of the code on a day, 0 for nothing recorded; the date must lie in the year.
  public int codeAt(LocalDate date) {
    return codeAt(year.indexOf(date));
  }

  int codeAt(int day) {
    return Byte.toUnsignedInt(codes[day]);
  }

  /// The same year with one day changed.
  public StudentYear with(LocalDate date, int codeId) {
    StudentYear changed = new StudentYear(studentId, schoolId, year, codes);
    changed.codes[year.indexOf(date)] = (byte) codeId;
    return changed;
  }

  /// A copy of the bytes as they are stored.
  public byte[] codes() {
    return codes.clone();
  }
}
