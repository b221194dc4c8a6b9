package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;

/// What a file says about the days of one school year, student by student.
final class YearFacts {
  private final SchoolYear year;
  private final long first;
  private final long last;
  private final YearCodes codes;
  private final OpenDays open;
  private final Map<Long, FileYear> students = new LinkedHashMap<>();

  YearFacts(SchoolYear year, YearCodes codes, OpenDays open) {
    this.year = year;
    first = year.firstOfJuly().toEpochDay();
    last = year.lastOfJune().toEpochDay();
    this.codes = codes;
    this.open = open;
  }

  SchoolYear year() {
    return year;
  }

  boolean contains(LocalDate date) {
    long day = date.toEpochDay();
    return day >= first && day <= last;
  }

  /// The days from the first of July to a date of this year.
  int indexOf(LocalDate date) {
    return (int) (date.toEpochDay() - first);
  }

  YearCodes codes() {
    return codes;
  }

  OpenDays open() {
    return open;
  }

  FileYear of(Student student) {
    return students.computeIfAbsent(student.id(), id -> unsaid(student));
  }

  /// A student the file says nothing about.
  FileYear unsaid(Student student) {
    return new FileYear(student, year, open);
  }

  Collection<FileYear> students() {
    return students.values();
  }
}
